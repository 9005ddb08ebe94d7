/** A study day under way: what is on the screen, the clock, and the pace of the day. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { CLIPS, block, session, vbtcDay } from "./days.mjs";

const { makeShow, keptShow } = vbtcDay;

/** Nine o'clock on a day, in the time zone of whoever runs this. */
const NINE = new Date(2026, 2, 2, 9).getTime();
const during = (act) => {
  mock.timers.enable({ apis: ["Date"], now: NINE });
  try {
    act((minutes) => mock.timers.setTime(Date.now() + minutes * 60_000));
  } finally {
    mock.timers.reset();
  }
};
const SHOWN = session(
  block("fragment", { id: "f", clip: "rekrutering" }),
  block("gesprek", { id: "g", questions: ["Wie?", "Hoe?"], minutes: 10 }),
  block("pauze", { id: "p", minutes: 5 }),
);

test("a block that runs over shows it, and the day ends as much later", () => {
  during((wait) => {
    const show = makeShow(SHOWN, CLIPS);
    for (let step = 0; step < 3; step += 1) show.command("next");
    assert.deepEqual([show.at().text, show.remaining()], ["Wie?", 600]);
    wait(13);
    assert.deepEqual([show.remaining(), show.drift(), show.end()], [-180, 1, 558]);
    show.command("extra", "5");
    assert.equal(show.remaining(), 120);
  });
});

test("a break ends when its time is over at this pace, later with each minute more", () => {
  during((wait) => {
    const show = makeShow(SHOWN, CLIPS);
    assert.equal(show.until(), null);
    show.command("go", 5);
    wait(2);
    const planned = NINE + 5 * 60_000;
    assert.equal(show.until(), planned);
    show.command("extra", 3);
    assert.equal(show.until(), planned + 3 * 60_000);
    show.command("timer");
    wait(1);
    assert.equal(show.until(), planned + 4 * 60_000);
  });
});

test("a clock that stands still takes no time", () => {
  during((wait) => {
    const show = makeShow(SHOWN, CLIPS);
    show.command("go", 3);
    show.command("timer");
    wait(4);
    assert.deepEqual([show.running(), show.remaining()], [false, 600]);
  });
});

test("black stays black for what is not to be seen, and ends with the next step", () => {
  const show = makeShow(SHOWN, CLIPS);
  show.command("black");
  show.command("extra", 1);
  assert.equal(show.state.black, true);
  show.command("next");
  assert.equal(show.state.black, false);
});

test("a clip that is not of the day is a detour, and the next step is where it was", () => {
  const show = makeShow(SHOWN, CLIPS);
  show.command("next");
  show.command("jump", "duowerk");
  assert.deepEqual([show.at().type, show.at().text], ["clip", "Duowerk"]);
  show.command("next");
  assert.equal(show.at().type, "title");
});

test("a command that does not exist does nothing", () => {
  const show = makeShow(SHOWN, CLIPS);
  assert.doesNotThrow(() => show.command("constructor"));
  assert.equal(show.at().type, "welcome");
});

test("after a change of the plan the same question is on the screen", () => {
  const show = makeShow(SHOWN, CLIPS);
  show.command("go", 4);
  const other = { ...SHOWN, blocks: [block("pauze"), ...SHOWN.blocks] };
  assert.equal(makeShow(other, CLIPS, show.state).at().text, "Hoe?");
});

for (const [why, questions, text] of [
  ["a question that moved", ["Waar?", "Wie?", "Hoe?"], "Hoe?"],
  ["a question with other words", ["Wie?", "Hoe dan?"], "Hoe dan?"],
  ["what came after a question that is gone", ["Wie?"], "Wie?"],
]) {
  test(`a plan that changes meanwhile leaves on the screen ${why}`, () => {
    const show = makeShow(SHOWN, CLIPS);
    show.command("go", 4);
    const [film, talk, rest] = SHOWN.blocks;
    const changed = { ...SHOWN, blocks: [block("pauze"), film, { ...talk, questions }, rest] };
    assert.equal(show.renew(changed).at().text, text);
  });
}

test("a part that is gone makes way for what came after it, with its own clock", () => {
  during((wait) => {
    const show = makeShow(SHOWN, CLIPS);
    show.command("go", 3);
    wait(4);
    const [film, , rest] = SHOWN.blocks;
    const next = show.renew({ ...SHOWN, blocks: [film, rest] });
    assert.deepEqual([next.at().text, next.running(), next.remaining()], ["Pauze", true, 300]);
    wait(2);
    const back = next.renew(SHOWN);
    assert.deepEqual([back.at().text, back.remaining()], ["Pauze", 180]);
    back.command("go", 3);
    assert.equal(back.remaining(), 360);
  });
});

test("what the room asks stands before the day, and one step takes it away", () => {
  for (const leave of ["next", "previous", "back"]) {
    const show = makeShow(SHOWN, CLIPS);
    show.command("go", 3);
    show.command("ask", { text: "En de taxi?", question: true });
    assert.deepEqual(
      [show.at().type, show.at().text, show.own().text],
      ["asked", "En de taxi?", "Wie?"],
    );
    show.command(leave);
    assert.equal(show.at().text, "Wie?", leave);
  }
});

test("an empty question is nothing to show", () => {
  const show = makeShow(SHOWN, CLIPS);
  show.command("ask", { text: "", question: true });
  assert.equal(show.at().type, "welcome");
});

test("what is taken along ends the day, and can be called before", () => {
  const many = { title: "Wie?", lines: Array(16).fill("Een buur.") };
  const show = makeShow(SHOWN, CLIPS);
  const types = () => show.steps.slice(-4).map(({ type }) => type);
  show.command("go", 3);
  assert.deepEqual(types(), ["question", "question", "card", "thanks"]);
  show.command("harvest");
  assert.equal(show.at().text, "Wie?");
  show.command("gather", [many]);
  assert.deepEqual(types(), ["harvest", "harvest", "harvest", "thanks"]);
  show.command("harvest");
  const seen = [show.at().number];
  for (const name of ["next", "previous", "next", "next"]) {
    show.command(name);
    seen.push(show.at().number);
  }
  assert.deepEqual(seen, [1, 2, 1, 2, 3]);
  show.command("next");
  assert.equal(show.at().text, "Wie?");
  show.command("last");
  show.command("gather", []);
  assert.deepEqual([show.at().type, types().includes("harvest")], ["thanks", false]);
});

for (const [why, begun, id, goesOn] of [
  ["a show of today goes on", NINE, "dag1", true],
  ["one of yesterday was a rehearsal", NINE - 86_400_000, "dag1", false],
  ["one of another day is another", NINE, "dag2", false],
]) {
  test(why, () => {
    during(() => {
      const stored = { session: id, state: { begun } };
      assert.equal(keptShow.resumable(stored, SHOWN) !== null, goesOn);
    });
  });
}
