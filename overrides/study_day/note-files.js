/**
 * What notes become outside this browser: a report, pieces for the YAML of clips, or a copy.
 *
 * vbtcDay.noteFile(kind, notes, session, data) gives { name, text, type, words } for "markdown",
 * "yaml" and "save": words say what to do with the file. Null for another kind.
 */
(() => {
  const { session: day, report } = window.vbtcDay;

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
      return {
        name: `${date}.md`,
        text: report.toMarkdown(notes, rows, known),
        type: "text/markdown",
        words: "Zet dit bestand in docs/verslag/. Dan staat het verslag op de site.",
      };
    }
    if (kind === "yaml") {
      return {
        name: `${date}-discussion.yml`,
        text: report.toYaml(notes, known),
        type: "text/yaml",
        words: "Plak elk stuk in het YAML-bestand van dat fragment. In het stuk staat waar.",
      };
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
