import { translate } from "../translate.js";

const { lang } = document.documentElement;

/**
 * What a check says, in the language of this page. The check is in English; the file check.ko.txt beside it has pairs
 * of lines, a sentence and the same in Korean, in which {word} stands for a value.
 *
 * @param {string} check  where it is, such as /exercises/1/check.js
 * @returns {Promise<(sentence: string, values?: object) => string>}
 */
export async function sentencesOf(check) {
  const pairs = lang === "en" ? [] : await pairsIn(check.replace(/js$/, `${lang}.txt`));
  const translated = new Map(pairs);
  return (english, values) => {
    const sentence = translated.get(english) ?? english;
    return values ? translate(sentence, values) : sentence;
  };
}

async function pairsIn(file) {
  const answer = await fetch(file).catch(() => undefined);
  const text = answer?.ok ? await answer.text() : ""; // then it is said in English
  return text.split(/\n\n+/).map((pair) => pair.split("\n"));
}
