import { translate } from "/workbench/translate.js";
import { signs } from "./faces.js";

/** What the diagram says of a message of a call: of a candidate its kind, of my media what of it is on. */
export const aboutCalls = [
  ({ candidate }) => kindOf(candidate?.candidate),
  ({ audio, video }) => (audio === undefined ? undefined : signs({ audio, video }) || translate("call.all.on")),
];

/** Of a candidate: host, srflx (by STUN) or relay (by TURN). */
function kindOf(candidate) {
  return typeof candidate === "string" ? /typ (\w+)/.exec(candidate)?.[1] : undefined;
}
