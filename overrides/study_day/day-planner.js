/**
 * <day-planner>: puts a study day together. Every change is kept in the browser and can be undone.
 *
 * Slots: <day-list>; the bar with [data-project], [data-examples], [data-undo], [data-redo],
 *        [data-save], [data-open], [data-share], [data-private], [data-print], <paper-choice>;
 *        .plan__head; <plan-blocks>; [data-add] buttons; and two [data-paper] sections.
 * Attributes: data-stage, the projector's address; data-root, any address in the site's first
 *             folder.
 * Address: #dag=… opens the day in it, next to the days that are kept; #tips=… brings tips to the
 *          day that was open last (see plan-ways.js). Storage: see days.js.
 */
(() => {
  const { session: day, days, fragments, vault } = window.vbtcDay;
  const { makePapers, makePlan, makePlanDesk, makePlanWays } = window.vbtcDay;
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
    #days = find(this, "day-list");
    #plan = makePlan(data.clips);
    #desk = makePlanDesk(this.#plan, (words) => this.#say(words));
    #papers = makePapers(this, data.clips, () => this.#plan.session);

    #ways = makePlanWays(this, {
      session: () => this.#plan.session,
      open: (id) => this.#open(id),
      tell: (problems) => this.#tell(problems),
      say: (words) => this.#say(words),
      add: (kind, fields) => this.#add(kind, fields),
    });

    constructor() {
      super();
      this.#listen();
      const examples = data.days.map(({ title, id }) => new Option(title, id));
      find(this, "[data-examples]").append(...examples);
    }

    async connectedCallback() {
      addEventListener("hashchange", this.#onHash);
      addEventListener("beforeprint", this.#papers.fill);
      addEventListener("storage", this.#onElsewhere);
      addEventListener("beforeunload", this.#onLeave);
      vault.listen(() => this.#warn());
      // Where someone types, the fields stay as they are.
      fragments?.listen(() =>
        this.#render(Boolean(document.activeElement?.matches("input, textarea"))),
      );
      await days.load();
      await this.#ways.start();
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#onHash);
      removeEventListener("beforeprint", this.#papers.fill);
      removeEventListener("storage", this.#onElsewhere);
      removeEventListener("beforeunload", this.#onLeave);
    }

    #onHash = () => {
      if (/^#(dag|tips)=/.test(location.hash)) this.#ways.start();
    };

    /** @param {StorageEvent} event */
    #onElsewhere = (event) => {
      if (!this.#desk.hear(event)) this.#days.show(this.#plan.session.id);
      else this.#refresh();
    };

    /** @param {BeforeUnloadEvent} event */
    #onLeave = (event) => {
      if (!days.lost()) return;
      event.preventDefault();
      // Chrome before 119 asks only for this.
      event.returnValue = true;
    };

    /** @param {string} id */
    #open(id) {
      this.#tell(this.#desk.open(id));
      this.#say("");
      this.#render();
    }

    #listen() {
      /** @type {(selector: string, act: (event: Event) => void) => void} */
      const on = (selector, act) => find(this, selector).addEventListener("click", act);
      on("[data-undo]", () => this.#plan.undo() && this.#refresh());
      on("[data-redo]", () => this.#plan.redo() && this.#refresh());
      on(".plan__add", (event) => this.#add(around(event, "[data-add]")?.dataset.add));
      for (const button of all(this, "[data-print]")) {
        button.addEventListener("click", () => this.#papers.print(button.dataset.print ?? ""));
      }
      // The next letters in a field are another change, to be undone apart.
      this.addEventListener("focusout", () => this.#plan.rest());
      this.#head.addEventListener("input", (event) => {
        const name = around(event, "[name]", HTMLInputElement)?.name;
        const fields = Object.fromEntries(new FormData(this.#head));
        this.#change((session) => Object.assign(session, fields), `head ${name}`);
      });
      this.#days.addEventListener("day-open", ({ detail: { id, rename } }) => {
        this.#open(id);
        if (rename) find(this.#head, "[name=title]", HTMLInputElement).select();
      });
      this.#days.addEventListener("day-tell", ({ detail }) => this.#say(detail.words));
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
      // With what another window made of it, the fields are others.
      const more = this.#desk.keep();
      this.#render(typing !== "" && !more);
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
      const count = window.vbtcWriting.counted(rows.length, "onderdeel", "onderdelen");
      find(this, ".plan__sum").textContent = `${count}, tot ${day.clock(end)} uur`;
      this.#undo.disabled = !this.#plan.canUndo;
      this.#redo.disabled = !this.#plan.canRedo;
      const notes = session.blocks.some(({ note }) => note);
      find(this, ".plan__private").hidden = !notes;
      this.#papers.offer();
      this.#days.show(session.id);
      this.#warn();
    }

    #refresh() {
      this.#desk.keep();
      this.#render();
    }

    /**
     * @param {string | undefined} kind
     * @param {Partial<Block>} fields
     */
    #add(kind, fields = {}) {
      if (!kind) return;
      // Of more than one page nobody wants the first: there one chooses.
      const first = fragments ? "" : (data.clips[0]?.id ?? "");
      const clip = kind === "fragment" ? first : "";
      const block = day.block(kind, { clip, follows: kind === "gesprek", ...fields });
      this.#change((session) => session.blocks.push(block));
      if (this.#plan.session.blocks.includes(block)) this.#blocks.unfold(block.id);
    }

    /** Where keeping fails, that is said at once. */
    #warn() {
      const words = days.trouble();
      const trouble = find(this, ".plan__trouble");
      trouble.hidden = !words;
      trouble.textContent = words && `${words} Bewaar de dag als bestand.`;
    }

    /** @param {string} words */
    #say(words) {
      this.#status.textContent = words;
    }

    /** @param {string[]} problems */
    #tell(problems) {
      list(this.#problems, problems);
    }
  }

  customElements.define("day-planner", DayPlanner);
})();
