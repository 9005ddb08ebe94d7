/** Mijn tips: what is kept, in which order, whoever changes it and from wherever it comes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { block, CLIPS, session, vbtcDay } from "./days.mjs";
import { load } from "./load.mjs";

/** A browser with this in its storage; `full`: it keeps nothing. */
const browser = (kept = null, { full = false } = {}) => {
  const place = { kept };
  const vbtcStorage = {
    KEYS: { tips: "tips" },
    read: () => structuredClone(place.kept),
    write: (key, value) => {
      if (!full) place.kept = structuredClone(value);
      return !full;
    },
  };
  const open = () => {
    const window = load(["tips/kept-tips", "tips/my-list"], { vbtcStorage, addEventListener() {} });
    return { ...window.vbtcTips, ...window.vbtcMyList };
  };
  return { open, tips: open() };
};
const ids = (tips) => tips.all().map(({ id }) => id);
const tip = (id, at = 1) => ({ id, text: "", at });
const of = (...names) => browser({ tips: names.map((name) => tip(name)), gone: [] });

for (const [what, act, left] of [
  ["a tip comes last", (tips) => tips.keep("d"), ["a", "b", "c", "d"]],
  ["a tip is kept once", (tips) => tips.keep("b"), ["a", "b", "c"]],
  ["a tip goes", (tips) => tips.drop(["b"]), ["a", "c"]],
  ["a tip goes by a former name", (tips) => tips.drop(["new", "c"]), ["a", "b"]],
  ["a tip goes up", (tips) => tips.move("c", 1), ["a", "c", "b"]],
  ["a tip goes down", (tips) => tips.move("a", 2), ["b", "c", "a"]],
  ["the first stays first", (tips) => tips.move("a", -1), ["a", "b", "c"]],
  ["the last stays last", (tips) => tips.move("c", 3), ["a", "b", "c"]],
  ["what is not there does not move", (tips) => tips.move("x", 0), ["a", "b", "c"]],
  ["a tip comes back where it was", (tips) => tips.put(tip("x"), 1), ["a", "x", "b", "c"]],
]) {
  test(what, () => {
    const { tips, open } = of("a", "b", "c");
    assert.equal(act(tips), true);
    assert.deepEqual(ids(open()), left);
  });
}

for (const [kept, left] of [
  [null, []],
  ["a", []],
  [{ tips: "a" }, []],
  [{ tips: [null, 3, {}, { id: 4 }, { id: "" }, { id: "a" }, { id: "a" }] }, ["a"]],
  [{ tips: [tip("a")], more: "of a later version" }, ["a"]],
]) {
  test(`of ${JSON.stringify(kept)} what can be read is there`, () => {
    const { tips } = browser(kept);
    assert.deepEqual(ids(tips), left);
    tips.keep("z");
    assert.deepEqual(ids(tips), [...left, "z"]);
  });
}

test("two windows each add to what the other did", () => {
  const { tips, open } = of("a");
  const other = open();
  tips.keep("b");
  other.keep("c");
  tips.drop(["a"]);
  assert.deepEqual(ids(other), ["b", "c"]);
});

test("a browser that keeps nothing says so", () => {
  const { tips } = browser(null, { full: true });
  assert.equal(tips.keep("a"), false);
  assert.deepEqual(ids(tips), []);
});

test("a former name becomes that of now, in its place and once", () => {
  const { tips } = of("a", "old", "b", "new", "away");
  const now = { id: "new", text: "Words of now" };
  tips.settle(new Map(Object.entries({ old: now, new: now })));
  assert.deepEqual(
    tips.all().map(({ id, text }) => [id, text]),
    [
      ["a", ""],
      ["new", "Words of now"],
      ["b", ""],
      ["away", ""],
    ],
  );
});

test("who listens hears a change, and nothing when nothing changed", () => {
  const { tips } = of("a");
  let heard = 0;
  tips.listen(() => {
    heard += 1;
  });
  tips.keep("b");
  tips.keep("b");
  assert.equal(heard, 1);
});

test("a link carries tips to a page with a storage of its own", () => {
  const { tips } = of("tip-a", "tip-b");
  const { tips: there } = of("tip-c");
  there.take(tips.link());
  there.take(tips.link());
  assert.deepEqual(ids(there), ["tip-c", "tip-a", "tip-b"]);
});

test("a link brings nothing back that was given up since, until it is kept anew", () => {
  const { tips } = of("tip-a");
  const { tips: there } = browser();
  there.take(tips.link());
  there.drop(["tip-a"]);
  there.take(tips.link());
  assert.deepEqual(ids(there), []);
  there.take(`#tips=tip-a.${(Date.now() + 1000).toString(36)}`);
  assert.deepEqual(ids(there), ["tip-a"]);
});

for (const hash of [
  "",
  "#",
  "#tips=",
  "#tip-a",
  "#tips=,,x",
  "#tips=<b>.1",
  "#tips=a.",
  "#tips=%",
]) {
  test(`an address with ${hash || "nothing"} brings no tips`, () => {
    const { tips } = of("a");
    tips.take(hash);
    assert.deepEqual(ids(tips), ["a"]);
  });
}

for (const [tips, kept, told] of [
  [["Begin klein.", "", 3, "Zeg ook nee."], ["Begin klein.", "Zeg ook nee."], 0],
  ["Begin klein.", [], 0],
  [Array(101).fill("Tip"), Array(100).fill("Tip"), 1],
]) {
  test(`a day shows what it can of tips as ${JSON.stringify(tips).slice(0, 40)}`, () => {
    const found = vbtcDay.repair(session({ ...block("tips"), tips }), CLIPS);
    assert.deepEqual(found.session.blocks[0].tips, kept);
    assert.equal(found.problems.length, told);
  });
}
