const SECOND = 1000;
const people = document.querySelector("#people");

/** One projector asks once a second: that is cheaper than to tell it of everybody who comes and goes. */
async function count() {
  try {
    const answer = await fetch("/class/people");
    people.textContent = inWords(Number(await answer.text()));
  } catch {
    people.textContent = "The server does not answer.";
  } finally {
    setTimeout(count, SECOND);
  }
}

function inWords(number) {
  return number === 1 ? "1 page is connected." : `${number} pages are connected.`;
}

count();
