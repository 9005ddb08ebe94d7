/** What the room says: notes of two people, of more than one place, and of more than one giving. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CLIPS, session, vbtcDay } from "./days.mjs";

const { notes, mergeNotes, givings } = vbtcDay;

const line = (text, fields = {}) =>
  notes.line({ id: text.toLowerCase(), text, order: 0, changed: 0, ...fields });
const written = (...lines) => ({
  ...notes.fresh({ ...session(), date: "2026-03-02" }, "show1"),
  lines,
});
const texts = ({ lines }) => lines.map(({ text }) => text);

for (const [why, mine, theirs, both] of [
  [
    "lines of both are kept, by the minute",
    [line("B", { minute: "10.05" })],
    [line("A", { minute: "9.55" })],
    ["A", "B"],
  ],
  ["the same line is kept once", [line("A")], [line("A")], ["A"]],
  [
    "a line that both changed is kept twice",
    [line("A", { id: "x" })],
    [line("Anders", { id: "x" })],
    ["A", "Anders"],
  ],
  [
    "an answer stays behind what it answers",
    [line("A"), line("B")],
    [line("A"), line("Ja", { kind: "antwoord" })],
    ["A", "Ja", "B"],
  ],
]) {
  test(`of two people's notes ${why}`, () => {
    assert.deepEqual(texts(mergeNotes(written(...mine), written(...theirs))), both);
  });
}

test("merging the same notes again changes nothing", () => {
  const one = written(line("A"), line("B", { kind: "antwoord", order: 1 }));
  assert.deepEqual(mergeNotes(one, structuredClone(one)), one);
});

test("of a file every line that says something is kept whole, and an hour that no clock has is not", () => {
  const long = "lang ".repeat(9_000);
  const said = ["goed", " ", "\u200b\u00a0", "\u2060", 5, null, long].map((text) => ({
    text,
    minute: "99.99",
  }));
  const { lines } = notes.repair({ lines: [...said, 5, null, "x"] }, []);
  assert.deepEqual(texts({ lines }), ["goed", long]);
  assert.equal(lines[0].minute, "");
});

test("notes out of a file that is not of this site are nothing", () => {
  for (const data of [null, [], {}, { lines: 3 }]) assert.equal(notes.repair(data, []), null);
});

test("notes about a clip that has another name now are about that clip", () => {
  const clips = [{ ...CLIPS[0], id: "werving", formerly: ["rekrutering", "aanwerving"] }];
  const found = notes.repair(written(line("A", { clip: "aanwerving" })), clips);
  assert.equal(found.lines[0].clip, "werving");
});

test("of each line the last change counts, wherever it is kept, and what was removed stays so", () => {
  const one = written(
    line("A", { id: "a", changed: 1 }),
    line("weg", { id: "b", order: 1, changed: 5, removed: true }),
  );
  const other = written(
    line("A, beter", { id: "a", changed: 2 }),
    line("weg", { id: "b", order: 1, changed: 3 }),
    line("C", { id: "c", order: 2, changed: 1 }),
  );
  for (const both of [notes.union(one, other), notes.union(other, one)]) {
    assert.deepEqual(texts({ lines: notes.living(both) }), ["A, beter", "C"]);
  }
});

test("a line that was removed here comes back with a file that holds it", () => {
  const mine = written(line("A", { removed: true }));
  assert.deepEqual(texts({ lines: notes.living(mergeNotes(mine, written(line("A")))) }), ["A"]);
});

test("odd ids are mended in the same way each time, so that a change finds its line", () => {
  const data = {
    day: 5,
    date: "2026-02-30",
    lines: [7, [1], "a", "a"].map((id) => ({ id, text: "x" })),
  };
  const [one, two] = [notes.repair(data, []), notes.repair(structuredClone(data), [])];
  assert.deepEqual(one, two);
  assert.equal(new Set(one.lines.map(({ id }) => id)).size, 4);
  assert.deepEqual([one.day, one.date], ["5", ""]);
});

const given = (fields) => ({ ...written(line("A")), given: "2026-03-02", ...fields });

for (const [why, fields, date, expected] of [
  ["a plan without a date leaves the day of the giving", {}, "", { date: "2026-03-02" }],
  [
    "a date that was wrong is corrected",
    { date: "2026-03-01" },
    "2026-03-02",
    { date: "2026-03-02" },
  ],
  ["so is one that had yet to come", { date: "2026-04-01" }, "2026-04-02", { date: "2026-04-02" }],
  ["a later date asks", {}, "2026-04-02", { date: "2026-03-02", ask: "2026-04-02" }],
  ["and asks once", { settled: "2026-04-02" }, "2026-04-02", { date: "2026-03-02" }],
  ["without a line there is nothing to ask", { lines: [] }, "2026-04-02", { date: "2026-04-02" }],
]) {
  test(`of the date of notes: ${why}`, () => {
    assert.deepEqual(givings.dated(given(fields), { ...session(), date }), expected);
  });
}

test("the notes of this show are found, and those of an earlier giving that hold a line", () => {
  const [old, now, other] = [
    given({ runs: ["old"], changed: 1 }),
    given({ runs: ["now"], changed: 2, lines: [] }),
    given({ runs: ["x"], day: "dag2", changed: 3 }),
  ];
  const all = [old, now, other];
  assert.equal(givings.current(all, "dag1", "now"), now);
  assert.equal(givings.current(all, "dag1", "new"), null);
  assert.equal(givings.current(all, "dag1", ""), now);
  assert.equal(givings.earlier(all, "dag1", "now"), old);
  assert.equal(givings.earlier(all, "dag1", "old"), null);
});
