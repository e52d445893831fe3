// The last chat of the course: io(), emit, on, and functions that the server calls when it is done.
const socket = globalThis.io();

const $ = (selector) => document.querySelector(selector);
let roomName;

function addLine(list, text) {
  const item = document.createElement("li");
  item.textContent = text;
  $(list).append(item);
}

function showTitle(count) {
  $("#room h2").textContent = count ? `Room ${roomName} (${count})` : `Room ${roomName}`;
}

function showRoom() {
  $("#welcome").hidden = true;
  $("#room").hidden = false;
  showTitle();
}

$("#welcome form").addEventListener("submit", (event) => {
  event.preventDefault();
  roomName = $("#room-name").value;
  socket.emit("enter_room", roomName, showRoom);
});

$("#name").addEventListener("submit", (event) => {
  event.preventDefault();
  socket.emit("nickname", $("#nickname").value);
});

$("#msg").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("#text").value;
  $("#text").value = "";
  socket.emit("new_message", text, roomName, () => addLine("#messages", `You: ${text}`));
});

socket.on("welcome", (nickname, count) => {
  showTitle(count);
  addLine("#messages", `${nickname} arrived!`);
});

socket.on("bye", (nickname, count) => {
  showTitle(count);
  addLine("#messages", `${nickname} left!`);
});

socket.on("new_message", (text) => addLine("#messages", text));

socket.on("room_change", (names) => {
  $("#rooms").replaceChildren();
  names.forEach((name) => addLine("#rooms", name));
});

// The course has no words for a refusal: its page just does not go on.
socket.on("error", (code, words) => {
  $("#problem").textContent = words;
});
