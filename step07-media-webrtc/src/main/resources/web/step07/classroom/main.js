import { link } from "/workbench/class/main.js";
import { call, media, room, socket } from "../main.js";
import { off } from "../tools/faces.js";
import { FAULTS } from "./faults.js";

const say = document.querySelector("#direct button");

media.addEventListener("change", tell);
room.addEventListener("entered", tell);
room.addEventListener("left", tell);

/** What is said without the server, the server cannot refuse. */
link.on("pause", (isPaused) => (say.disabled = isPaused));

link.on("fault", ({ fault, isOn, isEveryone, ids }) => {
  const isMeant = ({ id }) => isEveryone || ids.includes(id);
  FAULTS[fault]?.({ call, isOn, isMeant, me: socket });
});

function tell() {
  link.tell({ media: room.name === null ? "" : off(media.shown).join(" ") });
}
