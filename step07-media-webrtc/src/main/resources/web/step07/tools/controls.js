import { translate } from "/workbench/translate.js";
import { Call } from "../call.js";
import { SCREEN } from "../media.js";
import { signs } from "./faces.js";

/** My own tile and the buttons below it: they say what the others see and hear of me. */
export class Controls {
  #find;
  #media;

  /**
   * @param {HTMLElement} panel  with the tile and the buttons
   * @param {Media} media  what is shown of me
   */
  constructor(panel, media) {
    this.#find = (css) => panel.querySelector(css);
    this.#media = media;
    this.#find("#mute").addEventListener("click", () => media.toggle("audio"));
    this.#find("#camera").addEventListener("click", () => media.toggle("video"));
    this.#find("#retry").addEventListener("click", () => media.retry());
    this.#find("#cameras").addEventListener("change", ({ target }) => media.choose(target.value));
    media.addEventListener("change", () => this.#draw());
    this.#draw();
  }

  async #draw() {
    const { shown } = this.#media;
    this.#find(".problem").textContent = Call.isPossible ? this.#media.problem : translate("call.impossible");
    const isScreen = this.#media.source === SCREEN;
    this.#drawSwitch("#mute", "audio", translate(shown.audio ? "call.mute" : "call.unmute"));
    this.#drawSwitch("#camera", "video", translate(isScreen ? hideOrShow(shown.video) : offOrOn(shown.video)));
    this.#find(".mine .signs").textContent = signs(shown);
    this.#find("#retry").hidden = !this.#media.canRetry;
    this.#find(".mine").classList.toggle("screen", isScreen);
    this.#drawSources(await this.#media.sources());
  }

  /** Where there is nothing to switch, the button agrees with what the others see: nothing. */
  #drawSwitch(button, kind, words) {
    Object.assign(this.#find(button), { disabled: !this.#media.has(kind), textContent: words });
  }

  #drawSources(sources) {
    const options = sources.map(({ id, name }) => new Option(name, id));
    if (!this.#media.source) options.unshift(new Option(translate("call.none"), ""));
    this.#find("#cameras").replaceChildren(...options);
    this.#find("#cameras").value = this.#media.source ?? "";
  }
}

function offOrOn(isOn) {
  return isOn ? "call.camera.off" : "call.camera.on";
}

function hideOrShow(isOn) {
  return isOn ? "call.screen.hide" : "call.screen.show";
}
