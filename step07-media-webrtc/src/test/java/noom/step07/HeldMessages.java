package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;

/** Keeps back, while a test wants it, some of what the server says to a page. */
record HeldMessages(Browser browser) {
  private static final String SCRIPT =
      """
      const { addEventListener } = EventTarget.prototype;
      const held = [];
      const { setTimeout } = window;
      window.setTimeout = (action, ms) => setTimeout(action, ms === 10000 ? 60000 : ms); // no answer is late here
      window.holds = false;
      window.countHeld = () => held.length;
      window.letGo = () => {
        window.holds = false;
        held.splice(0).forEach((it) => it());
      };
      WebSocket.prototype.addEventListener = function (type, listener) {
        const late = (event) => {
          const { type, payload } = JSON.parse(event.data);
          if (window.holds && %s) held.push(() => listener(event));
          else listener(event);
        };
        addEventListener.call(this, type, type === "message" ? late : listener);
      };
      """;

  /**
   * Before the page is opened; holds nothing yet.
   *
   * @param which a condition in JavaScript, on {@code type} and {@code payload}
   */
  static HeldMessages prepare(Browser browser, String which) {
    browser.prepare(SCRIPT.formatted(which));
    return new HeldMessages(browser);
  }

  void begin() {
    browser.script("window.holds = true");
  }

  /** Waits until one is held. */
  void hasSome() {
    eventually(() -> assertThat((Long) browser.script("return countHeld()")).isPositive());
  }

  void letGo() {
    browser.script("letGo()");
  }
}
