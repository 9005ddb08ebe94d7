/** What the room wrote, for the moderator and on the stage. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { CLIPS, block, session, vbtcDay } from "./days.mjs";
import { load } from "./load.mjs";

const { words } = load(["study_day/words"], { vbtcDay }).vbtcDay;
const { vbtcAlong } = load(["along/inbox", "along/stand"], { vbtcDay: { ...vbtcDay, words } });
const { inbox, stand } = vbtcAlong;

const heard = (id, text, at) => ({ id: id.repeat(22), text, at, clip: "duowerk", likes: 0 });
const A = heard("a", "een", 1);
const B = heard("b", "twee", 2);
const C = heard("c", "drie", 3);

test("a note of a remark always has the same id, that notes take", () => {
  const made = new Set([A, B, C].map(({ id }) => inbox.lineId(id)));
  assert.equal(made.size, 3);
  assert.equal(inbox.lineId(A.id), inbox.lineId(A.id));
  const lines = [A, B].map(({ id, text }) => ({ id: inbox.lineId(id), text }));
  assert.deepEqual(
    vbtcDay.notes.repair({ lines }, CLIPS).lines.map(({ id }) => id),
    lines.map(({ id }) => id),
  );
});

test("what was decided here counts before the laptop heard it", () => {
  const said = { waiting: [A, B], accepted: [C] };
  const pending = [
    { id: A.id, do: "accept" },
    { id: C.id, do: "wait" },
  ];
  assert.deepEqual(inbox.waiting(said, pending), [B, C]);
  assert.deepEqual(inbox.accepted(said, pending), [A]);
});

test("the last decision on a remark is the one that is told, until it is heard", () => {
  const first = { id: A.id, do: "leave" };
  const told = inbox.decide([], first);
  const pending = inbox.decide(told, { id: A.id, do: "wait" });
  assert.deepEqual(inbox.done(pending, told), [{ id: A.id, do: "wait" }]);
  assert.deepEqual(inbox.done(told, told), []);
});

test("a remark that became a note before a crash is not asked again", () => {
  const notes = [inbox.lineId(B.id)];
  const lost = inbox.known({ waiting: [A, B], accepted: [] }, (id) => notes.includes(id));
  assert.deepEqual(lost, [{ id: B.id, do: "accept" }]);
});

const day = session(
  block("fragment", { clip: "duowerk" }),
  block("gesprek", { clip: "duowerk", follows: true, questions: ["Wat nu?"] }),
);
const during = () => {
  const show = vbtcDay.makeShow(day, CLIPS);
  while (show.at().type !== "question") show.command("next");
  return show;
};
const report = (show) => ({ session: day, state: show.state, time: 0 });

test("phones hear the question on the stage, also while someone's words stand before it", () => {
  const show = during();
  show.command("ask", { text: "een", question: false, id: inbox.lineId(A.id) });
  const { now, shown, place } = stand(report(show), show, [B, A]);
  assert.deepEqual(now, { clip: "duowerk", question: "Wat nu?", title: "Duowerk" });
  assert.deepEqual(shown, [{ id: A.id, text: "een" }]);
  assert.equal(place.text, "een");
});

test("what the moderator typed stands on the stage as nobody's", () => {
  const show = during();
  show.command("ask", { text: "Iedereen mee?", question: true });
  assert.deepEqual(stand(report(show), show, [A]).shown, [
    { id: "moderator", text: "Iedereen mee?" },
  ]);
});

test("the way in stands before the day, and makes way as everything there", () => {
  const show = during();
  show.command("invite", false);
  assert.equal(show.at().type, "question");
  show.command("invite", true);
  assert.equal(show.at().type, "invite");
  show.command("next");
  assert.equal(show.at().text, "Wat nu?");
  show.command("invite", true);
  show.command("invite", true);
  assert.equal(show.at().type, "question");
});

test("what goes on about a note stands right behind it, in the order in which it was joined", () => {
  const lines = ["a", "b"].map((id, order) => vbtcDay.notes.line({ id, order }));
  const first = vbtcDay.notes.behind(lines, "a");
  const second = vbtcDay.notes.behind([...lines, { order: first }], "a");
  assert.ok(0 < first && first < second && second < 1);
  assert.equal(vbtcDay.notes.behind(lines, "weg"), null);
});
