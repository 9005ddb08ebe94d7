/**
 * What to take along of the fragment on the stage, of a site with too many to carry them all.
 *
 * vbtcTaken(root, clip) has it come, and puts it in .along__take of the root, as [data-clip]. Its
 * data-pieces say where it is. What does not come is asked for again when the stage goes on.
 */
(() => {
  const { find, all, make, script } = window.vbtcDom;
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const WRITTEN = ".along__title, .along__question, .remote__now, .remote__next";
  const asked = new Set();
  let now = "";

  /**
   * @param {string} id
   * @param {Clip} clip
   */
  const part = (id, { title, tips, questions, spoken, page = "", tongue }) => {
    const made = make("div");
    made.dataset.clip = id;
    const link = make("a", title);
    link.href = page;
    const heading = make("h3");
    heading.append(link);
    const list = make("ul");
    list.append(...tips.map((tip) => make("li", tip)));
    made.append(heading, ...(tips.length ? [list] : []));
    const [language = "nl"] = spoken?.[0] ?? [];
    if (language !== "nl") made.dataset.lines = language;
    if (!tongue) return made;
    // So that the page knows in which language one is asked.
    const asks = make("ul");
    asks.append(...questions.map((question) => make("li", question)));
    asks.hidden = true;
    made.append(asks);
    for (const text of [heading, list, asks]) [text.lang, text.dir] = tongue;
    return made;
  };

  window.vbtcTaken = async (root, clip) => {
    now = clip ?? "";
    if (!clip || !ID.test(clip) || asked.has(clip)) return;
    asked.add(clip);
    const take = find(root, ".along__take");
    await script(`${take.dataset.pieces}${clip}.js`).catch(() => {});
    const found = window.vbtcDayPieces?.[clip];
    if (!found) {
      asked.delete(clip);
      return;
    }
    const made = part(clip, found);
    made.hidden = clip !== now;
    find(take, "h2").after(made);
    // These were written before their language was known.
    for (const text of all(root, WRITTEN)) window.vbtcSpell(text);
  };
})();
