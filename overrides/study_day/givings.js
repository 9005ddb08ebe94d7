/**
 * A day is given more than once, and each giving has notes of its own: which belong to this one.
 *
 * vbtcDay.givings gives { current, earlier, dated, called }, all without side effects.
 * current(all, day, run): the notes of this show of a day; without a run the last of that day, and
 * null when there are none. earlier(all, day, run): the last notes of another giving that hold a
 * line, or null. dated(notes, session): { date } that the notes must bear, or { ask } when only a
 * person knows whether the day that now stands in the plan is theirs. called(date): "25 november",
 * with the year when it is not this one, or "vandaag".
 */
(() => {
  const { notes: model, session: plan } = window.vbtcDay;

  /** @param {Notes} notes */
  const last = ({ changed, lines }) => Math.max(changed, ...lines.map((line) => line.changed));

  /**
   * @param {Notes[]} all
   * @param {string} day
   */
  const of = (all, day) =>
    all.filter((notes) => notes.day === day).sort((one, other) => last(other) - last(one));

  /** @type {StudyDay["givings"]["current"]} */
  const current = (all, day, run) =>
    of(all, day).find(({ runs }) => !run || runs.includes(run)) ?? null;

  /** @type {StudyDay["givings"]["earlier"]} */
  const earlier = (all, day, run) =>
    of(all, day).find((notes) => !notes.runs.includes(run) && model.living(notes).length) ?? null;

  /**
   * What was given on a day cannot move to a later one: then the plan may be in use again. Any
   * other change of its date is a correction, and takes the notes along.
   * @type {StudyDay["givings"]["dated"]}
   */
  const dated = (notes, session) => {
    const { date, given, lines } = notes;
    const settled = [date, notes.settled, ""].includes(session.date);
    if (settled) return { date: date || given || plan.today() };
    const over = date && given && date <= given && session.date > given;
    return over && lines.length ? { date, ask: session.date } : { date: session.date };
  };

  /** @type {StudyDay["givings"]["called"]} */
  const called = (date) => {
    const today = plan.today();
    if (date === today) return "vandaag";
    const [year, month, day] = date.split("-");
    const name = `${Number(day)} ${window.vbtcDayFacts.months[Number(month) - 1]}`;
    return year === today.slice(0, 4) ? name : `${name} ${year}`;
  };

  window.vbtcDay = { ...window.vbtcDay, givings: { current, earlier, dated, called } };
})();
