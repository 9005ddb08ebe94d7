/**
 * What the screen before a day says of it: which day it is, and what is missing for it.
 *
 * vbtcDay.dayFacts gives { fill }: fill(begin, session, clips, problems) writes the title, the
 * facts and all that asks attention; problems is what reading the day told already.
 */
(() => {
  const spell = window.vbtcSpell;
  const { session: day, givings } = window.vbtcDay;
  const { find, all, list } = window.vbtcDom;
  const { counted } = window.vbtcWriting;

  /**
   * @param {Session} session
   * @param {Clip[]} clips
   */
  const facts = (session, clips) => {
    const rows = day.schedule(session, clips);
    const last = rows.at(-1);
    const hours = last && `${day.clock(rows[0].begins)} tot ${day.clock(last.ends)} uur`;
    const parts = rows.length && counted(rows.length, "onderdeel", "onderdelen");
    const date = session.date && givings.called(session.date);
    const told = [date, hours, parts].filter(Boolean).map(String);
    return told.map((fact) => fact[0].toUpperCase() + fact.slice(1));
  };

  /**
   * What the day counts on and what is not here, with what to do about it.
   * @param {Session} session
   * @param {Clip[]} clips
   */
  const missing = ({ blocks }, clips) => {
    if (!blocks.length) return ["Deze dag heeft nog geen onderdelen. Maak hem in de planner."];
    const fragments = blocks.filter(({ kind }) => kind === "fragment");
    const found = fragments.flatMap(({ clip }) => clips.find(({ id }) => id === clip) ?? []);
    const told = [...new Set(found)].flatMap(({ title, files, film, outside, lacks }) => {
      if (files.length || lacks) return [];
      if (film) {
        const { host } = new URL(film);
        return [`‘${title}’ staat bij ${host}. Je hebt internet nodig om het te tonen.`];
      }
      if (outside) {
        return [`‘${title}’ staat op een andere site. Open het vooraf in een tabblad: ${outside}`];
      }
      return [`‘${title}’ heeft hier geen video. Neem de volle bundel, of sla het straks over.`];
    });
    const without = fragments.length - found.length;
    if (without) {
      const parts = counted(
        without,
        "onderdeel zonder fragment wordt",
        "onderdelen zonder fragment worden",
      );
      told.push(`${parts} overgeslagen. Kies in de planner wat je er wil tonen.`);
    }
    return told;
  };

  /** @type {StudyDay["dayFacts"]["fill"]} */
  const fill = (begin, session, clips, problems) => {
    find(begin, ".begin__title").textContent = session.title;
    list(find(begin, ".begin__facts"), facts(session, clips));
    list(find(begin, ".begin__problems"), [...problems, ...missing(session, clips)]);
    for (const line of all(begin, ".begin__problems li")) spell(line);
  };

  window.vbtcDay = { ...window.vbtcDay, dayFacts: { fill } };
})();
