/**
 * The day that a page was opened with: from its address, else the one kept here, else an example.
 *
 * vbtcDay.opened(data) gives a promise of { session, problems, state, time, open }: what could not
 * be read, in Dutch, and where its show was (see kept-show.js). A stage that the moderator opened
 * anew goes on where the moderator knows it was.
 */
(() => {
  const { session: day, days, repair, files } = window.vbtcDay;
  const { channel, fragments, keptShow, planNews, windows } = window.vbtcDay;

  /**
   * The example is kept: a reload must find the same day, with the same names for its blocks.
   * @param {DayData} data
   */
  const example = ({ days: [first] }) => {
    const session = first ? day.fromExample(first) : day.fresh();
    days.keep(session);
    days.open(session.id);
    return session;
  };

  /**
   * Where fragments come apart, those of the day are here by then, or it is known that they are
   * not.
   * @param {unknown} raw
   * @param {Clip[]} clips
   */
  const withFragments = async (raw, clips) => {
    if (fragments) repair(raw, clips);
    await fragments?.settled();
    return repair(raw, clips);
  };

  /**
   * @param {DayData} data
   * @returns {Promise<Repaired>}
   */
  const byAddress = async (data) => {
    /** @type {string[]} */
    const problems = [];
    let raw;
    try {
      raw = await files.fromLink(location.hash);
    } catch (fault) {
      // No other day on the beamer than the one that was asked for.
      raw = { ...day.fresh(), title: "Geen dag geopend" };
      problems.push(`${files.why(fault)} Vraag hem opnieuw, of kies je dag in de planner.`);
    }
    const kept = raw ? null : days.last();
    // Firefox gives each page from a disk its own storage: days of the planner are not here.
    const own = raw || (kept && kept.title !== data.days[0]?.title);
    if (!own && location.protocol === "file:") {
      problems.push("Dit is een voorbeeld. Je eigen dag projecteer je vanuit de planner.");
    }
    const found = await withFragments(raw ?? kept ?? example(data), data.clips);
    return { session: found.session, problems: [...problems, ...found.problems] };
  };

  /** @type {StudyDay["opened"]} */
  const opened = async (data) => {
    await days.load();
    const known = await channel.handed(windows.reopened);
    const told = known && (await withFragments(known.session, data.clips));
    const found = told && !told.empty ? told : await byAddress(data);
    const kept = await keptShow.recall(found.session);
    if (!known) {
      // Someone may have changed the plan while this page was loaded again.
      const session = (kept.open && planNews.newer(found.session.id, kept.at)) || found.session;
      return { ...found, ...kept, session };
    }
    const session = planNews.newer(found.session.id, known.heard) ?? found.session;
    await planNews.address(session);
    const { state = null, time = null } = known.state ? known : kept;
    return { ...found, session, state, time, open: true };
  };

  window.vbtcDay = { ...window.vbtcDay, opened };
})();
