/** What every page uses: figures in Dutch, what the browser keeps, and how scripts travel. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { load, python, source } from "./load.mjs";

const {
  vbtcWriting: writing,
  vbtcFinding: finding,
  vbtcBrief,
} = load(["shell/writing", "shell/finding", "shell/brief"]);

for (const [seconds, written] of python.clocks) {
  test(`${seconds} seconds are "${written}" in the browser and on paper`, () => {
    assert.equal(writing.clock(seconds), written);
  });
}

for (const [bytes, written] of python.sizes) {
  test(`${bytes} bytes are "${written}" in the browser and on paper`, () => {
    assert.equal(writing.size(bytes), written);
  });
}

test("time that is over is written as time that is left", () => {
  assert.equal(writing.clock(-65), "1:05");
});

for (const [typed, text, isFound] of [
  ["cafe ZORG", "Zorg in het café", true],
  ["café", "CAFE", true],
  [" ", "Zorg", true],
  ["zorgen", "Zorg", false],
  ["zorg huis", "Zorg", false],
]) {
  test(`"${typed}" ${isFound ? "finds" : "does not find"} "${text}"`, () => {
    assert.equal(finding.finds(typed)(finding.bare(text)), isFound);
  });
}

for (const [text, brief] of [
  [" kort  en\ngoed ", "kort en goed"],
  [`${"woord ".repeat(9)}einde`, `${"woord ".repeat(6).trim()} …`],
  ["x".repeat(50), `${"x".repeat(40)} …`],
]) {
  test(`a text is called by how it begins: ${brief}`, () => assert.equal(vbtcBrief(text), brief));
}

/** A storage as browsers have it: what is kept are its own properties. */
class Kept {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    this[key] = String(value);
  }

  removeItem(key) {
    delete this[key];
  }
}

/** `over` gives the storage, or throws where a browser forbids it. */
const storage = (over) => {
  const browser = {};
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(browser, name, { get: over });
  // A name that throws when it is read, as in a browser: not yet when the script is loaded.
  const window = {};
  const run = new Function("window", "self", `with (self) { ${source("shell/storage")} }`);
  run(window, browser);
  return window.vbtcStorage;
};

test("what is kept is read again, until it is removed", () => {
  const place = new Kept();
  const { write, read, remove, keys } = storage(() => place);
  assert.equal(write("vbtc-day", { title: "Dag" }), true);
  assert.deepEqual(read("vbtc-day"), { title: "Dag" });
  assert.deepEqual(keys("vbtc-"), ["vbtc-day"]);
  remove("vbtc-day");
  assert.equal(read("vbtc-day"), null);
});

test("what is kept but broken is nothing", () => {
  const place = Object.assign(new Kept(), { "vbtc-day": "{half" });
  assert.equal(storage(() => place).read("vbtc-day"), null);
});

for (const [why, over] of [
  [
    "the browser forbids it",
    () => {
      throw new DOMException("no", "SecurityError");
    },
  ],
  [
    "there is no room",
    () => ({
      setItem() {
        throw new DOMException("full", "QuotaExceededError");
      },
    }),
  ],
]) {
  test(`nothing breaks, and false is said, when ${why}`, () => {
    const { keep, write, text, read, remove, keys, session } = storage(over);
    assert.deepEqual(
      [keep("a", "b"), write("a", 1), session.keep("a", "b")],
      [false, false, false],
    );
    assert.deepEqual([text("a"), read("a"), session.text("a")], [null, null, null]);
    assert.deepEqual(keys("a"), []);
    assert.doesNotThrow(() => remove("a"));
  });
}

test("scripts travel without their comments and with all else", () => {
  const require = createRequire(new URL("../../.cache/node/node_modules/eslint/", import.meta.url));
  const { tokenize } = require("espree");
  const said = (text) =>
    tokenize(text, { ecmaVersion: 2023 })
      .map(({ value }) => value)
      .join("\n");
  for (const [address, names] of Object.entries(python.scripts)) {
    const joined = said(python.joined[address]);
    for (const name of names)
      assert.ok(joined.includes(said(source(name))), `${name} in ${address}`);
    assert.ok(!/^\s*(\/\*|\/\/)/m.test(python.joined[address]), address);
  }
});
