/** How a question is read: which words are one, what a phrase means, which kind is asked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const SCRIPTS = [
  ...["words", "spelling", "vocabulary", "lexis", "meanings", "phrasing"],
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
]) {
  test(`"${text}" asks for ${expected || "no kind of place"}`, () => {
    assert.equal(read(text).wish, expected);
  });
}
