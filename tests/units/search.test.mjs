/** The search as people use it: forms of a word, compounds, typing errors, whole questions. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load, python } from "./load.mjs";

const SCRIPTS = [
  ...["words", "spelling", "vocabulary", "lexis", "meanings", "phrasing", "spoken"],
  ...["query", "rows", "titles", "holdings", "sheets", "ranking", "engine", "told"],
].map((name) => `search/${name}`);
const { vbtcSearch, vbtcSearchIndex: index } = load(SCRIPTS);
const words = vbtcSearch.makeWords(index);
const lexis = vbtcSearch.makeLexis(index, words);
const read = vbtcSearch.makeReader(index, words, lexis);
const engine = vbtcSearch.makeEngine(index);

/** Where the places that answer a query lead, best first. */
const addresses = (text, filter) =>
  engine.search(text, filter).places.map(({ address }) => address);
/** The words of a query that say something, as they were read. */
const tokens = (text) => read(text).entries.map(({ token }) => token);
/** What is said of a query, beside how many results it has. */
const told = (text) => vbtcSearch.told(engine.search(text).entries);

for (const [text, expected] of [
  ["Buddy's", ["buddys"]],
  ["coördinator", ["coordinator"]],
  ["één-op-één", ["een", "op", "een"]],
  ["zwem\u00admen ga\u00a0samen ver\u200bder", ["zwemmen", "ga", "samen", "verder"]],
  ["  ", []],
]) {
  test(`the words of "${text}" have no accents, capitals, apostrophes or unseen signs`, () => {
    assert.deepEqual(words.tokens(text), expected);
  });
}

for (const [word, stem] of python.stems) {
  test(`the browser takes "${word}" for the same word as Python does`, () => {
    assert.equal(vbtcSearch.makeWords({ ...index, irregular: "" }).term(word), stem);
  });
}

test("pieces of a text are the text again", () => {
  const text = "Spreek af wie de buddy’s be\u00adgeleidt (en wanneer)!";
  const pieces = words.pieces(text);
  assert.equal(pieces.map((piece) => piece.text).join(""), text);
  const found = pieces.map(({ token }) => token);
  assert.ok(found.includes("buddys") && found.includes("begeleidt"));
});

for (const [why, text, found] of [
  ["another form of the word", "werft", "tips.html#tip-werven"],
  ["an irregular form", "vinden", "fragmenten/rekrutering.html#t=83"],
  ["a verb whose parts stand apart", "afgesproken", "tips.html#tip-afspraken"],
  ["a typing error", "begeliedt", "tips.html#tip-afspraken"],
  ["a word that is still being typed", "doelgr", "richtvragen.html#vraag-1"],
  ["a whole question", "Hoe leer ik een taal in een week?", "tips.html#tip-taal"],
  ["a word that means the same", "aantrekken", "tips.html#tip-werven"],
  ["a small word, as Flemish has it", "een taakske", "richtvragen.html#vraag-1"],
  ["a word that is cut short", "vrijw. werven", "fragmenten/rekrutering.html"],
  ["the past of a regular verb", "leerde", "tips.html#tip-taal"],
]) {
  test(`${why}: "${text}" finds it`, () => {
    assert.ok(addresses(text).includes(found), String(addresses(text)));
  });
}

for (const [why, text, first] of [
  ["a fragment about the very thing", "rekrutering", "fragmenten/rekrutering.html"],
  ["a page that is asked for by its name", "verslag", "verslag/index.html"],
  ["the place that answers all of a question", "taal leren in een week", "tips.html#tip-taal"],
]) {
  test(`${why} comes first: "${text}"`, () => {
    assert.equal(addresses(text)[0], first);
  });
}

test("in a short word another letter is another word: taal is not taak", () => {
  assert.deepEqual(addresses("taak"), ["richtvragen.html#vraag-1"]);
});

test("a filter on kinds leaves the rest out", () => {
  assert.deepEqual(addresses("buddy", { kinds: ["moment"] }), ["fragmenten/rekrutering.html#t=83"]);
});

test("without words every place that the filter admits is shown", () => {
  assert.equal(addresses("", { kinds: ["tip"] }).length, 5);
});

for (const [text, expected] of [
  ["hoe kan ik dat", []],
  ["de vrij williger", ["vrijwilliger"]],
  ["vrijwilligerstaak", ["vrijwilligers", "taak"]],
  ["dat betekent iets voor elkaar", ["betekent"]],
  ["wat betekent vrijwilliger", ["vrijwilliger"]],
  ["toon vrijwilliger", ["vrijwilliger"]],
  ["what is a buddy", ["buddy"]],
  ["een taak ivm jullie buddy's, bv. daarvoor", ["taak", "buddys"]],
  ["m'n buddy, da's mijne vrijwilliger", ["buddy", "vrijwilliger"]],
]) {
  test(`"${text}" is read as ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(tokens(`${text} `), expected);
  });
}

for (const [why, text, expected] of [
  ["everything is there", "rekrutering ", ""],
  ["a typing error", "doelgreop ", ". Niets over ‘doelgreop’. Wel over ‘doelgroep’."],
  [
    "a part of a compound",
    "doelgroepscore ",
    ". Niets over ‘doelgroepscore’. Wel over ‘doelgroep’.",
  ],
  ["two parts of it", "taalbuddy ", ". Niets over ‘taalbuddy’. Wel over ‘taal’ en ‘buddy’."],
  [
    "a part that only the glossary knows",
    "recruitmenttaak ",
    ". Niets over ‘recruitmenttaak’. Wel over ‘rekrutering’ en ‘taak’.",
  ],
  ["one word of two", "leefloon rekruteren ", ". Niets over ‘leefloon’. Wel over ‘rekruteren’."],
  [
    "a word still being typed",
    "doelgr",
    ". Niets over ‘doelgr’. Wel over woorden die zo beginnen.",
  ],
  ["a word of the glossary", "recruitment ", ", ook voor ‘rekrutering’"],
  ["what a word was cut short of", "doelgr. rekrutering ", ", ook voor ‘doelgroep’"],
]) {
  test(`what was not found is said: ${why}`, () => {
    assert.equal(told(text), expected);
  });
}

for (const text of ["leefloon ", "leefloon nodig ", "een tip over leefloon ", "raal "]) {
  test(`"${text}" finds nothing at all, for nothing is there`, () => {
    assert.deepEqual(addresses(text), []);
  });
}

for (const [text, expected] of [
  ["O.C.M.W.", ["ocmw"]],
  ["O. C. M. W.", ["ocmw"]],
  ["A T K", ["atk"]],
  ["Q&A", ["qa"]],
  ["L. Hustinx", ["l", "hustinx"]],
  ["https://www.odisee.be", ["odisee"]],
  ["sociaal.net", ["sociaal"]],
  ["9.00 uur", ["9", "00", "uur"]],
]) {
  test(`an abbreviation or an address is read as people know it: "${text}"`, () => {
    assert.deepEqual(words.tokens(text), expected);
  });
}

test("words of one stem lead to their own lemma first: vorming is not vormen", () => {
  assert.equal(addresses("vorming")[0], "tips.html#tip-vorming");
  assert.equal(addresses("vormen ")[0], "tips.html#tip-vormen");
});

test("a verb and its particle may stand apart", () => {
  assert.deepEqual(addresses("de buddy spreekt dat af"), addresses("de buddy afspreekt dat"));
});

test("no query is too long or too strange", () => {
  for (const text of [
    "a".repeat(10_000),
    "🦊 ".repeat(500),
    "(((",
    "\\",
    "constructor __proto__",
  ]) {
    assert.doesNotThrow(() => engine.search(text));
    assert.doesNotThrow(() => engine.suggest(text));
  }
});

test("who finds nothing is offered words that look like it", () => {
  assert.ok(engine.suggest("vrijwiligrs").includes("vrijwilligers"));
});

test("what answers is marked in the text, also in another form", () => {
  const { entries } = engine.search("vrijwilliger");
  const marked = engine.mark("Werf vrijwilligers nu", entries).filter(({ hit }) => hit);
  assert.deepEqual(marked, [{ text: "vrijwilligers", hit: true }]);
});
