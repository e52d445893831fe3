const LOOK = "HelloHttp, and the route in Step01.install";
const words = (number) => `Hello! This is letter ${number}.`;

/** The number that this browser has in its own letters, if it has one. */
const kept = () => /(?:^|; )times=(\d+)/.exec(document.cookie)?.[1];
// biome-ignore lint/suspicious/noDocumentCookie: WebKit has no Cookie Store yet
const keep = (number) => (document.cookie = `times=${number ?? "0; max-age=0"}; path=/`);

async function write(credentials) {
  const answer = await fetch("/again", { credentials });
  return answer.redirected ? "nothing at /again: it leads to the page" : answer.text();
}

export default async ({ say, expect }) => {
  const ask = async (number, where, credentials) =>
    expect({ expected: `${words(number)} (${say(where)})`, ...(await told(number, credentials)), look: LOOK });
  const told = async (number, credentials) => {
    const seen = await write(credentials);
    return { seen, isRight: seen === words(number) };
  };
  const before = kept();
  try {
    await ask(1, "from somebody who brings no cookie", "omit");
    await ask(1, "from somebody else without a cookie: the server keeps nothing", "omit");
    keep(41);
    await ask(42, "the cookie says times=41", "same-origin");
    expect({
      expected: "the answer sends times=42 home",
      seen: `times=${kept()}`,
      isRight: kept() === "42",
      look: LOOK,
    });
  } finally {
    keep(before);
  }
  return "The server keeps nothing: the number travels in each letter, there and back. So all tabs of a browser share it, and anybody can write another number into it.";
};
