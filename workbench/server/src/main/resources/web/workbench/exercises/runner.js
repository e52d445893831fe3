import { Deadline, Red } from "./deadline.js";
import { Tools } from "./tools.js";

const SECONDS = 10;

/**
 * Runs a check, and closes whatever it has opened.
 *
 * @param {string} path  of the module whose default export is the check
 * @returns {Promise<{ isGreen: boolean, words: string[] }>}
 */
export async function run(path) {
  const deadline = new Deadline(SECONDS);
  const tools = new Tools(deadline);
  try {
    const { default: check } = await import(path);
    return { isGreen: true, words: [await Promise.race([check(tools), deadline.over()])] };
  } catch (reason) {
    return { isGreen: false, words: reason instanceof Red ? reason.words : broken(reason) };
  } finally {
    tools.close();
  }
}

/** Not the mistake of the one who solves it. */
const broken = (bug) => [`This check is broken, which is our mistake: ${bug.message}`, `${bug.stack}`];
