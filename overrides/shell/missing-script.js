/**
 * Where a script of the page does not come, the plain page is shown: what would do nothing is not.
 *
 * Scripts that are fetched later say so themselves. Not deferred, and ES2018: shell/baseline.js
 * says why.
 */
(() => {
  const onMissing = (/** @type {Event} */ { target }) => {
    const isMissing = target instanceof HTMLScriptElement && target.defer;
    if (isMissing) delete document.documentElement.dataset.scripted;
  };
  addEventListener("error", onMissing, true);
})();
