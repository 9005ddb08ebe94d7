/** Sharing: only an address that others can open, and words that always arrive somewhere. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const page = (here, published = null, navigator = {}) => {
  const link = published && { getAttribute: () => published };
  const document = {
    querySelector: () => link,
    body: { append: () => {} },
    title: "Alle tips · Een site",
    createElement: () => ({ select: () => {}, remove: () => {} }),
    execCommand: () => navigator.commands ?? false,
  };
  const browser = { document, location: { href: here }, navigator, HTMLElement: class {} };
  return load(["shell/share"], browser).vbtcShare;
};
const PUBLISHED = "https://buddy.example/clips/tips.html";

for (const [here, published, address] of [
  ["https://x.example/clips/tips.html", null, "https://x.example/clips/fragmenten/a.html#tip-b"],
  [
    "https://x.example/clips/tips.html",
    PUBLISHED,
    "https://buddy.example/clips/fragmenten/a.html#tip-b",
  ],
  ["file:///E:/site/tips.html", PUBLISHED, "https://buddy.example/clips/fragmenten/a.html#tip-b"],
  [
    "http://192.168.1.5:8000/tips.html",
    PUBLISHED,
    "https://buddy.example/clips/fragmenten/a.html#tip-b",
  ],
  ["file:///E:/site/tips.html", null, ""],
  ["http://192.168.1.5:8000/tips.html", null, ""],
  ["http://127.0.0.1:8000/tips.html", "http://127.0.0.1:8000/tips.html", ""],
]) {
  test(`at ${here}, published at ${published}, a tip's address is ${address || "nowhere"}`, () => {
    assert.equal(page(here, published).address("fragmenten/a.html#tip-b"), address);
  });
}

const refuse = (name) => () => Promise.reject(new DOMException("", name));
const clipboard = { writeText: async () => {} };
for (const [what, navigator, became] of [
  ["a share sheet", { share: async () => {} }, "shared"],
  ["a share sheet that someone closes", { share: refuse("AbortError"), clipboard }, "closed"],
  ["a share sheet that fails", { share: refuse("NotAllowedError"), clipboard }, "copied"],
  ["only a clipboard", { clipboard }, "copied"],
  [
    "a clipboard that is forbidden",
    { clipboard: { writeText: refuse("NotAllowedError") } },
    "failed",
  ],
  ["neither, as in a room", { commands: true }, "copied"],
  ["nothing at all", {}, "failed"],
]) {
  test(`with ${what}, words are ${became}`, async () => {
    assert.equal(await page("file:///a.html", null, navigator).send("Words"), became);
  });
}

test("what is copied ends with the address, when there is one", async () => {
  const copied = [];
  const share = page("file:///a.html", null, {
    clipboard: { writeText: async (text) => copied.push(text) },
  });
  await share.send("Words");
  await share.send("Words", "https://x.example/");
  assert.deepEqual(copied, ["Words", "Words\nhttps://x.example/"]);
});

test("words say of which fragment and site they are", () => {
  assert.equal(page("file:///a.html").from("Grenzen"), "‘Grenzen’, Een site");
});

test("what is still being made can be copied too", async () => {
  const copied = [];
  const share = page("file:///a.html", null, {
    clipboard: { writeText: async (text) => copied.push(text) },
  });
  assert.equal(await share.copy(Promise.resolve("Later")), true);
  assert.deepEqual(copied, ["Later"]);
});
