import { translate } from "../translate.js";
import { Deadline, Red } from "./deadline.js";
import { sentencesOf } from "./sentences.js";
import { Tools } from "./tools.js";

const SECONDS = 10;

/**
 * Runs a check, and closes whatever it has opened.
 *
 * @param {string} path  of the module whose default export is the check
 * @returns {Promise<{ isGreen: boolean, words: string[] }>}
 */
export async function run(path) {
  const say = await sentencesOf(path);
  const deadline = new Deadline(SECONDS);
  const tools = new Tools(deadline, say);
  try {
    const { default: check } = await import(path);
    return { isGreen: true, words: [say(await Promise.race([check(tools), deadline.over()]))] };
  } catch (reason) {
    return { isGreen: false, words: reason instanceof Red ? reason.words(say) : broken(reason) };
  } finally {
    tools.close();
  }
}

/** Not the mistake of the one who solves it. */
const broken = (bug) => [translate("exercise.broken", { why: bug.message }), `${bug.stack}`];
