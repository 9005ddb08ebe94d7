/**
 * The moderator's window: how the stage opens it, and how a page becomes it.
 *
 * vbtcDay.windows gives { token, open, become }. The token in its address is how the two know each
 * other (see channel.js); the stage keeps it over a reload.
 */
(() => {
  const token = () => {
    const { KEYS, session } = window.vbtcStorage;
    const known = session.text(KEYS.token);
    if (known) return known;
    const made = crypto.getRandomValues(new Uint32Array(4)).join("-");
    session.keep(KEYS.token, made);
    return made;
  };

  /** Open the window for the laptop's own screen; null where the browser does not allow it. */
  const open = (secret) =>
    window.open(new URL(`#moderator=${secret}`, location.href), `vbtc-moderator-${secret}`, "popup,width=1366,height=740");

  const become = (stage, secret) => {
    document.title = `Moderator · ${document.title}`;
    const main = document.createElement("main");
    main.append(
      Object.assign(document.createElement("h1"), { className: "visually-hidden", textContent: "Moderator" }),
      document.querySelector("#moderator").content.cloneNode(true),
    );
    main.querySelector("day-moderator").dataset.token = secret;
    stage.replaceWith(main);
  };

  window.vbtcDay = { ...window.vbtcDay, windows: { token, open, become } };
})();
