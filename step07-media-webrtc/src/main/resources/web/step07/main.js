import { about } from "/step06/tools/label.js";
import { members, room, roomList, socket } from "/step06/main.js";
import { Call } from "./call.js";
import { Media } from "./media.js";
import { aboutCalls } from "./tools/about-calls.js";
import { Controls } from "./tools/controls.js";
import { DirectChat } from "./tools/direct-chat.js";
import { Faces } from "./tools/faces.js";
import { Statistics } from "./tools/statistics.js";

export * from "/step06/main.js";

const panel = document.querySelector("#call");
const find = (css) => panel.querySelector(css);
roomList.most = Number(panel.dataset.most);

export const media = new Media();
room.beforeEntering(
  () => Call.isPossible && media.open(),
  () => media.close(),
);
room.addEventListener("entered", () => {
  panel.hidden = false;
  find("#myFace").srcObject = media.stream;
});
room.addEventListener("left", () => {
  panel.hidden = true;
  media.close();
});

// The call

const patience = Number.parseFloat(new URLSearchParams(location.search).get("patience")); // seconds
export const call = new Call(socket, room, members, media);
new Controls(panel, media);
new Faces(find("#peers"), call, 1000 * (patience >= 1 ? patience : 15));
new Statistics(find("#statistics"), call);
new DirectChat(find("#direct"), call, room);
about.push(...aboutCalls);
