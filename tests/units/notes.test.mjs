/** What the room says: notes of two people, and the report that they become. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CLIPS, session, vbtcDay } from "./days.mjs";

const { notes, mergeNotes, report } = vbtcDay;

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

test("an answer without a remark stands under its question", () => {
  const said = written(line("Ja", { kind: "antwoord", clip: "duowerk", question: "Werkt het?" }));
  assert.match(
    report.toYaml(said, ["duowerk"]),
    /- remark: "Werkt het\?"\n {4}answers:\n {6}- "Ja"/,
  );
});

test("signs that YAML does not allow are left out, and the rest is kept", () => {
  const said = written(line("A\u0007\ud800B 🦊\nC", { clip: "duowerk" }));
  assert.match(report.toYaml(said, ["duowerk"]), /- remark: "AB 🦊 C"/);
});

test("notes about a clip that has another name now are about that clip", () => {
  const clips = [{ ...CLIPS[0], id: "werving", formerly: ["rekrutering", "aanwerving"] }];
  const found = notes.repair(written(line("A", { clip: "aanwerving" })), clips);
  assert.equal(found.lines[0].clip, "werving");
});
