/**
 * What the room takes along ("Dit nemen we mee"): remarks that the moderator chose.
 *
 * vbtcDay.harvest gives { gather, read, steps }. gather(lines) gives the remarks that are ticked,
 * as groups { title, lines } by the question that was asked; read(value) gives groups out of
 * anything; steps(groups) gives what the projector shows of them, more than one screen when there
 * is much, and nothing without any.
 */
(() => {
  const TITLE = "Dit nemen we mee";
  // What a room reads on one screen: lines of so many letters, titles too.
  const MOST_ROWS = 8;
  const LETTERS = 60;

  /** @type {StudyDay["harvest"]["gather"]} */
  const gather = (lines) => {
    const { placeName } = window.vbtcDay;
    const chosen = lines.filter(({ taken, kind }) => taken && kind !== "antwoord");
    const places = new Map(chosen.map((line) => [placeName(line), line]));
    /** @param {Line} line */
    const title = ({ clip, question }) => {
      const same = [...places.values()].filter((line) => line.question === question);
      // One question is often asked of every fragment: then its fragment tells them apart.
      return question && same.length === 1 ? question : placeName({ clip, question });
    };
    return [...places].map(([name, place]) => ({
      title: title(place),
      lines: chosen.filter((line) => placeName(line) === name).map(({ text }) => text.trim()),
    }));
  };

  /** @type {StudyDay["harvest"]["read"]} */
  const read = (value) => {
    /** @type {unknown[]} */
    const groups = Array.isArray(value) ? value : [];
    return groups.flatMap((/** @type {any} */ group) => {
      /** @type {unknown[]} */
      const all = Array.isArray(group?.lines) ? group.lines : [];
      const lines = all.filter((line) => typeof line === "string");
      return lines.length ? [{ title: String(group.title ?? ""), lines }] : [];
    });
  };

  /** @param {string} text */
  const rows = (text) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS)), 0);

  /** @type {StudyDay["harvest"]["steps"]} */
  const steps = (groups) => {
    /** @type {Group[][]} */
    const screens = [];
    let room = 0;
    for (const { title, lines } of groups) {
      const whole = rows(title) + lines.reduce((sum, line) => sum + rows(line), 0);
      // A question that fits on a screen is not torn over two.
      if (whole > room && whole <= MOST_ROWS) room = 0;
      /** @type {Group | undefined} The group on the screen that is being filled. */
      let group;
      for (const line of lines) {
        const needed = rows(line) + (group ? 0 : rows(title));
        if (needed > room || !screens.length) {
          screens.push([]);
          room = MOST_ROWS;
          group = undefined;
        }
        if (!group) {
          group = { title, lines: [] };
          screens.at(-1)?.push(group);
          room -= rows(title);
        }
        group.lines.push(line);
        room -= rows(line);
      }
    }
    return screens.map((shown, at) => ({
      type: "harvest",
      text: TITLE,
      groups: shown,
      number: at + 1,
      of: screens.length,
    }));
  };

  window.vbtcDay = { ...window.vbtcDay, harvest: { gather, read, steps } };
})();
