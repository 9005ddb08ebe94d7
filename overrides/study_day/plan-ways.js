/**
 * How days come into the planner and go out of it: by address, file, example and list.
 *
 * vbtcDay.makePlanWays(host, { session, open, tell, say, add }) hears [data-open], [data-examples],
 * [data-save], [data-share] with [data-private], and [data-project] of the host, and gives { start
 * }. session() gives the day on the desk; open(id) puts another there; tell(problems) and
 * say(words) speak to whoever sits there. start() opens the day in the address, else the one that
 * was open last, else an example.
 */
(() => {
  const { session: day, days, files, makeHanding, repair } = window.vbtcDay;
  const { find } = window.vbtcDom;
  const data = window.vbtcDayData;

  const MARKS = ["#dag=", "#tips="];

  /**
   * The tips that Mijn tips put in an address.
   * @param {string} hash
   */
  const gathered = (hash) => {
    const [, mark] = MARKS;
    if (!hash.startsWith(mark)) return [];
    try {
      return JSON.parse(decodeURIComponent(hash.slice(mark.length)));
    } catch {
      return [];
    }
  };

  /** @type {StudyDay["makePlanWays"]} */
  const makePlanWays = (host, { session, open, tell, say, add }) => {
    /**
     * Put a day from elsewhere next to the others; false when it is no day.
     * @param {unknown} raw
     * @param {"link" | "file"} how
     */
    const beside = (raw, how) => {
      const found = repair(raw, data.clips);
      if (!found.empty) {
        const { id, words } = days.beside(found.session, how);
        open(id);
        say(words);
      }
      tell(found.problems);
      return !found.empty;
    };

    /** What someone gathered comes last in the day that was open last, or in one of its own. */
    const gather = () => {
      const block = { kind: "tips", tips: gathered(location.hash) };
      const found = repair({ ...day.fresh(), blocks: [block] }, data.clips);
      const [{ tips }] = found.session.blocks;
      if (!tips.length) return false;
      open(days.last()?.id ?? days.beside(day.fresh(), "link").id);
      const twin = session().blocks.some((one) => String(one.tips) === String(tips));
      if (!twin) add("tips", { title: "Mijn tips", tips });
      const added = "Je tips staan achteraan. Met ‘Ongedaan maken’ gaan ze er weer uit.";
      say(twin ? "Deze tips staan al in deze dag." : added);
      tell(found.problems);
      return true;
    };

    const start = async () => {
      const linked = MARKS.some((mark) => location.hash.startsWith(mark));
      const hasTips = gather();
      /** @type {string[]} */
      const problems = [];
      let raw;
      try {
        raw = await files.fromLink(location.hash);
      } catch (fault) {
        problems.push(`${files.why(fault)} Vraag hem opnieuw, of vraag het bestand.`);
      }
      // What is changed here no longer is what the link says.
      if (linked) history.replaceState(history.state, "", location.pathname + location.search);
      if (hasTips || (raw && beside(raw, "link"))) return;
      const example = data.days[0] ? day.fromExample(data.days[0]) : day.fresh();
      open(days.last()?.id ?? days.beside(example, "link").id);
      if (problems.length) tell(problems);
    };

    /** @param {Event} event */
    const take = async (event) => {
      const file = files.take(event);
      try {
        beside(await files.open(file), "file");
      } catch {
        const odd = "is geen studiedag van deze site, of het bestand is beschadigd.";
        tell([`‘${file?.name}’ ${odd} Er is niets veranderd.`]);
      }
    };

    /** @param {Event} event */
    const begin = ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const example = data.days.find(({ id }) => id === target.value);
      target.value = "";
      if (example) beside(day.fromExample(example), "link");
    };

    const handing = makeHanding(find(host, "[data-share]"), data.clips);
    const share = async () => {
      const { checked } = find(host, "[data-private]", HTMLInputElement);
      say(await handing.hand(session(), checked));
    };

    /** @param {Event} event */
    const project = async (event) => {
      event.preventDefault();
      const stage = new URL(host.dataset.stage ?? "", document.baseURI);
      location.href = new URL(await files.toLink(session()), stage).href;
    };

    /** @type {(selector: string, act: (event: Event) => void, type?: string) => void} */
    const on = (selector, act, type = "click") => find(host, selector).addEventListener(type, act);
    on("[data-save]", () => files.save(session()));
    on("[data-open]", take, "change");
    on("[data-share]", share);
    on("[data-examples]", begin, "change");
    on("[data-project]", project);
    return { start };
  };

  window.vbtcDay = { ...window.vbtcDay, makePlanWays };
})();
