/**
 * Whoever leads the day, as the stage knows them: in a window of their own, on this screen, or
 * both.
 *
 * vbtcDay.makeModerators(host, report, obey) gives { send, openWindow, fillPanel }. report() gives
 * what to tell them; obey(name, value, apart) hears what they ask, apart when it comes from another
 * window. openWindow() says whether the browser allowed one, and so does the host's
 * .begin__problems; fillPanel() puts them in the dialog of this screen.
 */
(() => {
  const { channel, windows } = window.vbtcDay;
  const { find, list } = window.vbtcDom;

  /** @type {StudyDay["makeModerators"]} */
  const makeModerators = (host, report, obey) => {
    const token = windows.token();
    const line = channel.serve(token, report, (name, value) => obey(name, value, true));
    /** @type {DayModeratorElement | null} */
    let panel = null;

    return {
      send: () => {
        line.send();
        panel?.receive(report());
      },
      openWindow: () => {
        if (windows.open(token)) return true;
        const instead = "Sta pop-ups toe, of gebruik straks de toets M.";
        const problems = [`De browser hield het venster tegen. ${instead}`];
        list(find(host, ".begin__problems"), problems);
        return false;
      },
      fillPanel: () => {
        if (panel) return;
        const sheet = find(host, "[data-sheet=panel]");
        const { content } = find(document, "#moderator", HTMLTemplateElement);
        sheet.append(content.cloneNode(true));
        panel = find(sheet, "day-moderator");
        panel.attach((name, value) => obey(name, value, false));
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeModerators };
})();
