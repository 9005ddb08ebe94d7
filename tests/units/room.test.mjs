/** The check of a room: what it comes to, and whether the laptop's clock can be right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.mjs";

const { roomVerdict } = load(["shell/writing", "study_day/room-verdict"]).vbtcDay;
const of = (how, ...names) => names.map((name) => ({ name, how, words: "" }));

for (const [outcomes, said] of [
  [of("good", "Klok", "Geluid"), "Klaar. Alles werkt."],
  [[...of("good", "Klok"), ...of("bad", "Geluid")], "Klaar. 1 punt vraagt aandacht: Geluid."],
  [of("bad", "Klok", "Geluid"), "Klaar. 2 punten vragen aandacht: Klok, Geluid."],
  [
    [...of("good", "Klok"), ...of("skipped", "Clicker")],
    "Klaar. Wat ik probeerde, werkt. Niet geprobeerd: Clicker.",
  ],
  [
    [...of("skipped", "Clicker"), ...of("bad", "Klok")],
    "Klaar. 1 punt vraagt aandacht: Klok. Niet geprobeerd: Clicker.",
  ],
]) {
  test(`of a room it is said: ${said}`, () => assert.equal(roomVerdict.sum(outcomes), said));
}

test("a clock from before the site was made is wrong, and that very day is not", () => {
  const made = (day) => roomVerdict.clock(new Date(2030, 4, 6, 9, 5), day).words;
  assert.match(made("2030-05-07"), /Toen bestond deze site nog niet/);
  assert.doesNotMatch(made("2030-05-06"), /Toen bestond/);
  assert.match(made("2030-05-06"), /9\.05 uur, maandag 6 mei 2030/);
});

test("a film on another host is not asked for by a check: it is told, and counts as not tried", async () => {
  const film = "https://film.voorbeeld.be/duowerk.mp4";
  const vbtcDom = {
    make: () => {
      throw new Error("no <video> is made for it");
    },
  };
  const vbtcDayData = { clips: [{ title: "Duowerk", files: [], film, cues: [] }] };
  const { filmTrials } = load(["study_day/room-films"], { vbtcDom, vbtcDayData }).vbtcDay;
  const [trial] = await filmTrials(new URL("https://site.voorbeeld.be/"));
  const outcome = await trial.act();
  assert.equal(outcome.how, "skipped");
  assert.match(outcome.words, /film\.voorbeeld\.be/);
});
