/** How a question is read: which words are one, what a phrase means, which kind is asked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const SCRIPTS = [
  ...["words", "spelling", "vocabulary", "lexis", "meanings", "phrasing", "spoken"],
  "query",
].map((name) => `search/${name}`);
const { vbtcSearch, vbtcSearchIndex: index } = load(SCRIPTS);
const words = vbtcSearch.makeWords(index);
const read = vbtcSearch.makeReader(index, words, vbtcSearch.makeLexis(index, words));

for (const [one, other, alike] of [
  ["begeleiden", "begeleiding", true],
  ["gecoacht", "coachen", true],
  ["afhaakt", "afhaken", true],
  ["geeft", "geven", true],
  ["kwaal", "kwaliteiten", false],
  ["stelling", "stellen", false],
  ["veerkracht", "verkrachting", false],
]) {
  test(`"${one}" and "${other}" ${alike ? "look" : "do not look"} like forms of one word`, () => {
    assert.equal(vbtcSearch.areForms(one, other), alike);
  });
}

test("what ends a phrase that means something is no beginning of another word", () => {
  const [typing, typed] = ["finding volunteers", "finding volunteers "].map((text) =>
    read(text).entries.map(({ terms }) => [...terms]),
  );
  assert.deepEqual(typing, typed);
  assert.ok(typed.flat().length);
});

for (const [text, expected] of [
  ["een tip over een taal", "tip"],
  ["vragen over een taal", "vraag"],
  ["tips", ""],
  ["een taal als vraag", ""],
  ["wat vraag ik over een taal", ""],
  ["in het verslag over een taal", ""],
]) {
  test(`"${text}" asks for ${expected || "no kind of place"}`, () => {
    assert.equal(read(text).wish, expected);
  });
}

/** What the words of a text also mean, where the glossary says that this is "taal". */
const meant = (glossary, text) => {
  const own = { ...index, glossary: `${glossary}:${words.term("taal")}` };
  const knowing = vbtcSearch.makeWords(own);
  const reader = vbtcSearch.makeReader(own, knowing, vbtcSearch.makeLexis(own, knowing));
  return reader(`${text} `).entries.flatMap(({ also }) => also);
};

for (const [phrase, text, said] of [
  ["een op een", "een op een", true],
  ["een op een", "een buddy op school", false],
  ["sterk in", "waar is de buddy sterk in", true],
  ["sterk in", "in een sterk huis", false],
  ["geld vragen", "ze vraagt geld", true],
]) {
  test(`"${text}" ${said ? "says" : "does not say"} "${phrase}"`, () => {
    assert.equal(meant(phrase, text).includes("taal"), said);
  });
}

for (const [why, word, text] of [
  ["a name with figures, however it is written", "1g1p", "1G-1P"],
  ["a slip in a word of the glossary", "paperassen", "paperasen"],
  ["a small word of it", "babbel", "babbelke"],
  ["its past", "bekostigen", "bekostigd"],
  ["a word cut short", "enquête", "enq."],
]) {
  test(`the glossary knows ${why}: "${text}"`, () => {
    assert.deepEqual([...new Set(meant(word, text))], ["taal"]);
  });
}

test("in a short word of the glossary another letter is another word", () => {
  assert.deepEqual(meant("klap", "knap"), []);
});
