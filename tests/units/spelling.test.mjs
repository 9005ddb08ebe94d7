/** How far a word may be from what was meant: a letter added, lost, changed, or two swapped. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { vbtcSearch } = load(["search/spelling"]);

for (const [slip, word, most, distance] of [
  ["buddywrek", "buddywerk", 2, 1],
  ["ubddywerk", "buddywerk", 2, 1],
  ["buddywekr", "buddywerk", 2, 1],
  ["buddywer", "buddywerk", 1, 1],
  ["uddywerk", "buddywerk", 1, 1],
  ["xbuddywerk", "buddywerk", 1, 1],
  ["buddyxwerkx", "buddywerk", 2, 2],
  ["xxbuddywerk", "buddywerk", 2, 2],
  ["buwer", "buddywerk", 4, 4],
  ["dubywekr", "buddywerk", 4, 4],
  ["xxxdywerk", "buddywerk", 2, undefined],
  ["werkbuddy", "buddywerk", 4, undefined],
]) {
  test(`"${slip}" is ${distance ?? `more than ${most}`} away from "${word}"`, () => {
    const near = vbtcSearch.makeSpelling([word])(slip, most);
    assert.deepEqual(near.words, distance === undefined ? [] : [word]);
    if (distance !== undefined) assert.equal(near.distance, distance);
  });
}
