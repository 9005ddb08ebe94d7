/**
 * What the moderator's window says when there is no stage to lead, and how it makes another.
 *
 * vbtcDay.makeLost(box, token) gives { show, hide, reopen }: box is shown, and its <span> says what
 * else there is to say. reopen() gives the window of a new stage, or null where the browser does
 * not allow one.
 */
(() => {
  const { windows } = window.vbtcDay;
  const { find } = window.vbtcDom;

  /** @type {StudyDay["makeLost"]} */
  const makeLost = (box, token) => {
    const said = find(box, "span");
    return {
      show: () => {
        box.hidden = false;
      },
      hide: () => {
        box.hidden = true;
        said.textContent = "";
      },
      reopen: () => {
        const stage = windows.reopen(token);
        const blocked = "De browser hield het venster tegen. Sta pop-ups toe, en probeer opnieuw.";
        said.textContent = stage ? "" : blocked;
        return stage;
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeLost };
})();
