/**
 * Two people's notes of one day, together.
 *
 * vbtcDay.mergeNotes(one, other) gives the notes of one with what other adds. A line that both
 * changed in another way is kept twice, and one that was removed here is there again: who merges a
 * file wants what is in it.
 */
(() => {
  const { SAID, newId, living } = window.vbtcDay.notes;

  /**
   * The minute of a line, counted from midnight; last when nothing says it.
   * @param {Line} item
   */
  const when = ({ minute }) => {
    const [hours, rest] = minute.split(".").map(Number);
    const found = hours * 60 + rest;
    return Number.isFinite(found) ? found : Number.MAX_SAFE_INTEGER;
  };

  /**
   * Remarks by the minute, each with what the room added and the answers that stand after it.
   * @param {Line[]} lines
   */
  const byMinute = (lines) => {
    /** @type {Line[][]} */
    const turns = [];
    for (const item of lines) {
      const turn = turns.at(-1);
      const about = turn && turn[0].clip === item.clip && turn[0].question === item.question;
      if (item.kind !== "opmerking" && about) turn.push(item);
      else turns.push([item]);
    }
    return turns.sort(([mine], [theirs]) => when(mine) - when(theirs)).flat();
  };

  /** @type {StudyDay["mergeNotes"]} */
  const mergeNotes = (one, other) => {
    const changed = Date.now();
    const lines = one.lines.map((item) => ({ ...item }));
    /** @type {Line | undefined} */
    let previous;
    for (const item of living(other)) {
      const mine = lines.find(({ id }) => id === item.id);
      const twin = lines.find((kept) => SAID.every((field) => kept[field] === item[field]));
      const differs = mine && (mine.text !== item.text || mine.kind !== item.kind);
      const known = twin ?? (differs ? undefined : mine);
      if (known) {
        if (known.removed) Object.assign(known, { removed: false, changed });
        previous = known;
        continue;
      }
      const added = { ...item, id: mine ? newId() : item.id, changed };
      // A changed line stands beside its other version, an answer behind what it answers.
      const answered = item.kind === "opmerking" ? undefined : previous;
      const before = differs ? mine : answered;
      lines.splice(before ? lines.indexOf(before) + 1 : lines.length, 0, added);
      previous = added;
    }
    const ordered = byMinute(lines).map((item, order) =>
      item.order === order ? item : { ...item, order, changed },
    );
    return { ...one, lines: ordered };
  };

  window.vbtcDay = { ...window.vbtcDay, mergeNotes };
})();
