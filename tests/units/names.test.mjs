/** Names of what someone hears and does not see. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { block, CLIPS, vbtcDay } from "./days.mjs";

const { names } = vbtcDay;

for (const [same, apart] of [
  [
    ["A", "B"],
    ["A", "B"],
  ],
  [
    ["A", "B", "A"],
    ["A (1)", "B", "A (2)"],
  ],
  [
    ["A", "A", "A (1)"],
    ["A (2)", "A (3)", "A (1)"],
  ],
  [[], []],
]) {
  test(`of ${same.join(", ") || "nothing"} no two names are alike`, () => {
    assert.deepEqual(names.apart(same), apart);
  });
}

for (const [kind, fields, name] of [
  ["gesprek", { clip: "duowerk" }, "Gesprek, Duowerk"],
  ["pauze", { title: "Koffie" }, "Pauze, Koffie"],
  ["pauze", { title: "Pauze" }, "Pauze"],
  ["gesprek", {}, "Gesprek"],
]) {
  test(`a part is called ${name}`, () => {
    assert.equal(names.part(block(kind, fields), CLIPS), name);
  });
}

for (const [texts, words] of [
  [[], ""],
  [["a"], "Zet terug: ‘a’"],
  [["a", "b", "c"], "Zet terug: ‘c’ (en nog 2)"],
]) {
  test(`of ${texts.length} removed lines the last is named`, () => {
    assert.equal(names.back(texts.map((text) => ({ text }))), words);
  });
}
