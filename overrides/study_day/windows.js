/**
 * The moderator's window: how the stage opens it, and how a page becomes it; and a stage that the
 * moderator opens when there is none.
 *
 * vbtcDay.windows gives { token, open, become, reopen, reopened }. The token in an address is how
 * the two know each other (see channel.js); the stage keeps it over a reload. become(stage) says
 * whether this page is that window; reopened is the token in the address of a stage that a
 * moderator opened, or "".
 */
(() => {
  const { find, make } = window.vbtcDom;
  const MODERATOR = "#moderator=";
  const STAGE = "#scherm=";

  /** @param {string} mark */
  const after = (mark) => (location.hash.startsWith(mark) ? location.hash.slice(mark.length) : "");
  // Later the address is that of the day.
  const reopened = after(STAGE);

  const token = () => {
    const { KEYS, session } = window.vbtcStorage;
    const known = session.text(KEYS.token);
    if (known && !reopened) return known;
    const made = reopened || crypto.getRandomValues(new Uint32Array(4)).join("-");
    session.keep(KEYS.token, made);
    return made;
  };

  /**
   * Open the window for the laptop's own screen; null where the browser does not allow it.
   * @type {StudyDay["windows"]["open"]}
   */
  const open = (secret) => {
    const address = new URL(`${MODERATOR}${secret}`, location.href);
    return window.open(address, `vbtc-moderator-${secret}`, "popup,width=1366,height=740");
  };

  /**
   * The same for a stage, to put on the beamer.
   * @type {StudyDay["windows"]["reopen"]}
   */
  const reopen = (secret) => {
    const address = new URL(`${STAGE}${secret}`, location.href);
    return window.open(address, `vbtc-scherm-${secret}`, "popup,width=1280,height=720");
  };

  /** @type {StudyDay["windows"]["become"]} */
  const become = (stage) => {
    const secret = after(MODERATOR);
    if (!secret) return false;
    document.title = `Moderator · ${document.title}`;
    const main = make("main");
    const { content } = find(document, "#moderator", HTMLTemplateElement);
    main.append(make("h1", "Moderator", "visually-hidden"), content.cloneNode(true));
    // Its own window: it must know before it is there.
    find(main, "day-moderator").dataset.token = secret;
    stage.replaceWith(main);
    return true;
  };

  window.vbtcDay = { ...window.vbtcDay, windows: { token, open, become, reopen, reopened } };
})();
