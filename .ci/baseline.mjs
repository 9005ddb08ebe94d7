/**
 * The oldest browsers that get all of the site, and what MDN's compatibility data says they know.
 *
 * For the rules in eslint.config.mjs and stylelint.config.mjs. overrides/shell/baseline.js asks a
 * browser itself, and tests/test_older_browsers.py shows what one sees that is older still.
 */
import { createRequire } from "node:module";

/** Finds what node_tools.py installed, which does not stand above this folder. */
export const require = createRequire(new URL("../.cache/node/", import.meta.url));

export const BASELINE = { chrome: 110, firefox: 115, safari: 16.4, safari_ios: 16.4 };

const data = require("@mdn/browser-compat-data");
const number = (version) => Number.parseFloat(String(version).replace("≤", ""));

/** Whether one statement of MDN's says that a browser of this version knows it as written. */
const covers = (statement, version) =>
  Boolean(statement.version_added) &&
  !(statement.flags || statement.prefix || statement.alternative_name) &&
  number(statement.version_added) <= version &&
  !(statement.version_removed && number(statement.version_removed) <= version);

/** The browsers that do not know a feature: "firefox 115". MDN's branch holds it in `__compat`. */
export const lacking = (feature) => {
  const support = feature?.__compat?.support;
  if (!support) return [];
  return Object.entries(BASELINE)
    .filter(([browser, least]) => {
      const statements = [support[browser] ?? []].flat();
      return !statements.some((statement) => covers(statement, least));
    })
    .map(([browser, least]) => `${browser} ${least}`);
};

/** Every feature below a branch, by its own name; one name may be of several. */
const byName = (...branches) => {
  const found = new Map();
  const walk = (branch) => {
    for (const [name, feature] of Object.entries(branch)) {
      if (name === "__compat") continue;
      found.set(name, [...(found.get(name) ?? []), feature]);
      walk(feature);
    }
  };
  branches.forEach(walk);
  return found;
};

/** Browsers that know not one of the features that bear a name; none when MDN has no such name. */
const lackingAll = (features = []) => {
  const all = features.filter((feature) => feature.__compat).map(lacking);
  return all.length && all.every((browsers) => browsers.length) ? all[0] : [];
};

const { builtins } = data.javascript;
const members = byName(...Object.values(data.api), ...Object.values(builtins));

// Whose members a global name has.
const KINDS = {
  caches: "CacheStorage",
  document: "Document",
  history: "History",
  location: "Location",
  navigator: "Navigator",
  performance: "Performance",
  window: "Window",
};

/** MDN's feature for a member that a global name has itself: `navigator.share`, `Array.from`. */
const own = (name, member) => {
  const object = data.api[KINDS[name] ?? name];
  return object?.[`${member}_static`] ?? object?.[member] ?? builtins[name]?.[member];
};

/** For the rule on scripts: what a global name, one of its own members, or any member needs. */
export const script = {
  global: (name) =>
    lackingAll([data.api[name], data.api.Window[name], builtins[name]].filter(Boolean)),
  has: (name, member) => Boolean(own(name, member)),
  own: (name, member) => lacking(own(name, member)),
  member: (name) =>
    lackingAll([...(members.get(name) ?? []), ...(members.get(`${name}_static`) ?? [])]),
};

const types = byName(data.css.types);

/** For the rule on styles. */
export const style = {
  property: (name) => lacking(data.css.properties[name]),
  value: (property, word) => lacking(data.css.properties[property]?.[word]),
  call: (name) => lackingAll(types.get(name)),
  selector: (name) => lacking(data.css.selectors[name]),
  rule: (name) => lacking(data.css["at-rules"][name]),
  feature: (rule, name) => lacking(data.css["at-rules"][rule]?.[name]),
};
