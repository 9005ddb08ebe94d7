/**
 * <day-planner>: puts a study day together. Every change is kept in the browser and can be undone.
 *
 * Slots: the bar with [data-project], [data-examples], [data-undo], [data-redo], [data-save],
 *        [data-open], [data-share], [data-print]; .plan__head; <plan-blocks>; [data-add] buttons;
 *        and two [data-paper] sections.
 * Attributes: data-stage, the projector's address; data-root, any address in the site's first
 *             folder.
 * Address: #dag=… opens the day in it. Storage: KEYS.day.
 */
(() => {
  const { session: day, files, makePapers, makePlan } = window.vbtcDay;
  const { KEYS, read, write } = window.vbtcStorage;
  const { find, all, around, list } = window.vbtcDom;
  const data = window.vbtcDayData;
  const HEAD = /** @type {const} */ (["title", "date", "begins"]);

  class DayPlanner extends HTMLElement {
    #head = find(this, ".plan__head", HTMLFormElement);
    #blocks = find(this, "plan-blocks");
    #status = find(this, ".plan__status");
    #problems = find(this, ".plan__problems");
    #undo = find(this, "[data-undo]", HTMLButtonElement);
    #redo = find(this, "[data-redo]", HTMLButtonElement);
    #plan = makePlan(data.clips);
    #papers = makePapers(this, data.clips, () => this.#plan.session);

    constructor() {
      super();
      this.#listen();
      const examples = data.days.map(({ title, id }) => new Option(title, id));
      find(this, "[data-examples]").append(...examples);
    }

    async connectedCallback() {
      addEventListener("hashchange", this.#onHash);
      addEventListener("beforeprint", this.#papers.fill);
      await this.#start();
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#onHash);
      removeEventListener("beforeprint", this.#papers.fill);
    }

    #onHash = () => {
      if (location.hash.startsWith("#dag=")) this.#start();
    };

    async #start() {
      const kept = read(KEYS.day);
      try {
        const linked = await files.fromLink(location.hash);
        if (linked && kept) this.#plan.adopt(kept);
        const example = data.days[0] ? day.fromExample(data.days[0]) : day.fresh();
        this.#adopt(linked ?? kept ?? example, Boolean(linked && kept));
        // Notes belong to this day, also when nothing in it is ever changed.
        this.#store();
        if (!linked || !kept) return;
        this.#status.textContent =
          "De dag uit de link is geopend. Met ‘Ongedaan maken’ komt je eigen dag terug.";
      } catch {
        this.#adopt(kept ?? day.fresh());
        const ask = "Vraag hem opnieuw, of vraag het bestand.";
        this.#tell([`Deze link is beschadigd: er ontbreekt een stuk. ${ask}`]);
      }
    }

    /**
     * Take in data from elsewhere, and say what of it could not be kept.
     * @param {unknown} raw
     */
    #adopt(raw, undoable = false) {
      const { problems, empty } = this.#plan.adopt(raw, undoable);
      this.#render();
      this.#tell(problems);
      return !empty;
    }

    #listen() {
      /** @type {(selector: string, act: (event: Event) => void, type?: string) => void} */
      const on = (selector, act, type = "click") =>
        find(this, selector).addEventListener(type, act);
      on("[data-undo]", () => this.#plan.undo() && this.#refresh());
      on("[data-redo]", () => this.#plan.redo() && this.#refresh());
      on("[data-save]", () => files.save(this.#plan.session));
      on("[data-open]", (event) => this.#open(event), "change");
      on("[data-share]", async () => {
        this.#status.textContent = await files.share(this.#plan.session);
      });
      on("[data-examples]", (event) => this.#begin(event), "change");
      on(".plan__add", (event) => this.#add(around(event, "[data-add]")?.dataset.add));
      on("[data-project]", (event) => this.#project(event));
      for (const button of all(this, "[data-print]")) {
        button.addEventListener("click", () => this.#papers.print(button.dataset.print ?? ""));
      }
      // The next letters in a field are another change, to be undone apart.
      this.addEventListener("focusout", () => this.#plan.rest());
      this.#head.addEventListener("input", (event) => {
        const name = around(event, "[name]", HTMLInputElement)?.name;
        const fields = Object.fromEntries(new FormData(this.#head));
        this.#change((session) => day.describe(session, fields), `head ${name}`);
      });
      this.#head.addEventListener("submit", (event) => event.preventDefault());
      this.#blocks.addEventListener("blocks-change", ({ detail }) => {
        this.#change((session) => Object.assign(session, { blocks: detail.blocks }), detail.typing);
      });
    }

    /**
     * Every change goes through here, and is stored.
     * @param {(session: Session) => void} act
     * @param {string} typing the field in which someone types
     */
    #change(act, typing = "") {
      const { changed, problems } = this.#plan.change(act, typing);
      if (problems.length) this.#tell(problems);
      if (!changed) return;
      this.#store();
      this.#render(typing !== "");
    }

    /** What the session says now; while someone types, the fields stay as they are. */
    #render(typing = false) {
      this.dataset.ready = "";
      const { session } = this.#plan;
      for (const name of typing ? [] : HEAD) {
        find(this.#head, `[name=${name}]`, HTMLInputElement).value = session[name];
      }
      const rows = day.schedule(session, data.clips);
      this.#blocks.show(rows, typing);
      const end = rows.at(-1)?.ends ?? day.toMinutes(session.begins);
      const count = rows.length === 1 ? "1 onderdeel" : `${rows.length} onderdelen`;
      find(this, ".plan__sum").textContent = `${count}, tot ${day.clock(end)} uur`;
      this.#undo.disabled = !this.#plan.canUndo;
      this.#redo.disabled = !this.#plan.canRedo;
    }

    #store() {
      // What is changed here no longer is what the link says.
      const linked = location.hash.startsWith("#dag=");
      if (linked) history.replaceState(null, "", location.pathname + location.search);
      if (write(KEYS.day, this.#plan.session)) return;
      const save = "Bewaar de dag als bestand, anders gaat ze verloren.";
      this.#tell([`Er is geen plaats meer in deze browser. ${save}`]);
    }

    #refresh() {
      this.#store();
      this.#render();
    }

    /** @param {Event} event */
    async #open(event) {
      const file = files.take(event);
      try {
        if (this.#adopt(await files.open(file), true)) this.#store();
      } catch {
        const odd = "is geen studiedag van deze site, of het bestand is beschadigd.";
        this.#tell([`‘${file?.name}’ ${odd} Er is niets veranderd.`]);
      }
    }

    /** @param {Event} event */
    #begin({ target }) {
      if (!(target instanceof HTMLSelectElement)) return;
      const example = data.days.find(({ id }) => id === target.value);
      target.value = "";
      const put = example ? day.fromExample(example) : {};
      this.#change((session) => Object.assign(session, put));
    }

    /** @param {Event} event */
    async #project(event) {
      event.preventDefault();
      const stage = new URL(this.dataset.stage ?? "", document.baseURI);
      location.href = new URL(await files.toLink(this.#plan.session), stage).href;
    }

    /** @param {string | undefined} kind */
    #add(kind) {
      if (!kind) return;
      const { blocks } = this.#plan.session;
      const last = blocks.findLast(({ clip }) => clip)?.clip ?? "";
      /** @type {Record<string, string | undefined>} */
      const clips = { fragment: data.clips[0]?.id, gesprek: last };
      const block = day.block(kind, { clip: clips[kind] ?? "" });
      this.#change((session) => session.blocks.push(block));
      if (this.#plan.session.blocks.includes(block)) this.#blocks.unfold(block.id);
    }

    /** @param {string[]} problems */
    #tell(problems) {
      list(this.#problems, problems);
    }
  }

  customElements.define("day-planner", DayPlanner);
})();
