/**
 * The day that a page was opened with: from its address, else the one kept here, else an example.
 *
 * vbtcDay.opened(data) gives a promise of { session, problems }: what could not be read, in Dutch.
 * Storage: "vbtc-day".
 */
(() => {
  const { session: day, keep } = window.vbtcDay;

  const opened = async (data) => {
    const kept = keep.read("vbtc-day") ?? (data.days[0] ? day.fromExample(data.days[0]) : day.fresh());
    let [raw, problems] = [kept, []];
    try {
      raw = (await keep.fromLink(location.hash)) ?? kept;
    } catch {
      problems = ["De link naar deze dag is beschadigd. Dit is de dag die hier het laatst bewaard werd."];
    }
    const found = day.repair(raw, data.clips);
    // A reload must find the same day, with the same names for its blocks.
    if (raw === kept) keep.write("vbtc-day", found.session);
    return { session: found.session, problems: [...problems, ...found.problems] };
  };

  window.vbtcDay = { ...window.vbtcDay, opened };
})();
