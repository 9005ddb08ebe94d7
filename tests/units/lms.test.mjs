/** A learning environment: found above this page, spoken to once, and told what was really seen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { find, begin, span } = load(["lms/lms"]).vbtcLms;
const Seen = load(["lms/seen"]).vbtcSeen;
const api = {};

/** A window with so many above it; the last has what is given. */
const below = (steps, last) => {
  if (steps) return { parent: below(steps - 1, last) };
  const view = { ...last };
  view.parent = view;
  return view;
};

for (const steps of [0, 1, 7]) {
  test(`an environment ${steps} windows up is found`, () => {
    assert.equal(find(below(steps, { API: api })), api);
  });
}

test("one that is further away is not, and neither is one that is not there", () => {
  assert.equal(find(below(8, { API: api })), null);
  assert.equal(find(below(3, {})), null);
});

test("one above the window that opened this is found, also from a frame", () => {
  assert.equal(find({ ...below(0, {}), opener: below(2, { API: api }) }), api);
  const top = { ...below(0, {}), opener: below(1, { API: api }) };
  assert.equal(find({ parent: top, top }), api);
});

test("a window of another site is passed by", () => {
  const other = {
    get API() {
      throw new Error("SecurityError");
    },
    parent: below(1, { API: api }),
  };
  assert.equal(find({ parent: other }), api);
});

/** An environment that remembers what it is told. */
const environment = (answer = "true") => {
  const said = [];
  const hear =
    (name, back) =>
    (...words) => {
      said.push([name, ...words]);
      return back;
    };
  return {
    said,
    LMSInitialize: hear("begin", answer),
    LMSGetValue: hear("get", "42"),
    LMSSetValue: hear("set", "true"),
    LMSCommit: hear("commit", "true"),
    LMSFinish: hear("finish", "true"),
  };
};

test("what is said ends with how long it took, kept, and once", () => {
  const heard = environment();
  const talk = begin(heard);
  assert.equal(talk.get("lesson_location"), "42");
  talk.set("suspend_data", "4:f");
  talk.end();
  talk.set("lesson_status", "completed");
  talk.end();
  assert.deepEqual(heard.said, [
    ["begin", ""],
    ["get", "cmi.core.lesson_location"],
    ["set", "cmi.suspend_data", "4:f"],
    ["set", "cmi.core.session_time", "0000:00:00"],
    ["set", "cmi.core.exit", "suspend"],
    ["commit", ""],
    ["finish", ""],
  ]);
});

test("an environment that will not begin is none", () => {
  assert.equal(begin(environment("false")), null);
});

test("time is written in hours of four figures", () => {
  assert.equal(span(0), "0000:00:00");
  assert.equal(span(3_725_400), "0001:02:05");
});

const played = (...parts) => ({
  length: parts.length,
  start: (index) => parts[index][0],
  end: (index) => parts[index][1],
});

test("what was skipped was not seen, and what was seen twice counts once", () => {
  const seen = new Seen("");
  seen.add(played([0, 10], [50, 60]), 60);
  seen.add(played([5, 10]), 60);
  assert.equal(seen.share, 20 / 60);
  assert.equal(new Seen(seen.text).share, seen.share);
});

test("what was kept goes on, also with the lighter version of the film", () => {
  const before = new Seen("");
  before.add(played([0, 30]), 60);
  const after = new Seen(before.text);
  after.add(played([30, 60.4]), 60.4);
  assert.equal(after.share, 1);
});

test("of another film, and of nonsense, nothing was seen", () => {
  const before = new Seen("");
  before.add(played([0, 30]), 30);
  const after = new Seen(before.text);
  after.add(played([0, 6]), 60);
  assert.equal(after.share, 0.1);
  for (const text of ["x", "8:f", "8:zz", "-1:", "99999999:f"])
    assert.equal(new Seen(text).share, 0);
});

test("a film of a whole day fits in what an environment keeps", () => {
  const seen = new Seen("");
  seen.add(played([0, 40_000]), 86_400);
  assert.ok(seen.text.length + " read".length <= 4096);
  assert.ok(Math.abs(new Seen(seen.text).share - 40_000 / 86_400) < 0.001);
});

test("a film of which the length is not known is left alone", () => {
  const seen = new Seen("");
  seen.add(played([0, 5]), Number.NaN);
  seen.add(played([0, 5]), Number.POSITIVE_INFINITY);
  assert.equal(seen.share, 0);
});
