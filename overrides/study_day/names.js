/**
 * Names of parts, lines and days for who hears a button and does not see where it stands.
 *
 * vbtcDay.names gives { apart, part, back, give }. apart(names) gives as many names, no two alike:
 * those that were alike get a number. part(block, clips): "Gesprek, Impact". back(removed): what a
 * button says that puts back the last of these lines; "" without any. give(root, name) names all in
 * it that say what they do in data-name: "Verwijder: Gesprek, Impact".
 */
(() => {
  const { session: day } = window.vbtcDay;

  /** @type {StudyDay["names"]["apart"]} */
  const apart = (names) => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const given = new Set(names);
    /** @type {Map<string, number>} */
    const numbers = new Map();
    return names.map((name) => {
      if (counts.get(name) === 1) return name;
      let number = numbers.get(name) ?? 0;
      let own;
      do {
        number += 1;
        own = `${name} (${number})`;
      } while (given.has(own));
      numbers.set(name, number);
      return own;
    });
  };

  /** @type {StudyDay["names"]["part"]} */
  const part = (block, clips) =>
    [...new Set([day.KINDS[block.kind], day.name(block, clips)])].join(", ");

  /** @type {StudyDay["names"]["back"]} */
  const back = (removed) => {
    const last = removed.at(-1);
    const rest = removed.length > 1 ? ` (en nog ${removed.length - 1})` : "";
    return last ? `Zet terug: ‘${window.vbtcBrief(last.text)}’${rest}` : "";
  };

  /** @type {StudyDay["names"]["give"]} */
  const give = (root, name) => {
    for (const one of window.vbtcDom.all(root, "[data-name]")) {
      one.setAttribute("aria-label", [one.dataset.name, name].filter(Boolean).join(": "));
    }
  };

  window.vbtcDay = { ...window.vbtcDay, names: { apart, part, back, give } };
})();
