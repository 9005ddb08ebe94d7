/** What an editor does with captions: cut, join, shift, and correct a name wherever it stands. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const {
  vbtcCaptionEdits: edits,
  vbtcCaptionActs: acts,
  vbtcCaptionStore: Store,
} = load(["captions/caption-edits", "captions/caption-acts", "captions/caption-store"]);

const caption = (start, end, words, speaker = "", tagged = false) => ({
  ...{ start, end, speaker, words, tagged },
});
const ALL = [
  caption(0, 2, "Dag Mariam.", "Jan"),
  caption(2, 6, "Ik ben een buddy van Mariam.", "An"),
  caption(6, 8, "Mariama ken ik niet.", "An"),
];
const how = { letters: 0, now: 0, step: 0.1, lasts: 2 };

for (const [words, letters, now, halves] of [
  ["een twee drie", 4, 0, [caption(2, 3, "een"), caption(3, 6, "twee drie")]],
  // Where the film stands, when that is within the caption.
  ["een twee drie", 4, 5.25, [caption(2, 5.25, "een"), caption(5.25, 6, "twee drie")]],
  ["een twee", 0, 0, null],
  ["een twee", 8, 0, null],
]) {
  test(`"${words}" cut at ${letters} while the film stands at ${now}`, () => {
    const found = edits.split(caption(2, 6, words), letters, now);
    assert.deepEqual(found, halves);
  });
}

test("two captions of one speaker become one, on two lines when it is long", () => {
  const [, one, other] = ALL;
  const short = edits.merged({ ...one, words: "Ja." }, { ...other, words: "Goed." });
  assert.deepEqual(short, caption(2, 8, "Ja. Goed.", "An"));
  assert.equal(
    edits.merged(one, other).words,
    "Ik ben een buddy van Mariam.\nMariama ken ik niet.",
  );
});

test("two speakers in one caption keep their names", () => {
  const found = edits.merged(ALL[0], { ...ALL[1], words: "3 < 5 & meer" });
  assert.equal(found.words, "<v Jan>Dag Mariam.</v>\n<v An>3 &lt; 5 &amp; meer</v>");
  assert.equal(found.tagged, true);
});

test("captions shift together, and never before the film", () => {
  const times = (list) => list.map(({ start, end }) => [start, end]);
  assert.deepEqual(times(edits.shifted(ALL.slice(1), -0.1)), [
    [1.9, 5.9],
    [5.9, 7.9],
  ]);
  assert.deepEqual(times(edits.shifted(ALL, -3)), times(ALL));
});

for (const [was, now, fix] of [
  ["Dag Mariam.", "Dag Meryem.", { from: "Mariam", to: "Meryem" }],
  ["in Sint Niklaas wonen", "in Sint-Niklaas wonen", { from: "Sint Niklaas", to: "Sint-Niklaas" }],
  ["Dag.", "Dag, Jan.", null],
  ["zij is er", "hij is er", null],
  ["een twee drie vier vijf", "zes zeven acht negen tien", null],
  ["Dag Jan", "Dag Jan!", null],
]) {
  test(`"${was}" became "${now}": ${fix ? `${fix.from} is ${fix.to}` : "no name"}`, () => {
    assert.deepEqual(edits.corrected(was, now), fix);
  });
}

test("a name is corrected where it stands as a whole word, also of a speaker", () => {
  const list = [...ALL, caption(8, 9, "Ja.", "Mariam")];
  const changes = edits.everywhere(list, { from: "Mariam", to: "$& Meryem" });
  const words = changes.map(({ becomes: [{ speaker, words: text }] }) => `${speaker}: ${text}`);
  assert.deepEqual(words, [
    "Jan: Dag $& Meryem.",
    "An: Ik ben een buddy van $& Meryem.",
    "$& Meryem: Ja.",
  ]);
});

for (const [name, at, options, words] of [
  ["split", 0, { letters: 4 }, ["Dag", "Mariam.", ALL[1].words, ALL[2].words]],
  ["remove", 0, {}, [ALL[1].words, ALL[2].words]],
  ["remove", 2, {}, [ALL[0].words, ALL[1].words]],
  ["merge", 2, {}, [ALL[0].words, `${ALL[1].words}\n${ALL[2].words}`]],
  ["join", 1, {}, [ALL[0].words, `${ALL[1].words}\n${ALL[2].words}`]],
  ["add", 2, {}, [...ALL.map((each) => each.words), "…"]],
]) {
  test(`${name} at ${at}, and taken back`, () => {
    const edit = acts(ALL, at, { ...how, ...options })[name]();
    const change = edits.change(ALL, edit.at, edit.count, edit.becomes);
    // The server finds a caption by what stands there: nothing at all stands nowhere.
    assert.ok(change.was.length > 0 && change.becomes.length > 0);
    const after = edits.applied(ALL, change);
    assert.deepEqual(
      after.map((each) => each.words),
      words,
    );
    const [back] = edits.inverse([change]);
    assert.deepEqual(edits.applied(after, back), ALL);
  });
}

for (const [name, at] of [
  ["merge", 0],
  ["join", 2],
  ["add", 0],
  ["split", 1],
]) {
  test(`${name} at ${at} does nothing here`, () => {
    assert.equal(acts(ALL, at, how)[name](), null);
  });
}

test("the only caption is not removed", () => {
  assert.equal(acts(ALL.slice(0, 1), 0, how).remove(), null);
});

for (const [text, told] of [
  ["Kort en goed.", ""],
  ["x".repeat(43), ""],
  ["x".repeat(85), "3 regels op het scherm: splits dit."],
  ["een\ntwee\ndrie", "3 regels op het scherm: splits dit."],
]) {
  test(`of ${text.length} letters it says "${told}"`, () => {
    assert.equal(edits.advice(caption(0, 60, text)), told);
  });
}

test("words that go by too fast are told", () => {
  assert.equal(
    edits.advice(caption(0, 1, "x".repeat(18))),
    "18 tekens per seconde: dat leest te snel.",
  );
});

/** A store of ALL whose server answers what a test says. */
const opened = async (answers) => {
  const heard = [];
  const asked = [];
  globalThis.fetch = async (_, options) => {
    if (options) asked.push(JSON.parse(options.body));
    const answer = options ? answers.shift() : [200, { captions: ALL }];
    if (!answer) throw new TypeError("Failed to fetch");
    const [status, said] = answer;
    return { ok: status < 400, status, json: async () => said };
  };
  const store = new Store("x", (event) => heard.push(event));
  await store.open();
  heard.length = 0;
  return { store, heard, asked };
};

const MINE = [edits.change(ALL, 0, 1, [caption(0, 2, "Dag!", "Jan")])];
const kinds = (heard) => heard.map(({ kind }) => kind);
const settled = (store) => store.retry().then(() => new Promise((done) => setImmediate(done)));

test("what cannot be sent waits, in order, and is sent again", async () => {
  const { store, heard, asked } = await opened([]);
  store.change(MINE);
  await settled(store);
  assert.ok(store.isBusy);
  assert.deepEqual(kinds(heard), ["changed", "lost"]);
  assert.equal(store.captions[0].words, "Dag!");
  globalThis.fetch = async (_, options) => {
    asked.push(JSON.parse(options.body));
    return { ok: true, status: 200, json: async () => ({ captions: store.captions }) };
  };
  await settled(store);
  assert.equal(store.isBusy, false);
  assert.deepEqual(asked.at(-1).changes, MINE);
  assert.equal(heard.at(-1).kind, "saved");
});

test("what someone else changed too is told, and the file's words are shown", async () => {
  const theirs = [caption(0, 2, "Hallo.", "Jan"), ...ALL.slice(1)];
  const { store, heard } = await opened([[409, { captions: theirs }]]);
  store.change(MINE);
  await settled(store);
  assert.ok(kinds(heard).includes("elsewhere"));
  assert.deepEqual(store.captions, theirs);
  assert.equal(store.canUndo, false);
});

test("what no browser would show is refused with the reason, and the file's words come back", async () => {
  const { store, heard } = await opened([[422, { faults: ["regel 4: nee"] }]]);
  store.change(MINE);
  await settled(store);
  const refused = heard.find(({ kind }) => kind === "refused");
  assert.deepEqual(refused.faults, ["regel 4: nee"]);
  assert.deepEqual(store.captions, ALL);
});
