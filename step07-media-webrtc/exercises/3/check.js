import { Deadline } from "/workbench/exercises/deadline.js";
import { translate } from "/workbench/translate.js";

const look = "limit in peer.js, and main.js";
const UPLOAD = 120_000;

export default async (tools) => {
  const { anyName, say, expectSoon } = tools;
  const room = anyName("lobby");
  const [page, connections] = await enter(tools, room, painted);
  const limits = () => connections.filter((it) => it.connectionState === "connected").map(limitOf);
  const shares = (count, when) => {
    const isRight = (all) => all.length === count && all.every((it) => it === UPLOAD / count);
    const expected = `${count} × ${UPLOAD / count} bit/s, ${say(when)}`;
    return new Deadline(2).until({ expected, look, read: limits, isRight });
  };
  const isWith = async (count) => {
    const read = () => page.texts("#peers .state");
    const isRight = (all) => all.length === count && all.every((it) => it === translate("state.connected"));
    await expectSoon({ expected: say("{count} others", { count }), look: "the badges", read, isRight });
  };
  await enter(tools, room);
  await isWith(1);
  await shares(1, "with one other");
  const [chosPage] = await enter(tools, room);
  await isWith(2);
  await shares(2, "with two others");
  chosPage.click("#leave");
  await isWith(1);
  await shares(1, "when one of them has left");
  return "The browser makes a picture that fits: less sharp, or fewer of them, and never more than your line can carry.";
};

function limitOf(connection) {
  const sender = connection.getSenders().find(({ track }) => track?.kind === "video");
  return sender?.getParameters().encodings[0]?.maxBitrate ?? "no limit";
}

/** In a page with this picture, for none of the devices is taken. Returns its connections, too. */
async function enter({ openPage, anyName, expectSoon }, room, picture = none) {
  const page = await openPage();
  const connections = [];
  const { RTCPeerConnection, navigator } = page.window;
  page.window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration) {
      super(configuration);
      connections.push(this);
    }
  };
  if (navigator.mediaDevices) navigator.mediaDevices.getUserMedia = async () => picture(page);
  page.type("#my-nickname", anyName("Ann"));
  page.submit("#welcome form", room);
  await expectSoon({ expected: "an open call", look, read: () => page.shows("#call") });
  return [page, connections];
}

function painted({ document }) {
  const canvas = document.createElement("canvas");
  canvas.getContext("2d").fillRect(0, 0, 64, 48);
  return canvas.captureStream(5);
}

const none = ({ window }) => new window.MediaStream();
