/** Loads classic scripts as a page would, into a `window` of one's own, with Python's facts. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";

const ROOT = join(import.meta.dirname, "..", "..");
const PYTHON = [".venv/bin/python", ".venv/Scripts/python.exe"]
  .map((path) => join(ROOT, path))
  .find(existsSync);

/** What facts.py says. */
export const python = JSON.parse(
  execFileSync(PYTHON, [join(import.meta.dirname, "facts.py")], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  }),
);

/** The text of a script: "search/words". */
export const source = (name) => readFileSync(join(ROOT, "overrides", `${name}.js`), "utf8");

/** What a library of npm gives. */
export const library = (name) => {
  const window = {};
  compileFunction(python.libraries[name], ["window"])(window);
  return window.vbtcLibraries[name];
};

/**
 * The window after these scripts ran in it, in order. They run in the realm of the tests, so that
 * what they give can be compared; `browser` holds what else of a browser they find.
 */
export const load = (names, browser = {}) => {
  const window = { ...structuredClone(python.window), ...browser };
  const globals = { window, ...browser };
  for (const name of names) {
    compileFunction(source(name), Object.keys(globals), { filename: `overrides/${name}.js` })(
      ...Object.values(globals),
    );
  }
  return window;
};
