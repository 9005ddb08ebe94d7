/** Writing along: nothing that was typed is lost or sent twice, whatever phones and laptops do. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const location = new URL("http://192.168.1.5:8000/meeschrijven.html");
const { vbtcAlong } = load(["along/rounds", "along/outbox", "along/door"], { location });
const { outbox: box, door, rest } = vbtcAlong;

const PLACE = { clip: "duowerk", question: "Wat nu?" };
const wrote = (outbox, text, at = 1) => box.write(outbox, { ...PLACE, text }, at);
const texts = ({ remarks }) => remarks.map(({ text }) => text);
const states = ({ remarks }) => remarks.map(({ state }) => state);
const ids = ({ remarks }) => remarks.map(({ id }) => id);
const taken = (outbox) => box.sent(outbox, { taken: ids(outbox), refused: [] });

test("an id has 22 signs that an address takes, and no two are the same", () => {
  const made = new Set(Array.from({ length: 50 }, box.newId));
  assert.equal(made.size, 50);
  for (const id of made) assert.match(id, /^[\w-]{22}$/);
});

for (const [what, text, count] of [
  ["words", " Bij ons ook ", 1],
  ["600 letters of two units each", "👋".repeat(600), 1],
  ["601 letters", "a".repeat(601), 0],
  ["only spaces", " \n ", 0],
]) {
  test(`of ${what} comes ${count ? "a remark" : "nothing, and the draft stays"}`, () => {
    const before = { ...box.fresh(), draft: { ...PLACE, text, changed: 1 } };
    const after = wrote(before, text, 2);
    assert.deepEqual(texts(after), count ? [text.trim()] : []);
    assert.equal(after.draft.text, count ? "" : text);
  });
}

test("what was taken is not sent again, and what was refused for now is", () => {
  const all = ["een", "twee", "drie"].reduce((one, text, at) => wrote(one, text, at), box.fresh());
  const [one, two, three] = ids(all);
  const after = box.sent(all, {
    taken: [one],
    refused: [
      { id: two, why: "paused" },
      { id: three, why: "long" },
    ],
  });
  assert.deepEqual(states(after), ["arrived", "kept", "refused"]);
  assert.deepEqual(
    box.toSend(after).map(({ id }) => id),
    [two],
  );
});

test("at most twenty remarks go in one request, the oldest first", () => {
  let all = box.fresh();
  for (let at = 0; at < 25; at += 1) all = wrote(all, `opmerking ${at}`, at);
  const sent = box.toSend(all);
  assert.equal(sent.length, 20);
  assert.equal(sent[0].text, "opmerking 0");
});

test("an answer that comes late takes back nothing that is known", () => {
  const shown = box.heard(taken(wrote(box.fresh(), "een")), { remarks: [], liked: [] });
  const [id] = ids(shown);
  const heard = box.heard(shown, { remarks: [{ id, state: "shown" }], liked: [] });
  assert.deepEqual(states(taken(heard)), ["shown"]);
  const back = box.heard(heard, { remarks: [{ id, state: "accepted" }], liked: [] });
  assert.deepEqual(states(back), ["arrived"]);
});

test("two windows of one phone know together what each knew", () => {
  const both = wrote(box.fresh(), "een", 1);
  const mine = wrote(both, "twee", 2);
  const theirs = taken(wrote(both, "drie", 3));
  for (const union of [box.union(mine, theirs), box.union(theirs, mine)]) {
    assert.deepEqual(texts(union), ["een", "twee", "drie"]);
    assert.deepEqual(states(union), ["arrived", "kept", "arrived"]);
  }
});

test("after a wipe only what never left the phone is there, in each window", () => {
  const before = { ...taken(wrote(box.fresh(), "gestuurd", 1)), wiped: 3 };
  const after = box.wipe(wrote(before, "nog hier", 2), 4);
  assert.deepEqual(texts(after), ["nog hier"]);
  assert.deepEqual(texts(box.union(after, before)), ["nog hier"]);
});

test("the first word of a room wipes nothing", () => {
  assert.deepEqual(texts(box.wipe(taken(wrote(box.fresh(), "een")), 7)), ["een"]);
});

test("a button that is pressed again while it is sent, is sent again", () => {
  const id = box.newId();
  const once = box.like(box.fresh(), id, true, 1);
  const twice = box.like(once, id, false, 2);
  assert.deepEqual(box.likesToSend(box.liked(twice, id, 1)), [{ id, on: false, at: 2 }]);
  assert.deepEqual(box.likesToSend(box.liked(twice, id, 2)), []);
});

test("what is kept is read back whole, and what a browser broke is left out", () => {
  const all = wrote(wrote(box.fresh(), "een", 1), "twee", 2);
  assert.deepEqual(box.repair(JSON.parse(JSON.stringify(all))), all);
  const broken = { ...all, remarks: [null, { id: "kort", text: "x" }, ...all.remarks], likes: 3 };
  assert.deepEqual(box.repair(broken), all);
  for (const data of [null, 3, "x", [], {}, { phone: "kort" }])
    assert.equal(box.repair(data), null);
});

test("a laptop with a new address gets what waited, under the same ids", () => {
  const all = wrote(taken(wrote(box.fresh(), "gestuurd", 1)), "Élke dag 👋", 2);
  for (const typed of ["192.168.1.9:8000", " http://192.168.1.9:8000/ "]) {
    const link = new URL(door.link(typed, "ABC234", all));
    assert.equal(`${link.origin}${link.pathname}`, "http://192.168.1.9:8000/meeschrijven.html");
    const { code, brought } = door.found(link.hash);
    assert.equal(code, "ABC234");
    assert.equal(brought.phone, all.phone);
    assert.deepEqual(texts(brought), ["Élke dag 👋"]);
    assert.deepEqual(ids(brought), [ids(all)[1]]);
  }
  assert.equal(door.link("geen adres", "ABC234", all), "");
});

for (const [hash, code, remote] of [
  ["#k=abc-23%204", "abc234", ""],
  ["#b=77", "", "77"],
  ["#mee=%%%", "", ""],
  ["", "", ""],
]) {
  test(`an address with ${hash || "nothing"} brings ${code || remote || "no code"}`, () => {
    assert.deepEqual(door.found(hash), { code, remote, brought: null });
  });
}

test("who is not heard or not seen asks less often, and never all at once", () => {
  const calm = { pace: 2000, fails: 0, hidden: false, chance: 0.5 };
  assert.equal(rest(calm), 2000);
  assert.notEqual(rest({ ...calm, chance: 0 }), rest({ ...calm, chance: 0.9 }));
  assert.ok(rest({ ...calm, hidden: true }) > 2000);
  assert.equal(rest({ ...calm, fails: 1 }), 4000);
  assert.equal(rest({ ...calm, fails: 50 }), 15_000);
});
