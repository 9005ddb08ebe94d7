/** What someone exported once is still read: each version of each file stands in tests/exports/. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { CLIPS, vbtcDay } from "./days.mjs";

const EXPORTS = join(import.meta.dirname, "..", "exports");
const VERSIONS = readdirSync(EXPORTS).sort();

/** Every version of a file, as text. */
const versions = (name) =>
  VERSIONS.filter((version) => readdirSync(join(EXPORTS, version)).includes(name)).map(
    (version) => [version, readFileSync(join(EXPORTS, version, name), "utf8")],
  );

test("there are exports of every kind", () => {
  for (const name of ["verslag.md", "discussion.yml", "notities.json", "dag.json", "link.txt"]) {
    assert.notDeepEqual(versions(name), [], name);
  }
});

for (const [version, text] of versions("dag.json")) {
  test(`a day of version ${version} opens whole`, () => {
    const { session, problems } = vbtcDay.repair(JSON.parse(text), CLIPS);
    assert.deepEqual(problems, []);
    assert.partialDeepStrictEqual(session, JSON.parse(text));
  });
}

for (const [version, text] of versions("link.txt")) {
  test(`a link of version ${version} holds the same day`, async () => {
    const day = JSON.parse(readFileSync(join(EXPORTS, version, "dag.json"), "utf8"));
    assert.deepEqual(await vbtcDay.files.fromLink(text.trim()), day);
  });
}

for (const [version, text] of versions("notities.json")) {
  test(`notes of version ${version} are read whole, and make today's report`, () => {
    const kept = vbtcDay.notes.repair(JSON.parse(text), CLIPS);
    assert.partialDeepStrictEqual(kept, JSON.parse(text));
    const rows = [
      { hours: "9.30 – 9.40", name: "Welkom" },
      { hours: "9.40 – 9.41", name: "Rekrutering van vrijwilligers" },
    ];
    const known = CLIPS.map(({ id }) => id);
    const [newest] = versions("verslag.md").at(-1);
    // The third report says as much as the fourth of notes without what the room added.
    const [, expected] = versions("verslag.md").find(
      ([of]) => of === (version === newest ? newest : "3"),
    );
    const made = vbtcDay.report.toMarkdown(kept, rows, known);
    assert.equal(made, expected.replace(/^report_version: .*$/m, `report_version: ${newest}`));
  });
}
