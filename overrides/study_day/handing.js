/**
 * Handing a day to someone else: by a link that holds all of it, or else by its programme as text.
 *
 * vbtcDay.makeHanding(button, clips) names the button by what it gives here, and gives
 * { programme, hand }: programme(session) is the day as plain text; hand(session, withNotes) hands
 * it over and gives what to say of it. Call that in a click. Notes to oneself stay here, unless
 * someone wants them to go along.
 */
(() => {
  const { session: day, files, hours, names } = window.vbtcDay;
  const share = window.vbtcShare;
  const TEXT = "De site staat niet online, dus er is geen link.";
  const FILE = "Bewaar de dag als bestand om hem door te geven.";

  /** @type {StudyDay["makeHanding"]} */
  const makeHanding = (button, clips) => {
    // A link that only works here is of no use to whoever gets it.
    const online = share.address("") !== "";
    if (!online) button.textContent = share.bySheet() ? "Deel het programma" : "Kopieer als tekst";
    else if (share.bySheet()) button.textContent = "Deel een link";

    /** @type {Handing["programme"]} */
    const programme = (session) => {
      const rows = day.schedule(session, clips).map(({ block, begins, ends }) => {
        const shown = hours.part(block, clips);
        const what = names.part(block, clips) + (shown && ` (${shown})`);
        const note = block.note && `\n${block.note}`;
        return `${day.clock(begins)} – ${day.clock(ends)}  ${what}${note}`;
      });
      const head = [session.title, ...(session.date ? [hours.date(session.date)] : [])];
      return `${head.join("\n")}\n\n${rows.join("\n")}`;
    };

    /** @param {Session} session */
    const asText = async (session) => {
      const became = await share.give(programme(session));
      const told = share.told(became, "Het programma is gekopieerd.");
      return [TEXT, told, FILE].filter(Boolean).join(" ");
    };

    /**
     * @param {Session} session
     * @param {string} notes
     */
    const asLink = async (session, notes) => {
      const what = `Alles staat in de link zelf, ${notes} je notities voor jezelf.`;
      const became = await share.give(session.title, files.toLink(session).then(share.address));
      const said = share.told(became, "De link is gekopieerd.");
      if (became === "failed") return `${said} ${FILE}`;
      return became === "copied" ? `${said} ${what}` : "";
    };

    /** @type {Handing["hand"]} */
    const hand = (session, withNotes) => {
      const blocks = session.blocks.map((block) => ({ ...block, note: "" }));
      const handed = withNotes ? session : { ...session, blocks };
      return online ? asLink(handed, withNotes ? "met" : "zonder") : asText(handed);
    };

    return { programme, hand };
  };

  window.vbtcDay = { ...window.vbtcDay, makeHanding };
})();
