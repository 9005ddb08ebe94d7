/**
 * At a former address: on to the page of now, with what stands behind ? and #.
 *
 * The page has one a[data-moved]. The former address does not stay in the history, so that "back"
 * leads to where someone came from.
 */
(() => {
  const link = document.querySelector("a[data-moved]");
  if (link instanceof HTMLAnchorElement) {
    link.search = location.search;
    link.hash = location.hash;
    location.replace(link.href);
  }
})();
