/**
 * The moderator's window: how the stage opens it, and how a page becomes it.
 *
 * vbtcDay.windows gives { token, open, become }. The token in its address is how the two know each
 * other (see channel.js); the stage keeps it over a reload.
 */
(() => {
  const { find, make } = window.vbtcDom;

  const token = () => {
    const { KEYS, session } = window.vbtcStorage;
    const known = session.text(KEYS.token);
    if (known) return known;
    const made = crypto.getRandomValues(new Uint32Array(4)).join("-");
    session.keep(KEYS.token, made);
    return made;
  };

  /**
   * Open the window for the laptop's own screen; null where the browser does not allow it.
   * @type {StudyDay["windows"]["open"]}
   */
  const open = (secret) => {
    const address = new URL(`#moderator=${secret}`, location.href);
    return window.open(address, `vbtc-moderator-${secret}`, "popup,width=1366,height=740");
  };

  /** @type {StudyDay["windows"]["become"]} */
  const become = (stage, secret) => {
    document.title = `Moderator · ${document.title}`;
    const main = make("main");
    const { content } = find(document, "#moderator", HTMLTemplateElement);
    main.append(make("h1", "Moderator", "visually-hidden"), content.cloneNode(true));
    // Its own window: it must know before it is there.
    find(main, "day-moderator").dataset.token = secret;
    stage.replaceWith(main);
  };

  window.vbtcDay = { ...window.vbtcDay, windows: { token, open, become } };
})();
