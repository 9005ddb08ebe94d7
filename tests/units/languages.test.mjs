/** What is said in other languages is found too, after what answers in Dutch. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, python } from "./load.mjs";

const SCRIPTS = [
  ...["words", "spelling", "vocabulary", "lexis", "meanings", "phrasing", "spoken"],
  ...["query", "rows", "titles", "holdings", "sheets", "ranking", "engine", "languages"],
].map((name) => `search/${name}`);
const { vbtcSearch, vbtcSearchIndex: index, vbtcSearchLanguages: others } = load(SCRIPTS);
const engine = vbtcSearch.makeEngine(index);

const LANGUAGES = [
  ["ar", "العربية", "rtl", ""],
  ["en", "English", "ltr", ""],
  ["fr", "Français", "ltr", "did not come"],
];
const both = vbtcSearch.withLanguages(engine, LANGUAGES);

for (const [text, expected] of python.said) {
  test(`the browser reads the words of "${text}" as Python does`, () => {
    assert.deepEqual(vbtcSearch.makeWords(others.en).tokens(text), expected);
  });
}

test("words of another language are found, with their language", () => {
  const { places } = both.search("friends");
  assert.deepEqual(
    places.map(({ address, tongue }) => [address, tongue?.language, tongue?.dir]),
    [["fragmenten/rekrutering.html#t=83&taal=en", "English", "ltr"]],
  );
  const marked = places[0].mark(places[0].title).filter(({ hit }) => hit);
  assert.deepEqual(
    marked.map(({ text }) => text),
    ["friends"],
  );
  // Without the vowel marks and the comma.
  assert.equal(both.search("التقيت بأصدقائي").places[0].tongue?.language, "العربية");
});

test("a question in Dutch is answered in Dutch first, and by no other word that looks like one", () => {
  const { places } = both.search("buddy");
  assert.deepEqual(
    [...new Set(places.map(({ tongue }) => tongue?.language))],
    [undefined, "English"],
  );
  // "match" is one letter from "watch", and "taal" from nothing.
  for (const text of ["taal", "vrijwilligers", "welke taak past bij de doelgroep"]) {
    assert.deepEqual(both.search(text), engine.search(text));
  }
});

test("without words nothing of other languages is listed", () => {
  assert.deepEqual(
    both.search("", { kinds: ["moment"] }),
    engine.search("", { kinds: ["moment"] }),
  );
});
