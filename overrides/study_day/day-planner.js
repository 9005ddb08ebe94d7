/**
 * <day-planner>: puts a study day together. Every change is kept in the browser and can be undone.
 *
 * Slots: the bar with [data-project], [data-examples], [data-undo], [data-redo], [data-save],
 *        [data-open], [data-share], [data-print]; .plan__head; <plan-blocks>; [data-add] buttons;
 *        and two [data-paper] sections.
 * Attributes: data-stage, the projector's address; data-root, any address in the site's first folder.
 * Address: #dag=… opens the day in it. Storage: KEYS.day.
 */
(() => {
  const { session: day, files, papers } = window.vbtcDay;
  const { KEYS, read, write } = window.vbtcStorage;
  const data = window.vbtcDayData;
  const MOST_UNDO = 200;

  customElements.define("day-planner", class extends HTMLElement {
    async connectedCallback() {
      this.head = this.querySelector(".plan__head");
      this.blocks = this.querySelector("plan-blocks");
      this.status = this.querySelector(".plan__status");
      this.problems = this.querySelector(".plan__problems");
      this.root = new URL(".", new URL(this.dataset.root, document.baseURI));
      this.past = [];
      this.future = [];
      this.session = day.fresh();
      this.listen();
      this.querySelector("[data-examples]").append(...data.days.map(({ title, id }) => new Option(title, id)));
      await this.start();
      addEventListener("hashchange", () => { if (location.hash.startsWith("#dag=")) this.start(); });
    }

    async start() {
      try {
        const linked = await files.fromLink(location.hash);
        const kept = read(KEYS.day);
        if (linked) {
          if (kept) this.past.push(JSON.stringify(day.repair(kept, data.clips).session));
          if (!this.adopt(linked) && kept) this.session = day.repair(kept, data.clips).session;
          this.render();
          this.store();
          if (kept) this.status.textContent = "De dag uit de link is geopend. Met ‘Ongedaan maken’ komt je eigen dag terug.";
        } else {
          this.adopt(kept ?? (data.days[0] ? day.fromExample(data.days[0]) : day.fresh()));
          // Notes belong to this day, also when nothing in it is ever changed.
          this.store();
        }
      } catch {
        this.adopt(read(KEYS.day) ?? day.fresh());
        this.tell(["Deze link is beschadigd: er ontbreekt een stuk. Vraag hem opnieuw, of vraag het bestand."]);
      }
    }

    /** Take in data from elsewhere, and say what of it could not be kept. */
    adopt(raw) {
      const { session, problems, empty } = day.repair(raw, data.clips);
      if (!empty) this.session = session;
      this.render();
      this.tell(problems);
      return !empty;
    }

    listen() {
      const on = (selector, type, act) => this.querySelector(selector).addEventListener(type, act);
      this.head.addEventListener("input", ({ target }) => this.change(() => this.readHead(), { typing: `head ${target.name}` }));
      // The next letters in a field are another change, to be undone apart.
      this.addEventListener("focusout", () => { this.typing = ""; });
      on("[data-undo]", "click", () => this.step(this.past, this.future));
      on("[data-redo]", "click", () => this.step(this.future, this.past));
      on("[data-save]", "click", () => files.download(`${this.session.title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60)}.json`, JSON.stringify(this.session, null, 2), "application/json"));
      on("[data-open]", "change", (event) => this.open(event.target));
      on("[data-share]", "click", () => this.share());
      on("[data-examples]", "change", (event) => this.begin(event.target));
      on(".plan__add", "click", (event) => this.add(event.target.dataset.add));
      on("[data-project]", "click", (event) => this.project(event));
      for (const button of this.querySelectorAll("[data-print]")) button.addEventListener("click", () => this.print(button.dataset.print));
      addEventListener("beforeprint", () => { if (!this.printing) this.fillPapers(); });
      this.blocks.addEventListener("blocks-change", ({ detail }) => this.change(() => { this.session.blocks = detail.blocks; }, detail));
      this.head.addEventListener("submit", (event) => event.preventDefault());
    }

    /** On another date it is another day, with notes of its own; the old ones stay with the old day. */
    readHead() {
      const { date } = this.session;
      Object.assign(this.session, Object.fromEntries(new FormData(this.head)));
      if (date && this.session.date && date !== this.session.date) this.session.id = day.fresh().id;
    }

    /** Every change goes through here: first what was is kept for undo, then it is done and stored. */
    change(act, { typing = "" } = {}) {
      const before = JSON.stringify(this.session);
      act();
      if (this.session.blocks.length > day.MOST_BLOCKS) {
        this.session = JSON.parse(before);
        this.tell([`Een dag heeft hoogstens ${day.MOST_BLOCKS} onderdelen.`]);
        return;
      }
      if (!this.session.begins) this.session.begins = "09:00";
      if (JSON.stringify(this.session) === before) return;
      // Letters typed in one field are undone together.
      if (!typing || typing !== this.typing) this.past = [...this.past.slice(-MOST_UNDO), before];
      this.typing = typing;
      this.future = [];
      this.store();
      this.render(typing !== "");
    }

    /** What the session says now; while someone types, the fields stay as they are. */
    render(typing = false) {
      this.dataset.ready = "";
      if (!typing) for (const name of ["title", "date", "begins"]) this.head.elements[name].value = this.session[name];
      const rows = day.schedule(this.session, data.clips);
      this.blocks.show(rows, typing);
      const end = rows.at(-1)?.ends ?? day.toMinutes(this.session.begins);
      const count = rows.length === 1 ? "1 onderdeel" : `${rows.length} onderdelen`;
      this.querySelector(".plan__sum").textContent = `${count}, tot ${day.clock(end)} uur`;
      this.querySelector("[data-undo]").disabled = !this.past.length;
      this.querySelector("[data-redo]").disabled = !this.future.length;
    }

    store() {
      // What is changed here no longer is what the link says.
      if (location.hash.startsWith("#dag=")) history.replaceState(null, "", location.pathname + location.search);
      if (!write(KEYS.day, this.session)) this.tell(["Er is geen plaats meer in deze browser. Bewaar de dag als bestand, anders gaat ze verloren."]);
    }

    step(from, to) {
      if (!from.length) return;
      to.push(JSON.stringify(this.session));
      this.session = JSON.parse(from.pop());
      this.typing = "";
      this.store();
      this.render();
    }

    async open(input) {
      const [file] = input.files;
      input.value = "";
      try {
        const raw = await files.open(file);
        const before = JSON.stringify(this.session);
        if (this.adopt(raw)) { this.past.push(before); this.store(); this.render(); }
      } catch {
        this.tell([`‘${file?.name}’ is geen studiedag van deze site, of het bestand is beschadigd. Er is niets veranderd.`]);
      }
    }

    begin(select) {
      const example = data.days.find(({ id }) => id === select.value);
      select.value = "";
      if (example) this.change(() => { this.session = day.fromExample(example); });
    }

    async share() {
      const address = new URL(await files.toLink(this.session), location.href);
      try {
        await navigator.clipboard.writeText(address);
        this.status.textContent = "De link is gekopieerd. Alles staat in de link zelf.";
      } catch {
        history.replaceState(null, "", address);
        this.status.textContent = "Kopieer de link uit de adresbalk.";
      }
    }

    async project(event) {
      event.preventDefault();
      location.href = new URL(await files.toLink(this.session), new URL(this.dataset.stage, document.baseURI));
    }

    add(kind) {
      if (!kind) return;
      const last = this.session.blocks.findLast(({ clip }) => clip)?.clip ?? "";
      const block = day.block(kind, kind === "fragment" ? { clip: data.clips[0]?.id ?? "" } : kind === "gesprek" ? { clip: last } : {});
      this.change(() => this.session.blocks.push(block));
      if (this.session.blocks.includes(block)) this.blocks.unfold(block.id);
    }

    async print(paper) {
      document.documentElement.dataset.paper = paper;
      this.fillPapers();
      await Promise.allSettled([...this.querySelectorAll(".handout__code")].map((image) => image.decode()));
      this.printing = true;
      print();
      this.printing = false;
    }

    fillPapers() {
      papers.runSheet(this.querySelector("[data-paper=draaiboek]"), this.session, data);
      papers.handOuts(this.querySelector("[data-paper=handouts]"), this.session, data, this.root);
    }

    tell(problems) {
      this.problems.hidden = !problems.length;
      this.problems.replaceChildren(...problems.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    }
  });
})();
