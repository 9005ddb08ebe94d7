/**
 * What the buttons around the notes do: files out of them, files into them, and wiping all.
 *
 * vbtcDay.makeNoteActions({ desk, session, say, ask, show, clear }) gives { act, open }. session()
 * gives the day that is on the screen; say(words) tells, ask(words, answers) asks, show() shows the
 * lines again, and clear() empties the field. act(name) does what a button says: "markdown",
 * "yaml", "save", "others", "restore", "wipe". open(event) takes in the file that someone chose.
 */
(() => {
  const { notes: model, givings, files, noteFile } = window.vbtcDay;
  const { download } = window.vbtcDom;
  const data = window.vbtcDayData;
  const isKnown = (/** @type {string} */ clip) => data.clips.some(({ id }) => id === clip);

  /** @param {Notes} notes */
  const living = (notes) => ({ ...notes, lines: model.living(notes) });

  /** @type {StudyDay["makeNoteActions"]} */
  const makeNoteActions = ({ desk, session, say, ask, show, clear }) => {
    /** @param {Notes[]} all */
    const saveAll = (all) => {
      for (const notes of all) {
        const name = `notities-${[notes.date, notes.giving].filter(Boolean).join("-")}.json`;
        download(name, JSON.stringify(living(notes), null, 2), "application/json");
      }
    };

    const restore = () => {
      const last = desk.removed().at(-1);
      desk.restore();
      show();
      if (last) say(`‘${window.vbtcBrief(last.text)}’ staat er weer.`);
    };

    const wipe = () => {
      const what = "de notities, de dag in de planner, en waar je was";
      ask(`Alles van deze dag wissen uit deze browser: ${what}? Neem eerst een kopie mee.`, [
        [
          "Download eerst",
          () => {
            saveAll(desk.of());
            files.save(session());
            return true;
          },
        ],
        [
          "Wis alles",
          async () => {
            await desk.wipe();
            clear();
            const left = "Staat hij nog in ‘Mijn dagen’? Wis hem daar ook.";
            say(`Alles van deze dag is gewist uit deze browser. ${left}`);
          },
        ],
        ["Nee", () => say("Er is niets gewist.")],
      ]);
    };

    /** @param {string} kind */
    const write = (kind) => {
      const { notes } = desk;
      if (kind === "yaml" && !notes.lines.some(({ clip }) => isKnown(clip))) {
        say("Geen enkele notitie hoort bij een fragment. Gebruik ‘Maak het verslag’.");
        return;
      }
      const file = noteFile(kind, notes, session(), data);
      if (!file) return;
      download(file.name, file.text, file.type);
      say(file.words);
    };

    /**
     * @param {Notes} other
     * @param {string} name
     */
    const merge = (other, name) => {
      const count = desk.merge(other);
      show();
      say(`${window.vbtcWriting.counted(count, "notitie", "notities")} erbij uit ‘${name}’.`);
    };

    /**
     * Notes that say of themselves that they are of another day.
     * @param {Notes} other
     */
    const strange = ({ day, date }) => {
      const { notes } = desk;
      return (day && day !== notes.day) || (date && date !== notes.date);
    };

    return {
      act: (name) => {
        if (name === "restore") restore();
        else if (name === "others") saveAll(desk.others());
        else if (name === "wipe") wipe();
        else write(name);
      },
      open: async (event) => {
        const file = files.take(event);
        const name = file?.name ?? "";
        let raw;
        try {
          raw = await files.open(file);
        } catch {
          raw = null;
        }
        const other = model.repair(raw, data.clips);
        if (!other) {
          const plan = Array.isArray(raw?.blocks) && "Het is een dag: open hem in de planner.";
          const why = plan || "Er is niets veranderd.";
          say(`‘${name}’ bevat geen notities van deze site. ${why}`);
        } else if (strange(other)) {
          const when = [
            other.date && givings.called(other.date),
            other.title && `‘${other.title}’`,
          ];
          const whose = when.filter(Boolean).join(", ") || "ze zeggen niet welke";
          const then = `Ze komen dan in het verslag van ${givings.called(desk.notes.date)}.`;
          ask(`Deze notities zijn van een andere dag: ${whose}. Toch samenvoegen? ${then}`, [
            ["Voeg samen", () => merge(other, name)],
            ["Nee", () => say("Er is niets veranderd.")],
          ]);
        } else merge(other, name);
      },
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeNoteActions };
})();
