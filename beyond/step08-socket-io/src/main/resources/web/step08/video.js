// The last video call of the course: two people, whom the server introduces to each other.
const socket = globalThis.io();

const $ = (selector) => document.querySelector(selector);
let roomName;
let myStream;
let connection;
const early = []; // candidates that come before a description

async function showMedia(deviceId) {
  const video = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: "user" };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video });
  myStream?.getTracks().forEach((track) => track.stop());
  myStream = stream;
  $("#myFace").srcObject = myStream;
}

async function listCameras() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  const cameras = devices.filter(({ kind }) => kind === "videoinput");
  const [mine] = myStream.getVideoTracks();
  const options = cameras.map(({ label, deviceId }) => new Option(label, deviceId, false, label === mine.label));
  $("#cameras").replaceChildren(...options);
}

function makeConnection() {
  connection = new RTCPeerConnection();
  connection.addEventListener("icecandidate", ({ candidate }) => socket.emit("ice", candidate, roomName));
  connection.addEventListener("track", ({ streams }) => {
    $("#peerFace").srcObject = streams[0];
  });
  myStream.getTracks().forEach((track) => connection.addTrack(track, myStream));
}

async function hear(description) {
  await connection.setRemoteDescription(description);
  await Promise.all(early.splice(0).map((candidate) => connection.addIceCandidate(candidate)));
}

$("#welcome form").addEventListener("submit", async (event) => {
  event.preventDefault();
  await showMedia();
  await listCameras();
  makeConnection();
  $("#welcome").hidden = true;
  $("#call").hidden = false;
  roomName = $("#room-name").value;
  socket.emit("join_room", roomName);
});

socket.on("welcome", async () => {
  await connection.setLocalDescription(await connection.createOffer());
  socket.emit("offer", connection.localDescription, roomName);
});

socket.on("offer", async (offer) => {
  await hear(offer);
  await connection.setLocalDescription(await connection.createAnswer());
  socket.emit("answer", connection.localDescription, roomName);
});

socket.on("answer", hear);

socket.on("ice", (candidate) => {
  if (connection.remoteDescription) connection.addIceCandidate(candidate);
  else early.push(candidate);
});

function toggle(tracks, button, on, off) {
  for (const track of tracks) track.enabled = !track.enabled;
  $(button).textContent = tracks[0].enabled ? on : off;
}

$("#mute").addEventListener("click", () => toggle(myStream.getAudioTracks(), "#mute", "Mute", "Unmute"));

$("#camera").addEventListener("click", () =>
  toggle(myStream.getVideoTracks(), "#camera", "Turn Camera Off", "Turn Camera On"),
);

$("#cameras").addEventListener("input", async () => {
  await showMedia($("#cameras").value);
  for (const sender of connection.getSenders()) {
    const track = myStream.getTracks().find(({ kind }) => kind === sender.track.kind);
    await sender.replaceTrack(track);
  }
});

socket.on("error", (code, words) => {
  $("#problem").textContent = words;
});
