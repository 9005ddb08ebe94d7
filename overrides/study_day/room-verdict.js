/**
 * What the check of a room comes to, and whether the laptop's clock can be right.
 *
 * vbtcDay.roomVerdict gives { sum, clock }, both without side effects. sum(outcomes) says in one
 * sentence what works, what does not, and what was not tried. clock(now, made) gives an outcome:
 * the time that the laptop says, and what cannot be true of it: a day before `made`, on which this
 * site was made ("2026-11-25"), or an hour that no clock in Belgium says.
 */
(() => {
  // Where the rooms are. A day that begins at nine begins at nine there.
  const ZONE = "Europe/Brussels";
  const LANGUAGE = "nl-BE";
  /** @type {Intl.DateTimeFormatOptions} */
  const DAY = { weekday: "long", day: "numeric", month: "long", year: "numeric" };

  /** @type {StudyDay["roomVerdict"]["sum"]} */
  const sum = (outcomes) => {
    /** @param {RoomOutcome["how"]} wanted */
    const of = (wanted) => outcomes.filter(({ how }) => how === wanted).map(({ name }) => name);
    const [bad, skipped] = [of("bad"), of("skipped")];
    const asks = window.vbtcWriting.counted(bad.length, "punt vraagt", "punten vragen");
    const well = skipped.length ? "Wat ik probeerde, werkt." : "Alles werkt.";
    return [
      "Klaar.",
      bad.length ? `${asks} aandacht: ${bad.join(", ")}.` : well,
      skipped.length ? `Niet geprobeerd: ${skipped.join(", ")}.` : "",
    ]
      .filter(Boolean)
      .join(" ");
  };

  /**
   * @param {Date} now
   * @param {string} [timeZone] that of the laptop, unless said
   */
  const hour = (now, timeZone) =>
    new Intl.DateTimeFormat(LANGUAGE, { timeZone, hour: "numeric", minute: "2-digit" })
      .format(now)
      .replace(":", ".");

  /** @type {StudyDay["roomVerdict"]["clock"]} */
  const clock = (now, made) => {
    const [here, there] = [hour(now), hour(now, ZONE)];
    const says = `De laptop zegt ${here} uur, ${now.toLocaleDateString(LANGUAGE, DAY)}.`;
    if (now < new Date(`${made}T00:00`)) {
      const why = "Toen bestond deze site nog niet: zet de datum van de laptop juist.";
      return { how: "bad", words: `${says} ${why}` };
    }
    if (here !== there) {
      const why = `In België is het dan ${there} uur: zet de tijdzone van de laptop juist.`;
      return { how: "bad", words: `${says} ${why}` };
    }
    return { how: "good", words: `${says} Vergelijk dat met je horloge.` };
  };

  window.vbtcDay = { ...window.vbtcDay, roomVerdict: { sum, clock } };
})();
