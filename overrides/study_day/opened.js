/**
 * The day that a page was opened with: from its address, else the one kept here, else an example.
 *
 * vbtcDay.opened(data) gives a promise of { session, problems }: what could not be read, in Dutch.
 * Storage: KEYS.day.
 */
(() => {
  const { session: day, repair, files } = window.vbtcDay;
  const { KEYS, read, write } = window.vbtcStorage;

  /** @type {StudyDay["opened"]} */
  const opened = async (data) => {
    const kept = read(KEYS.day) ?? (data.days[0] ? day.fromExample(data.days[0]) : day.fresh());
    /** @type {string[]} */
    const problems = [];
    let raw = kept;
    try {
      raw = (await files.fromLink(location.hash)) ?? kept;
    } catch {
      const instead = "Dit is de dag die hier het laatst bewaard werd.";
      problems.push(`De link naar deze dag is beschadigd. ${instead}`);
    }
    const found = repair(raw, data.clips);
    // A reload must find the same day, with the same names for its blocks.
    if (raw === kept) write(KEYS.day, found.session);
    return { session: found.session, problems: [...problems, ...found.problems] };
  };

  window.vbtcDay = { ...window.vbtcDay, opened };
})();
