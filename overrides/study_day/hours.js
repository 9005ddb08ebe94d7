/**
 * The hours of a day and the parts of its clips, in words.
 *
 * vbtcDay.hours gives { date, part, clash, length }, all without side effects. date("2026-11-25"):
 * "25 november 2026". part(block, clips): "0:09 – 0:40", what a fragment shows of its clip; "" for
 * all of it. clash(gap): how a part fits to the one before it. length(minutes): "5 minuten".
 */
(() => {
  /** @type {StudyDay["hours"]["date"]} */
  const date = (value) => {
    const [year, month, day] = value.split("-").map(Number);
    return `${day} ${window.vbtcDayFacts.months[month - 1]} ${year}`;
  };

  /** @type {StudyDay["hours"]["part"]} */
  const part = ({ kind, clip, start, end }, clips) => {
    if (kind !== "fragment" || !(start || end !== null)) return "";
    const { clock } = window.vbtcWriting;
    const whole = clips.find(({ id }) => id === clip)?.duration;
    const until = end ?? (whole ? Math.floor(whole) : null);
    return `${clock(start ?? 0)} – ${until === null ? "einde" : clock(until)}`;
  };

  /** @type {StudyDay["hours"]["length"]} */
  const length = (minutes) => window.vbtcWriting.counted(minutes, "minuut", "minuten");

  /** @type {StudyDay["hours"]["clash"]} */
  const clash = (gap) => {
    if (gap < 0) return `Overlapt ${length(-gap)} met wat ervoor komt.`;
    return gap > 0 ? `${length(gap)} vrij voor dit begint.` : "";
  };

  window.vbtcDay = { ...window.vbtcDay, hours: { date, part, clash, length } };
})();
