/**
 * Whoever leads the day, as the stage knows them: in a window of their own, on this screen, or
 * both.
 *
 * vbtcDay.makeModerators(host, report, obey) gives { send, openWindow, openPanel }. report() gives
 * what to tell them; obey(name, value, apart) hears what they ask, apart when it comes from another
 * window. openWindow() opens one before full screen, which a new window would end; where the
 * browser does not allow that, .begin__problems of the host says so. openPanel() shows them in the
 * dialog of this screen, ready to write.
 * Events, on the host: "day-report" tells what they are told, and "day-command", detail { name,
 * value }, asks what they ask.
 */
(() => {
  const { channel, screen, windows } = window.vbtcDay;
  const { find, list } = window.vbtcDom;

  /** @type {StudyDay["makeModerators"]} */
  const makeModerators = (host, report, obey) => {
    const token = windows.token();
    const known = windows.reopened ? window.opener : null;
    const line = channel.serve(token, report, (name, value) => obey(name, value, true), known);
    /** @type {DayModeratorElement | null} */
    let panel = null;

    const openPanel = () => {
      const sheet = find(host, "[data-sheet=panel]", HTMLDialogElement);
      if (!panel) {
        const { content } = find(document, "#moderator", HTMLTemplateElement);
        sheet.append(content.cloneNode(true));
        panel = find(sheet, "day-moderator");
        panel.attach((name, value) => obey(name, value, false));
      }
      panel.receive(report());
      screen.sheet(sheet, find(host, ".stage"));
      panel.write();
    };

    // What joins the stage later, such as the room that writes along, hears and asks the same.
    host.addEventListener("day-command", ({ detail }) => obey(detail.name, detail.value, true));

    return {
      send: () => {
        line.send();
        panel?.receive(report());
        host.dispatchEvent(new CustomEvent("day-report", { detail: report() }));
      },
      openWindow: () => {
        if (windows.open(token)) return;
        const instead = "Sta pop-ups toe, of gebruik straks de toets M.";
        const problems = [`De browser hield het venster tegen. ${instead}`];
        list(find(host, ".begin__problems"), problems);
        if (find(host, ".begin").hidden) openPanel();
      },
      openPanel,
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeModerators };
})();
