/**
 * Finding and making parts of a page, so that what is missing says so at once and by name.
 *
 * vbtcDom gives { find, all, around, anchor, read, template, make, list, button, download, script
 * }. find(root, selector, Kind) gives the first part of that kind (any HTML element, unless said),
 * and throws when there is none; all gives every one. around(event, selector, Kind) gives the
 * nearest around what an event is about, or null. anchor(hash) gives what an address says behind
 * its hash sign, and "" for nonsense. read(element) gives what it says, without the places where a
 * long word may be broken. template(root) gives a function that copies what stands in the
 * <template> there. make and button give a new element; list(element, texts) shows lines, or hides
 * a list of none. download(name, text, type) gives a file to whoever sits at the screen.
 * script(address) fetches one more script, also from a file: a promise that it ran.
 * Elements of this site improve what stands in the page: scripts are deferred, so a class may look
 * for its parts as soon as it meets its element.
 */
(() => {
  /** @type {any} Kind is HTMLElement unless a caller says which: TypeScript cannot write that. */
  const ANY = HTMLElement;

  /**
   * @template {Element} Kind
   * @param {ParentNode} root
   * @param {string} selector
   * @param {new () => Kind} kind
   */
  const find = (root, selector, kind = ANY) => {
    const found = root.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`no ${selector} in ${root instanceof Element ? root.localName : "the page"}`);
  };

  /**
   * @template {Element} Kind
   * @param {ParentNode} root
   * @param {string} selector
   * @param {new () => Kind} kind
   */
  const all = (root, selector, kind = ANY) =>
    [...root.querySelectorAll(selector)].flatMap((found) => (found instanceof kind ? [found] : []));

  /**
   * @template {Element} Kind
   * @param {Event} event
   * @param {string} selector
   * @param {new () => Kind} kind
   */
  const around = ({ target }, selector, kind = ANY) => {
    const found = target instanceof Element ? target.closest(selector) : null;
    return found instanceof kind ? found : null;
  };

  /** @type {Dom["template"]} */
  const template = (root) => {
    const first = find(find(root, "template", HTMLTemplateElement).content, "*");
    return () => /** @type {HTMLElement} */ (first.cloneNode(true));
  };

  /** @type {Dom["make"]} */
  const make = (name, text = "", className = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  /** @type {Dom["button"]} */
  const button = (text, act = null, className = "quiet-button") => {
    const made = make("button", text, className);
    made.type = "button";
    if (act) made.addEventListener("click", act);
    return made;
  };

  /** @type {Dom["list"]} */
  const list = (element, texts) => {
    element.hidden = !texts.length;
    element.replaceChildren(...texts.map((text) => make("li", text)));
  };

  /** @type {Dom["download"]} */
  const download = (name, text, type = "text/plain") => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    // A browser may still be reading it.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /** @type {Dom["script"]} */
  const script = (address) =>
    new Promise((resolve, reject) => {
      const element = make("script");
      element.src = address;
      element.async = false;
      element.addEventListener("load", () => resolve());
      element.addEventListener("error", () => reject(new Error(`${address} ontbreekt`)));
      document.head.append(element);
    });

  /** @type {Dom["anchor"]} */
  const anchor = (hash) => {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return "";
    }
  };

  /** @type {Dom["read"]} */
  const read = ({ textContent }) => textContent.replaceAll("\u00ad", "").trim();

  window.vbtcDom = {
    ...{ find, all, around, anchor, read, template },
    ...{ make, list, button, download, script },
  };
})();
