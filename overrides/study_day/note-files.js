/**
 * What notes become outside this browser: a report, pieces for the YAML of clips, or a copy.
 *
 * vbtcDay.noteFile(kind, notes, session, data) gives { name, text, type, words } for "markdown",
 * "yaml" and "save": words say what to do with the file. Null for another kind.
 */
(() => {
  const { session: day, report } = window.vbtcDay;

  const CHANGED = "Een ‘<’ met een letter erachter staat er als ‘‹’: HTML mag daar niet.";

  /**
   * What to do with a file, and what of it is not as it was typed.
   * @param {string} words
   * @param {string} text
   */
  const told = (words, text) => [words, text.includes("‹") ? CHANGED : ""].join(" ").trim();

  /** @type {StudyDay["noteFile"]} */
  const noteFile = (kind, notes, session, data) => {
    const known = data.clips.map(({ id }) => id);
    const date = notes.date || day.today();
    if (kind === "markdown") {
      const rows = day
        .schedule(session, data.clips)
        .map(({ block, begins, ends }) => ({
          hours: `${day.clock(begins)} – ${day.clock(ends)}`,
          name: day.name(block, data.clips),
        }));
      const text = report.toMarkdown(notes, rows, known);
      const words = "Zet dit bestand in docs/verslag/. Dan staat het verslag op de site.";
      return { name: `${date}.md`, text, type: "text/markdown", words: told(words, text) };
    }
    if (kind === "yaml") {
      const text = report.toYaml(notes, known);
      const words = "Plak elk stuk in het bestand van dat fragment. In het stuk staat waar.";
      return { name: `${date}-discussion.yml`, text, type: "text/yaml", words: told(words, text) };
    }
    if (kind !== "save") return null;
    return {
      name: `notities-${date}.json`,
      text: JSON.stringify(notes, null, 2),
      type: "application/json",
      words: "Je notities staan in een bestand.",
    };
  };

  window.vbtcDay = { ...window.vbtcDay, noteFile };
})();
