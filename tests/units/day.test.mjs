/** A study day: its hours, its steps, a day from elsewhere, and what can be undone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CLIPS, block, session, vbtcDay } from "./days.mjs";

const { session: day, repair, makePlan } = vbtcDay;
const hours = (value) =>
  day.schedule(value, CLIPS).map(({ begins, ends }) => `${day.clock(begins)}-${day.clock(ends)}`);

test("each block begins when the one before it ends", () => {
  const value = session(block("pauze", { minutes: 20 }), block("workshop", { minutes: 45 }));
  assert.deepEqual(hours(value), ["9.00-9.20", "9.20-10.05"]);
});

for (const [why, fields, minutes] of [
  ["a fragment lasts as long as its clip", {}, 2],
  ["a part of a clip lasts as long as that part", { start: 0, end: 60 }, 1],
  ["a clip that is not here counts for five minutes", { clip: "weg" }, 5],
  ["minutes that someone gave win", { minutes: 12 }, 12],
]) {
  test(why, () => {
    const item = block("fragment", { clip: "rekrutering", ...fields });
    assert.equal(day.minutes(item, CLIPS), minutes);
  });
}

for (const [why, pinned, expected, gap] of [
  ["a block with an hour of its own waits for it", "10:00", "10.00-10.15", 45],
  ["a block that should have begun overlaps, and that is shown", "09:05", "9.05-9.20", -10],
]) {
  test(why, () => {
    const value = session(block("pauze", {}), block("toespraak", { pinned }));
    assert.equal(hours(value)[1], expected);
    assert.equal(day.schedule(value, CLIPS)[1].gap, gap);
  });
}

test("a day may go on after midnight", () => {
  const value = {
    ...session(block("pauze"), block("pauze", { pinned: "00:10" })),
    begins: "23:50",
  };
  assert.deepEqual(hours(value), ["23.50-0.05", "0.10-0.25"]);
});

test("the projector shows a title and a clip, each question and tip apart, and else a card", () => {
  const value = session(
    block("fragment", { clip: "duowerk" }),
    block("gesprek", { questions: ["Wie?", "Hoe?"] }),
    block("tips", { tips: ["Begin klein.", "Zeg ook nee."] }),
    block("tips"),
    block("pauze"),
  );
  const shown = day.steps(value, CLIPS).map(({ type, text }) => `${type}: ${text}`);
  assert.deepEqual(shown, [
    "welcome: Onze dag",
    "title: Duowerk",
    "clip: Duowerk",
    "question: Wie?",
    "question: Hoe?",
    "tip: Begin klein.",
    "tip: Zeg ook nee.",
    "card: Tips",
    "card: Pauze",
    "thanks: Dank je wel",
  ]);
});

for (const data of [null, 7, "dag", [], {}, { blocks: "x" }]) {
  test(`${JSON.stringify(data)} is no day, and that is said`, () => {
    const { problems, empty } = repair(data, CLIPS);
    assert.equal(empty, true);
    assert.match(problems[0], /geen studiedag/);
  });
}

for (const [why, change, problem] of [
  ["a newer version", { version: 9 }, /nieuwere versie/],
  ["an older version", { version: 0 }, /oudere versie/],
  ["a block of an unknown kind", { blocks: [{ kind: "dans" }] }, /weggelaten/],
  ["a clip that is not here", { blocks: [block("fragment", { clip: "weg" })] }, /‘weg’ bestaat/],
  ["too many blocks", { blocks: Array(301).fill(block("pauze")) }, /meer dan 300/],
]) {
  test(`of ${why} the rest is kept, and it is said`, () => {
    const { session: value, problems, empty } = repair({ ...session(), ...change }, CLIPS);
    assert.equal(empty, undefined);
    assert.equal(value.title, "Onze dag");
    assert.match(problems.join(" "), problem);
  });
}

test("a day that is whole comes through unchanged", () => {
  const value = session(
    block("gesprek", { questions: ["Wie?"], clip: "duowerk", pinned: "11:00" }),
  );
  assert.deepEqual(repair(structuredClone(value), CLIPS), { session: value, problems: [] });
});

test("two blocks with one name become two", () => {
  const one = block("pauze");
  const { session: value } = repair(session(one, { ...one }), CLIPS);
  assert.notEqual(value.blocks[0].id, value.blocks[1].id);
});

test("letters typed in one field are undone together, and done again", () => {
  const plan = makePlan(CLIPS);
  const type = (title) => plan.change((value) => Object.assign(value, { title }), "head title");
  for (const title of ["E", "Ee", "Een"]) type(title);
  plan.rest();
  type("Een dag");
  assert.ok(plan.undo());
  assert.equal(plan.session.title, "Een");
  assert.ok(plan.undo());
  assert.equal(plan.session.title, "Mijn studiedag");
  assert.equal(plan.undo(), false);
  assert.ok(plan.redo());
  assert.equal(plan.session.title, "Een");
});

test("a day with too many blocks stays as it was", () => {
  const plan = makePlan(CLIPS);
  const blocks = Array.from({ length: 301 }, () => block("pauze"));
  const { changed, problems } = plan.change((value) => Object.assign(value, { blocks }));
  assert.equal(changed, false);
  assert.match(problems[0], /hoogstens 300/);
  assert.equal(plan.session.blocks.length, 0);
});

test("a day that names a clip as it was called before opens with that clip", () => {
  const clips = [{ ...CLIPS[0], id: "werving", formerly: ["rekrutering", "aanwerving"] }];
  for (const old of ["rekrutering", "aanwerving"]) {
    const { session: found, problems } = repair(session(block("fragment", { clip: old })), clips);
    assert.deepEqual([found.blocks[0].clip, problems], ["werving", []]);
  }
});

for (const [value, date] of [
  ["2026-11-25", "2026-11-25"],
  ["2028-02-29", "2028-02-29"],
  ["2026-02-29", ""],
  ["2026-13-45", ""],
  [["2026-11-25"], ""],
  [20261125, ""],
  [null, ""],
]) {
  test(`${JSON.stringify(value)} is ${date || "no date"}`, () => {
    assert.equal(day.date(value), date);
  });
}

const [a, b, c] = ["a", "b", "c"].map((id) => block("pauze", { id, title: id }));
const titles = ({ blocks }) => blocks.map(({ title }) => title);

for (const [why, mine, theirs, both, clash = false] of [
  [
    "both added something",
    [a, b, c],
    [block("pauze", { id: "d", title: "d" }), a, b],
    ["d", "a", "b", "c"],
  ],
  ["one removed and one changed another", [b], [a, { ...b, title: "B" }], ["B"]],
  ["one removed what the other changed", [b], [{ ...a, title: "A" }, b], ["A", "b"]],
  ["one moved what the other changed", [b, a], [{ ...a, title: "A" }, b], ["b", "A"]],
  [
    "both changed the same",
    [{ ...a, title: "mijn" }, b],
    [{ ...a, title: "hun" }, b],
    ["mijn", "b"],
    true,
  ],
]) {
  test(`two windows of one day: ${why}`, () => {
    const of = (blocks) => ({ ...session(...blocks), title: "x" });
    const merged = vbtcDay.mergePlans(of([a, b]), of(mine), of(theirs));
    assert.deepEqual(titles(merged.session), both);
    assert.equal(merged.clash, clash);
  });
}

test("two windows that changed the name and the date keep both", () => {
  const base = session(a);
  const { session: merged, clash } = vbtcDay.mergePlans(
    base,
    { ...base, title: "Nieuw" },
    { ...base, date: "2026-05-04" },
  );
  assert.deepEqual([merged.title, merged.date, clash], ["Nieuw", "2026-05-04", false]);
});

test("what could be undone is there again later, and nonsense is not", () => {
  const plan = makePlan(CLIPS);
  plan.change((value) => Object.assign(value, { title: "Een dag" }));
  const later = makePlan(CLIPS);
  later.recall([...plan.past, "{half", 7, null]);
  assert.ok(later.undo());
  assert.equal(later.session.title, "Mijn studiedag");
  assert.equal(later.undo(), false);
});
