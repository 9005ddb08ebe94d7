/** A search in pieces answers as one in a single piece does, once it has what it asks for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { compileFunction } from "node:vm";
import { load, python } from "./load.mjs";

const SCRIPTS = [
  ...["words", "spelling", "vocabulary", "lexis", "meanings", "phrasing", "spoken"],
  ...["query", "rows", "titles", "holdings", "sheets", "pieces"],
  ...["cut-vocabulary", "cut-titles", "cut-holdings", "ranking", "engine", "told"],
].map((name) => `search/${name}`);
const { vbtcSearch, vbtcSearchIndex: whole, vbtcSearchFirst: first } = load(SCRIPTS);
const scripts = new Map(python.pieces);
const engine = vbtcSearch.makeEngine(whole);

/** An engine of which no piece is here yet; come(address) has one come. */
const cut = () => {
  const held = {};
  const come = (address) => {
    compileFunction(scripts.get(address), ["window"])({ vbtcSearchPieces: held });
  };
  return { ...vbtcSearch.makeEngine(first, held), come };
};

/** The answer when all came, and the addresses that were asked for, time after time. */
const ask = (made, text, filter) => {
  const rounds = [];
  for (;;) {
    const answer = made.search(text, filter);
    if (!answer.lacks.length) return { answer, rounds };
    rounds.push(answer.lacks);
    assert.ok(rounds.length < 10, `"${text}" goes on asking`);
    answer.lacks.forEach(made.come);
  }
};

/** What people see of an answer. */
const seen = ({ search, mark, suggest }, text, filter) => {
  const { places, count, entries } = search(text, filter);
  const marked = places.map(({ title, text: rest }) => [title, rest].map((t) => mark(t, entries)));
  // Only who finds nothing is offered other words.
  const near = count ? [] : suggest(text);
  return { places, count, marked, told: vbtcSearch.told(entries), near };
};

for (const [why, text] of [
  ["a form of a word", "werft"],
  ["an irregular form, elsewhere in the alphabet", "vinden"],
  ["a verb whose parts stand apart", "de buddy spreekt dat af"],
  ["a participle", "afgesproken"],
  ["a typing error", "begeliedt"],
  ["its first letters swapped", "erkrutering "],
  ["as it sounds", "begelijdt "],
  ["a word that is still being typed", "doelgr"],
  ["two letters", "vr"],
  ["one word in two", "de vrij williger"],
  ["an unknown compound", "taalbuddy "],
  ["half of one", "doelgroepscore "],
  ["a whole question", "Hoe leer ik een taal in een week?"],
  ["a word that means the same", "aantrekken"],
  ["a word of the glossary", "recruitment "],
  ["a compound that only the glossary knows", "recruitmenttaak "],
  ["words of one stem", "vorming"],
  ["a page by its name", "verslag"],
  ["a kind of place", "een tip over een taal"],
  ["a word that is not there", "leefloon nodig "],
  ["nothing that means anything", "hoe kan ik dat"],
  ["nonsense", "constructor __proto__ ((("],
]) {
  test(`in pieces as in one: ${why}, "${text}"`, () => {
    for (const most of [Infinity, 2]) {
      const made = cut();
      ask(made, text, { most });
      assert.deepEqual(seen(made, text, { most }), seen(engine, text, { most }));
    }
  });
}

for (const filter of [{ kinds: ["tip"] }, { kinds: ["moment"], most: 1 }, { audience: "buddy" }]) {
  test(`without words ${JSON.stringify(filter)} lists as much`, () => {
    const made = cut();
    ask(made, "", filter);
    const { places, count } = made.search("", filter);
    assert.deepEqual({ places, count }, seenPlaces(filter));
  });
}
function seenPlaces(filter) {
  const { places, count } = engine.search("", filter);
  return { places, count };
}

test("the first piece alone says which map it needs, and then which words", () => {
  const { rounds } = ask(cut(), "taal ");
  assert.match(rounds[0].join(), /^assets\/search\/map\.[0-9a-f]{8}\.js$/);
  assert.ok(rounds[1].every((address) => /\/w\d+\./.test(address)));
  assert.ok(rounds.at(-1).every((address) => /\/r\d+\./.test(address)));
});

test("what came is not asked for again, and what is not needed is never asked for", () => {
  const made = cut();
  const { rounds } = ask(made, "taal ");
  const asked = rounds.flat();
  assert.equal(asked.length, new Set(asked).size);
  assert.ok(asked.length < scripts.size / 2, `${asked.length} of ${scripts.size}`);
  assert.deepEqual(ask(made, "taal ").rounds, []);
});

test("as long as a piece is lacking there is no answer, and nothing breaks", () => {
  const made = cut();
  const { lacks, places } = made.search("taal ");
  assert.deepEqual(places, []);
  assert.deepEqual(made.search("taal ").lacks, lacks);
});

test("a question is answered once, however often something comes for it", () => {
  const { makeRanking } = vbtcSearch;
  let times = 0;
  const counted = (...given) => {
    const rank = makeRanking(...given);
    return (...asked) => {
      times += 1;
      return rank(...asked);
    };
  };
  vbtcSearch.makeRanking = counted;
  const made = cut();
  vbtcSearch.makeRanking = makeRanking;
  const filter = { most: 8 };
  const { rounds, answer } = ask(made, "taal ", filter);
  assert.ok(rounds.length > 2 && answer.places.length);
  assert.equal(times, 1);
  // What is asked with another filter is another question.
  ask(made, "taal ", { kinds: ["tip"] });
  assert.equal(times, 2);
});

test("words that begin alike in several pieces are asked for together", () => {
  const shelf = vbtcSearch.makeShelf(
    { pieces: { key: "", map: "" } },
    { map: { w: [["", "ta", "tal", "te"], ""] } },
  );
  const words = vbtcSearch.makeWords(whole);
  vbtcSearch.makeCutVocabulary(first, words, shelf).withPrefix("ta", 9);
  assert.deepEqual(
    shelf.lacks().map((address) => address.match(/w\d/)[0]),
    ["w1", "w2"],
  );
});
