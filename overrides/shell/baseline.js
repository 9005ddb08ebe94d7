/**
 * Whether this browser is one that the scripts are made for: Chrome 110, Firefox 115, Safari 16.4,
 * and whatever is newer.
 *
 * Gives vbtcBaseline. An older browser shows the plain page, as one without JavaScript does: no
 * other script runs (scripts/pages/assets.py asks this in front of each), and what would do nothing
 * is not shown (styles ask for :root[data-scripted]). This file and theme.js, which it is a part
 * of, are written so that any browser since 2018 can read them.
 */
(() => {
  // The last things that came to Chrome and Firefox, and to Safari.
  window.vbtcBaseline = "toSpliced" in Array.prototype && "CompressionStream" in window;
  if (window.vbtcBaseline) document.documentElement.dataset.scripted = "";
  // Scripts that are not even read fail before they can ask. Nothing is lost by that.
  else addEventListener("error", (event) => event.preventDefault());
})();
