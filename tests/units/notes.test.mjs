/** What the room says: notes of two people, and the report that they become. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CLIPS, session, vbtcDay } from "./days.mjs";

const { notes, mergeNotes, givings, report } = vbtcDay;

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

test("notes out of a file that is not of this site are nothing", () => {
  for (const data of [null, [], {}, { lines: 3 }]) assert.equal(notes.repair(data, []), null);
});

test("the report holds a remark with its answers, and what it is about", () => {
  const said = written(
    line("Hoe vind je buddy's?", { clip: "duowerk" }),
    line("Via <b>scholen</b>", { clip: "duowerk", kind: "antwoord" }),
    line("Bedankt # iedereen"),
  );
  const page = report.toMarkdown(said, [{ hours: "9.00 – 9.15", name: "Pauze" }], ["duowerk"]);
  assert.match(page, /^title: "Studiedag van 2 maart 2026"$/m);
  assert.match(
    page,
    /^ {2}- clip: duowerk\n {4}discussion:\n {6}- remark: "Hoe vind je buddy's\?"$/m,
  );
  assert.match(page, /^ {10}- "Via ‹b>scholen‹\/b>"$/m);
  assert.match(page, /^- Bedankt \\# iedereen$/m);
  assert.match(page, /^- 9\.00 – 9\.15 uur: Pauze$/m);
});

test("an answer without a remark is one to the question, which the room did not say", () => {
  const said = written(line("Ja", { kind: "antwoord", clip: "duowerk", question: "Werkt het?" }));
  const yaml = report.toYaml(said, ["duowerk"]);
  assert.match(yaml, /^ {2}- question: "Werkt het\?"\n {4}answers:\n {6}- "Ja"$/m);
  assert.doesNotMatch(yaml, /remark/);
});

test("the report holds the question, the remark and the answer", () => {
  const about = { question: "Werkt het?" };
  const said = written(
    line("Soms", { ...about, clip: "duowerk" }),
    line("Altijd", { ...about, clip: "duowerk", kind: "antwoord" }),
    line("Koffie", about),
    line("Na de middag", { kind: "antwoord" }),
  );
  const page = report.toMarkdown(said, [], ["duowerk"]);
  assert.match(page, /- remark: "Soms"\n {8}question: "Werkt het\?"\n {8}answers:/);
  assert.match(
    page,
    /^- Bij de vraag ‘Werkt het\?’: Koffie\n- het team zei:\n {4}- Na de middag$/m,
  );
});

for (const [typed, written_] of [
  ["1. eerst", "1\\. eerst"],
  ["12) dan", "12\\) dan"],
  ["- streep", "\\- streep"],
  ["+ plus", "\\+ plus"],
  ["> citaat", "\\> citaat"],
  ["AT&amp;T & co", "AT&amp;amp;T & co"],
  ["{: #id }", "\\{: \\#id \\}"],
  ["3.5 is geen lijst", "3\\.5 is geen lijst"],
]) {
  test(`${typed} stays text in the report`, () => {
    const page = report.toMarkdown(written(line(typed)), [{ hours: "9", name: typed }], []);
    assert.ok(page.includes(`\n- ${written_}\n`), page);
    assert.ok(page.includes(`\n- 9 uur: `), page);
  });
}

test("signs that YAML does not allow are left out, and the rest is kept", () => {
  const said = written(line("A\u0007\ud800B 🦊\nC", { clip: "duowerk" }));
  assert.match(report.toYaml(said, ["duowerk"]), /- remark: "AB 🦊 C"/);
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
