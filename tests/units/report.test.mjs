/** The report that notes become: what was said, as it was typed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { session, vbtcDay } from "./days.mjs";

const { notes, report } = vbtcDay;

const line = (text, fields = {}) => notes.line({ id: text.toLowerCase(), text, ...fields });
const written = (...lines) => ({
  ...notes.fresh({ ...session(), date: "2026-03-02" }, "show1"),
  lines,
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

test("what the room adds to its remark stands with it, and not among the answers", () => {
  const at = { clip: "duowerk" };
  const said = written(
    line("Werving", at),
    line("Via de school", { ...at, kind: "aanvulling" }),
    line("Goed idee", { ...at, kind: "antwoord" }),
    line("En de bib", { ...at, kind: "aanvulling" }),
  );
  const yaml = report.toYaml(said, ["duowerk"]);
  assert.match(yaml, /- remark: "Werving"\n {4}points:\n {6}- "Via de school"\n {4}answers:\n/);
  // After an answer it is a remark of its own: what was said stays in its order.
  assert.match(yaml, /- "Goed idee"\n.*\n.*\n {2}- remark: "En de bib"$/m);
});

test("what the room adds to nothing is a remark", () => {
  const said = written(line("Via de school", { kind: "aanvulling", clip: "duowerk" }));
  assert.match(report.toYaml(said, ["duowerk"]), /^ {2}- remark: "Via de school"$/m);
});

test("outside the fragments words say who spoke", () => {
  const said = written(
    line("Koffie"),
    line("Met melk", { kind: "aanvulling" }),
    line("Komt eraan", { kind: "antwoord" }),
  );
  assert.match(
    report.toMarkdown(said, [], []),
    /^- Koffie\n {4}- De zaal vult aan: Met melk\n {4}- Het team antwoordt: Komt eraan$/m,
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
  ["~~~ js", "&#126;&#126;~ js"],
  ["==merk==", "&#61;=merk&#61;="],
  ['!!! tip "x"', '\\!!! tip "x"'],
  ["zie http://x.be/a_b", "zie http&#58;//x.be/a\\_b"],
  ["mail jan@x.be", "mail jan&#64;x.be"],
  ["<b>vet</b> en 3 < 4", "&lt;b>vet&lt;/b> en 3 &lt; 4"],
  ["TODO: bellen", "&#84;ODO: bellen"],
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
