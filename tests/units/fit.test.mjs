/** How large letters can be: the search, with a measure of one's own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { vbtcDay } = load(["study_day/fit"], { vbtcDom: {} });
const { largest } = vbtcDay.fit;

/** As many lines as words of `letters` letters of half their height need in a box. */
const lines = (words, width, height) => (size) => {
  let rows = 1;
  let used = 0;
  for (const letters of words) {
    const wide = (letters * size) / 2;
    if (wide > width) return false;
    if (used && used + size / 2 + wide > width) rows += 1;
    used = used && used + size / 2 + wide <= width ? used + size / 2 + wide : wide;
  }
  return rows * size <= height;
};

for (const [what, fits, least, most, found] of [
  ["what fits until a size has that size", (size) => size <= 88, 4, 200, 88],
  ["what always fits is as large as allowed", () => true, 4, 230, 230],
  ["what never fits is as small as allowed", () => false, 4, 230, 4],
  ["the largest itself can be the one", (size) => size <= 230, 4, 230, 230],
  ["the one above the smallest can be it", (size) => size <= 5, 4, 230, 5],
  ["a room of one size has one answer", () => true, 12, 12, 12],
  ["no room at all is the smallest", () => true, 12, 3, 12],
  ["one word is held by its width", lines([10], 1000, 1000), 4, 400, 200],
  ["two words share a line, or not", lines([4, 5], 1000, 400), 4, 400, 200],
  ["many words are held by their height", lines(Array(12).fill(4), 1000, 300), 4, 400, 100],
]) {
  test(`${what}: ${found}`, () => assert.equal(largest(fits, least, most), found));
}

test("it asks few times, as asking is measuring", () => {
  let asked = 0;
  largest(
    (size) => {
      asked += 1;
      return size <= 333;
    },
    4,
    648,
  );
  assert.ok(asked <= 10, `${asked} times`);
});
