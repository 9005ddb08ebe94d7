/** How styles are written: no mistakes, and nothing that the oldest browsers would leave out. */
import { require, style } from "./baseline.mjs";

const stylelint = require("stylelint");
const NAME = "baseline/known";

// What an older browser leaves out, and what its reader then misses: nothing that matters.
const DECORATION = {
  "break-after": "paper is cut at another place",
  cursor: "iOS has no pointer to draw",
  "forced-color-adjust": "Safari has no forced colours",
  "hyphenate-limit-chars": "shorter words of a heading are broken too",
  page: "Safari has margins of its own around a sheet",
  "text-wrap": "lines of a title are not of equal length",
};

/** What in a value a browser may not know: [word, browsers]. */
const unknownWords = (property, value) => {
  const words = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, "").match(/[a-z][a-z-]*\(?/g) ?? [];
  const found = words.map((word) =>
    word.endsWith("(")
      ? [word.slice(0, -1), style.call(word.slice(0, -1))]
      : [word, style.value(property, word)],
  );
  if (property === "content" && /"\s*\/\s*"/.test(value)) {
    found.push(["the text after /", style.value("content", "alt_text")]);
  }
  return found.filter(([, browsers]) => browsers.length);
};

const isKnown = ({ prop, value }) =>
  prop.startsWith("--") || (!style.property(prop).length && !unknownWords(prop, value).length);

/** The same said before in the same rule, with a prefix or in words that all of them know. */
const hasFallback = ({ parent, prop }, index) =>
  parent.nodes.slice(0, index).some((other) => {
    if (other.type !== "decl") return false;
    return other.prop === `-webkit-${prop}` || (other.prop === prop && isKnown(other));
  });

const known = stylelint.createPlugin(NAME, () => (root, result) => {
  const report = (node, name, browsers) => {
    if (!browsers.length) return;
    const message = `${name} is unknown to ${browsers.join(", ")}; say it in an older way first.`;
    stylelint.utils.report({ ruleName: NAME, result, node, message });
  };
  root.walkDecls((declaration) => {
    if (declaration.parent.name in DECORATION) return;
    const { prop, value } = declaration;
    if (prop in DECORATION || hasFallback(declaration, declaration.parent.index(declaration)))
      return;
    if (!prop.startsWith("--")) report(declaration, prop, style.property(prop));
    for (const [word, browsers] of unknownWords(prop, value)) report(declaration, word, browsers);
  });
  root.walkRules((rule) => {
    if (rule.parent.type === "rule") report(rule, "nesting", style.selector("nesting"));
    for (const [, name] of rule.selector.matchAll(/::?([a-z-]+)/g)) {
      report(rule, `:${name}`, style.selector(name));
    }
  });
  root.walkAtRules((rule) => {
    if (rule.name in DECORATION) return;
    report(rule, `@${rule.name}`, style.rule(rule.name));
    for (const [, name] of rule.params.matchAll(/\(([a-z-]+)/g)) {
      report(rule, name, style.feature(rule.name, name));
    }
    if (/[<>]/.test(rule.params)) report(rule, "<", style.feature(rule.name, "range_syntax"));
  });
});

export default {
  plugins: [known],
  rules: {
    [NAME]: true,
    "at-rule-no-unknown": true,
    "block-no-empty": true,
    "color-no-invalid-hex": true,
    "custom-property-no-missing-var-function": true,
    "declaration-block-no-duplicate-custom-properties": true,
    "declaration-block-no-duplicate-properties": [
      true,
      // The first of two is for an older browser.
      { ignore: ["consecutive-duplicates-with-different-values"] },
    ],
    "declaration-block-no-shorthand-property-overrides": true,
    "font-family-no-duplicate-names": true,
    "function-calc-no-unspaced-operator": true,
    "keyframe-declaration-no-important": true,
    "media-feature-name-no-unknown": true,
    "named-grid-areas-no-invalid": true,
    "no-duplicate-selectors": true,
    "no-invalid-double-slash-comments": true,
    "property-no-unknown": true,
    "selector-pseudo-class-no-unknown": true,
    "selector-pseudo-element-no-unknown": true,
    "string-no-newline": true,
    "unit-no-unknown": true,
  },
};
