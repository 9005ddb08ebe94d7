/** Which fragment a conversation is about, and what of the day stands at its end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CLIPS, block, session, vbtcDay } from "./days.mjs";

const { repair, makePlan, mergePlans, harvest, session: day } = vbtcDay;
const [FIRST, SECOND] = CLIPS.map(({ id }) => id);
const SITE = [...CLIPS, { ...CLIPS[0], id: "impact", title: "Impact" }];

/** A day in short: "f:duowerk" is a fragment, "g:duowerk" a talk about it, "g" about none. */
const parts = (words, fields = {}) =>
  words.split(" ").map((word) => {
    const [kind, clip = ""] = word.split(":");
    return block({ f: "fragment", g: "gesprek", p: "pauze" }[kind], { clip, ...fields });
  });
const asFile = (blocks) =>
  JSON.parse(
    JSON.stringify(session(...blocks), (key, value) => (key === "follows" ? undefined : value)),
  );
const read = (blocks) =>
  repair(asFile(blocks), SITE).session.blocks.map(({ clip, follows }) =>
    follows ? `↑${clip}` : clip,
  );

for (const [why, words, expected] of [
  ["the fragment before it", `f:${FIRST} g:${FIRST}`, [FIRST, `↑${FIRST}`]],
  ["a fragment that is not shown", `f:${SECOND} g:impact`, [SECOND, `↑${SECOND}`]],
  [
    "the first of the site, long after it",
    `f:${FIRST} g:${FIRST} f:${SECOND} g:${FIRST}`,
    [FIRST, `↑${FIRST}`, SECOND, `↑${SECOND}`],
  ],
  [
    "one of two fragments that it comes after",
    `f:${FIRST} f:${SECOND} g:${FIRST}`,
    [FIRST, SECOND, FIRST],
  ],
  [
    "a fragment that was shown and is not the first of the site",
    `f:${SECOND} g:${SECOND} f:impact g:${SECOND}`,
    [SECOND, `↑${SECOND}`, "impact", SECOND],
  ],
  ["a fragment of another site", `f:${FIRST} g:elders`, [FIRST, "elders"]],
  ["none", `f:${FIRST} g`, [FIRST, ""]],
  ["a fragment, and none before it", `g:${SECOND} f:${FIRST}`, [SECOND, FIRST]],
]) {
  test(`a conversation of an older planner about ${why}`, () => {
    assert.deepEqual(read(parts(words)), expected);
  });
}

test("what someone chose since then is kept as it is", () => {
  const blocks = [...parts(`f:${SECOND} g:impact`), ...parts("g", { follows: true })];
  const { session: value } = repair(session(...blocks), SITE);
  assert.deepEqual(
    value.blocks.map(({ clip }) => clip),
    [SECOND, "impact", SECOND],
  );
});

test("a conversation follows when fragments change, move and go", () => {
  const plan = makePlan(SITE);
  const clips = (act) => {
    plan.change(act);
    return plan.session.blocks.map(({ clip }) => clip);
  };
  const [fragment, talk, other] = [
    ...parts(`f:${FIRST}`),
    ...parts("g", { follows: true }),
    ...parts(`f:${SECOND}`),
  ];
  const put =
    (...blocks) =>
    (value) =>
      Object.assign(value, { blocks });
  assert.deepEqual(clips(put(fragment, talk, other)), [FIRST, FIRST, SECOND]);
  assert.deepEqual(clips(put({ ...fragment, clip: "impact" }, talk, other)), [
    "impact",
    "impact",
    SECOND,
  ]);
  assert.deepEqual(clips(put(fragment, other, talk)), [FIRST, SECOND, SECOND]);
  assert.deepEqual(clips(put(talk)), [""]);
});

test("what follows from a change in two windows is no clash", () => {
  const talk = block("gesprek", { id: "g", follows: true, clip: FIRST });
  const base = session(
    block("fragment", { id: "f", clip: FIRST }),
    block("fragment", { id: "h", clip: FIRST }),
    talk,
  );
  const mine = session(
    { ...base.blocks[0], clip: SECOND },
    { ...talk, clip: SECOND },
    base.blocks[1],
  );
  const theirs = session(
    base.blocks[0],
    { ...base.blocks[1], clip: "impact" },
    { ...talk, clip: "impact" },
  );
  const { session: merged, clash } = mergePlans(base, mine, theirs);
  assert.equal(clash, false);
  assert.deepEqual(
    merged.blocks.map(({ clip }) => clip),
    [SECOND, SECOND, "impact"],
  );
});

test("who wrote an example chose its fragments", () => {
  const blocks = [
    { kind: "fragment", clip: SECOND },
    { kind: "gesprek", clip: FIRST, minutes: 5, questions: [] },
    { kind: "gesprek", clip: SECOND, minutes: 5, questions: [] },
  ];
  const made = day.fromExample({ title: "x", begins: "09:00", blocks }).blocks;
  assert.deepEqual(
    made.map(({ clip, follows }) => [clip, follows]),
    [
      [SECOND, false],
      [FIRST, false],
      [SECOND, true],
    ],
  );
});

const group = (title, ...lines) => ({ title, lines });
const SHORT = "kort";
const LONG = "woord ".repeat(40);

for (const [why, groups, expected] of [
  ["nothing chosen is no screen", [], []],
  ["questions that fit stand together", [group("A", SHORT), group("B", SHORT)], ["A B"]],
  [
    "a question is not torn over two screens",
    [group("A", ...Array(5).fill(SHORT)), group("B", ...Array(5).fill(SHORT))],
    ["A", "B"],
  ],
  [
    "much about one question takes more screens",
    [group("A", ...Array(16).fill(SHORT))],
    ["A", "A", "A"],
  ],
  ["long remarks take room", [group("A", LONG, LONG), group("B", SHORT)], ["A", "A B"]],
]) {
  test(`what the room takes along: ${why}`, () => {
    const steps = harvest.steps(groups);
    assert.deepEqual(
      steps.map((step) => step.groups.map(({ title }) => title).join(" ")),
      expected,
    );
    const lines = (all) => all.flatMap((one) => one.lines);
    assert.deepEqual(lines(steps.flatMap((step) => step.groups)), lines(groups));
  });
}

test("what the room says “ik ook” to goes along with its line, over screens too", () => {
  const lines = Array.from({ length: 16 }, (_, at) => `${SHORT} ${at}`);
  const likes = lines.map((_, at) => at % 3);
  const groups = harvest.read([{ title: "Wat?", lines, likes }]);
  const shown = harvest.steps(groups).flatMap((step) => step.groups);
  assert.ok(shown.length > 1);
  assert.deepEqual(
    shown.flatMap((one) => one.lines.map((line, at) => [line, one.likes[at]])),
    lines.map((line, at) => [line, likes[at]]),
  );
  assert.deepEqual([harvest.liked(0), harvest.liked(2)], ["", "2 × ik ook"]);
});

test("without any “ik ook” there is nothing beside a line, and nonsense is none", () => {
  const told = [{ title: "A", lines: ["een", "twee"] }];
  assert.deepEqual(harvest.read(told), told);
  assert.deepEqual(harvest.read([{ ...told[0], likes: ["x", -2] }]), told);
});

for (const value of [null, 7, "x", [null], [{ title: "A" }], [{ lines: [3] }]]) {
  test(`${JSON.stringify(value)} is nothing to take along`, () => {
    assert.deepEqual(harvest.read(value), []);
  });
}
