let sentences; // key → sentence

/** The page has them in itself. */
function sentenceOf(key) {
  sentences ??= JSON.parse(document.querySelector("script#messages")?.textContent ?? "null");
  return sentences?.[key];
}

/**
 * A sentence of the interface in the language of this page. It stands in messages.properties of the
 * module, and in messages_ko.properties; a key that has none is returned itself.
 *
 *     translate("room.joined", { nickname: "김소연" })
 *
 * A sentence holds values as {count}; as {count, number}, with commas; or as {nickname, 이/가}, with the
 * particle that Korean wants behind it.
 *
 * @param {string} key
 * @param {Record<string, unknown>} values  by their names
 */
export function translate(key, values = {}) {
  return (sentenceOf(key) ?? key).replace(/\{(\w+)(?:, ([^}]+))?\}/g, (_, name, format) =>
    formatted(values[name], format),
  );
}

/** The same for a key that may have no sentence: then something else is returned. */
export function translateIfThere(key, otherwise, values) {
  return sentenceOf(key) === undefined ? otherwise : translate(key, values);
}

/** A refusal in words: with values, it is one of the messages, and this page says it; else in the server's own words. */
export function explain({ code, message, values, key = code }) {
  return values ? translateIfThere(`error.${key}`, message, values) : message;
}

function formatted(value, format) {
  if (format === "number") return Number(value).toLocaleString(document.documentElement.lang || "en");
  return format ? value + particle(String(value), format) : String(value);
}

const FIRST_SYLLABLE = 0xac00; // 가
const LAST_SYLLABLE = 0xd7a3; // 힣
const FINALS = 28; // a syllable ends with one of 27 consonants, or with none
const RIEUL = 8; // ㄹ, which 로 takes as a vowel

/**
 * The form of a Korean particle behind a word: 이/가 is 이 after a consonant, 가 after a vowel. How a word in
 * other letters is spoken, nobody knows: it takes both, 이(가).
 *
 * @param {string} forms  the one after a consonant first: 이/가, 은/는, 을/를, 과/와, 으로/로
 */
export function particle(word, forms) {
  const [afterConsonant, afterVowel] = forms.split("/");
  const last = word.charCodeAt(word.length - 1);
  if (!(last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE)) return both(afterConsonant, afterVowel);
  const final = (last - FIRST_SYLLABLE) % FINALS;
  const isVowel = final === 0 || (final === RIEUL && afterVowel === "로");
  return isVowel ? afterVowel : afterConsonant;
}

/** 이(가), 과(와); but (으)로. */
function both(afterConsonant, afterVowel) {
  const isLonger = afterConsonant.endsWith(afterVowel);
  return isLonger
    ? `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`
    : `${afterConsonant}(${afterVowel})`;
}
