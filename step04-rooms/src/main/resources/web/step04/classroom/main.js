import { link } from "/workbench/class/main.js";
import { inWords } from "/workbench/class/sentence.js";
import { enter, room } from "../main.js";

const welcome = document.querySelector("#welcome");

link.on("enter", ({ room: name }) => {
  welcome.querySelector("[name=room-name]").value = name; // somebody may have to type a nickname first
  if (name !== room.name) enter(name);
});

link.on("leave", ({ room: name, why }) => {
  if (name !== room.name) return;
  room.leave();
  welcome.querySelector(".problem").textContent = inWords(why);
});
