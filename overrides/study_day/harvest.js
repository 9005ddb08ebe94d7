/**
 * What the room takes along ("Dit nemen we mee"): remarks that the moderator chose.
 *
 * vbtcDay.harvest gives { gather, read, steps, liked }. gather(lines, likes) gives the remarks that
 * are ticked, as groups { title, lines, likes } by the question that was asked; likes(id) is how
 * often the room said "ik ook" to a line, and stands in a group beside its lines where it did so at
 * all. read(value) gives groups out of anything; steps(groups) gives what the projector shows of
 * them, more than one screen when there is much, and nothing without any. liked(count) says it.
 */
(() => {
  const TITLE = "Dit nemen we mee";
  // What a room reads on one screen: lines of so many letters, titles too.
  const MOST_ROWS = 8;
  const LETTERS = 60;

  /** @type {StudyDay["harvest"]["liked"]} */
  const liked = (count) => (count ? `${count} × ik ook` : "");

  /**
   * @param {Group} group
   * @param {number[]} likes
   * @returns {Group}
   */
  const marked = (group, likes) => (likes.some(Boolean) ? { ...group, likes } : group);

  /** @type {StudyDay["harvest"]["gather"]} */
  const gather = (lines, likes = () => 0) => {
    const { placeName } = window.vbtcDay;
    const chosen = lines.filter(({ taken, kind }) => taken && kind !== "antwoord");
    const places = new Map(chosen.map((line) => [placeName(line), line]));
    /** @param {Line} line */
    const title = ({ clip, question }) => {
      const same = [...places.values()].filter((line) => line.question === question);
      // One question is often asked of every fragment: then its fragment tells them apart.
      return question && same.length === 1 ? question : placeName({ clip, question });
    };
    return [...places].map(([name, place]) => {
      const said = chosen.filter((line) => placeName(line) === name);
      const group = { title: title(place), lines: said.map(({ text }) => text.trim()) };
      return marked(
        group,
        said.map(({ id }) => likes(id)),
      );
    });
  };

  /** @type {StudyDay["harvest"]["read"]} */
  const read = (value) => {
    /** @type {unknown[]} */
    const groups = Array.isArray(value) ? value : [];
    return groups.flatMap((/** @type {any} */ group) => {
      /** @type {unknown[]} */
      const all = Array.isArray(group?.lines) ? group.lines : [];
      const lines = all.filter((line) => typeof line === "string");
      const likes = all.map((_, at) => Math.max(0, Number(group.likes?.[at]) || 0));
      const counts = likes.filter((_, at) => typeof all[at] === "string");
      return lines.length ? [marked({ title: String(group.title ?? ""), lines }, counts)] : [];
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
    for (const { title, lines, likes = [] } of groups) {
      const needs = lines.map((line, at) => rows([line, liked(likes[at])].join(" ").trim()));
      const whole = rows(title) + needs.reduce((sum, need) => sum + need, 0);
      // A question that fits on a screen is not torn over two.
      if (whole > room && whole <= MOST_ROWS) room = 0;
      /** @type {Group | undefined} The group on the screen that is being filled. */
      let group;
      for (const [at, line] of lines.entries()) {
        const needed = needs[at] + (group ? 0 : rows(title));
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
        if (likes.length) group.likes = [...(group.likes ?? []), likes[at] ?? 0];
        room -= needs[at];
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

  window.vbtcDay = { ...window.vbtcDay, harvest: { gather, read, steps, liked } };
})();
