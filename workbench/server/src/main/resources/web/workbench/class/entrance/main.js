import { translate } from "../../translate.js";

const SECOND = 1000;
const people = document.querySelector("#people");

/** One projector asks once a second: that is cheaper than to tell it of everybody who comes and goes. */
async function count() {
  try {
    const answer = await fetch("/class/people");
    people.textContent = inWords(Number(await answer.text()));
  } catch {
    people.textContent = translate("page.no.answer");
  } finally {
    setTimeout(count, SECOND);
  }
}

function inWords(count) {
  return count === 1 ? translate("class.people.one") : translate("class.people", { count });
}

count();
