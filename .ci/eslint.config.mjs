/** How scripts are written; every exception has its reason. */
import { readFileSync } from "node:fs";
import { script, require } from "./baseline.mjs";

const js = require("@eslint/js");

// What our own objects have is not a browser's, though MDN may know one that has the same.
const shapes = readFileSync(new URL("../overrides/globals.d.ts", import.meta.url), "utf8");
const OURS = new Set([...shapes.matchAll(/(\w+)\??[(:]/g)].map(([, name]) => name));

/** No name that a browser of the baseline does not know. Newer syntax is not even parsed. */
const known = {
  meta: { schema: [], type: "problem" },
  create(context) {
    const report = (node, name, browsers) => {
      if (browsers.length) context.report({ node, message: `${name} is unknown to ${browsers}.` });
    };
    return {
      MemberExpression({ object, property, computed }) {
        if (computed || property.type !== "Identifier") return;
        const { name } = property;
        if (object.type === "Identifier" && script.has(object.name, name)) {
          report(property, `${object.name}.${name}`, script.own(object.name, name));
        } else if (!OURS.has(name)) report(property, name, script.member(name));
      },
      "Program:exit"(node) {
        const { through } = context.sourceCode.getScope(node);
        for (const { identifier } of through) {
          report(identifier, identifier.name, script.global(identifier.name));
        }
      },
    };
  },
};

const HOUSE = {
  ...js.configs.recommended.rules,
  "no-undef": "off", // tsc knows every name, with its type
  "array-callback-return": "error",
  "consistent-return": "error",
  "default-case-last": "error",
  eqeqeq: "error",
  "max-len": ["error", { code: 100, ignoreRegExpLiterals: true, ignoreStrings: true }],
  "max-lines": ["error", 200],
  "no-else-return": "error",
  "no-eval": "error",
  "no-implicit-globals": "error",
  "no-nested-ternary": "error",
  "no-param-reassign": "error",
  "no-self-compare": "error",
  "no-shadow": ["error", { builtinGlobals: false }],
  "no-template-curly-in-string": "error",
  "no-unneeded-ternary": "error",
  "no-useless-return": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "prefer-template": "error",
  strict: "off", // classes are strict by themselves, and the rest is checked by tsc
};

export default [
  {
    files: ["overrides/**/*.js"],
    languageOptions: { ecmaVersion: 2023, sourceType: "script" },
    plugins: { baseline: { rules: { known } } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...HOUSE, "baseline/known": "error" },
  },
  {
    // What every browser must be able to read before it is asked what it can do.
    files: ["baseline", "storage", "theme-toggle"].map((name) => `overrides/shell/${name}.js`),
    languageOptions: { ecmaVersion: 2018 },
    // ES2018 has no catch without a name.
    rules: { "no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    rules: HOUSE,
  },
];
