/**
 * <day-notes>: what the room says, line by line, kept at every keystroke.
 *
 * Slots: see study_day/moderator.html. Methods: about(session, step), the question on the screen.
 * Storage: see note-store.js.
 * Keys in the field: Enter is a remark of the room, Ctrl+Enter an answer, Shift+Enter a new line.
 */
(() => {
  const { notes: model, files, session: day, noteFile, makeNoteStore } = window.vbtcDay;
  const { read } = window.vbtcStorage;
  const { find, around } = window.vbtcDom;
  const data = window.vbtcDayData;
  const known = data.clips.map(({ id }) => id);

  /** @implements {DayNotesElement} */
  class DayNotes extends HTMLElement {
    #draft = find(this, "[name=draft]", HTMLTextAreaElement);
    #list = find(this, "note-list");
    #trouble = find(this, ".note__trouble");
    #status = find(this, "[role=status]");
    #session = day.fresh();
    #store = makeNoteStore(this.#session.id, data.clips);
    #notes = model.fresh(this.#session);
    /** Whether it was said what these notes are about; before that nothing is kept. */
    #begun = false;
    /** @type {Step} */
    #step = { type: "card", text: "" };
    /** @type {{ at: number, line: Line } | null} */
    #removed = null;

    constructor() {
      super();
      find(this, "form").addEventListener("submit", (event) => {
        event.preventDefault();
        this.#add("opmerking");
      });
      find(this, "[data-kind=antwoord]").addEventListener("click", () => this.#add("antwoord"));
      this.#draft.addEventListener("keydown", (event) => this.#onKey(event));
      this.#draft.addEventListener("input", () => {
        if (this.#begun) this.#trouble.hidden = this.#store.keepDraft(this.#draft.value);
      });
      this.#list.addEventListener("note-edit", ({ detail }) => this.#edit(detail));
      this.#list.addEventListener("note-remove", ({ detail }) => this.#remove(detail.id));
      this.addEventListener("click", (event) => {
        this.#export(around(event, "[data-note]")?.dataset.note ?? "");
      });
      find(this, "[type=file]").addEventListener("change", (event) => this.#merge(event));
    }

    connectedCallback() {
      // Another window may write notes of the same day.
      addEventListener("storage", this.#onElsewhere);
    }

    disconnectedCallback() {
      removeEventListener("storage", this.#onElsewhere);
    }

    /**
     * All is stored at each keystroke, so what is stored is the newest of both.
     * @param {StorageEvent} event
     */
    #onElsewhere = ({ key }) => {
      if (!this.#begun || !this.#store.isNotes(key)) return;
      const stored = this.#stored();
      this.#notes = this.#store.failed() ? model.merge(stored, this.#notes) : stored;
      this.#list.showLater(this.#notes.lines);
    };

    #stored() {
      return this.#store.notes() ?? model.fresh(this.#session);
    }

    /**
     * @param {Session} session
     * @param {Step} step
     */
    about(session, step) {
      const other = !this.#begun || this.#session.id !== session.id;
      this.#step = step;
      this.#session = session;
      if (other) this.#begin();
      const question = step.type === "question" ? step.text : "";
      const about = [step.clip?.title, question].filter(Boolean).join(" · ");
      find(this, ".note__about").textContent = about ? `Bij: ${about}` : "Bij geen fragment";
    }

    /** The notes of another day than those that stood here. */
    #begin() {
      const { id, title, date } = this.#session;
      this.#begun = true;
      this.#store = makeNoteStore(id, data.clips);
      this.#notes = { ...this.#stored(), title, date };
      this.#draft.value = this.#store.draft();
      this.#list.show(this.#notes.lines);
      find(this, "[data-note=others]").hidden = !this.#store.others().length;
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#add(event.ctrlKey || event.metaKey ? "antwoord" : "opmerking");
    }

    /** @param {string} kind */
    #add(kind) {
      const typed = this.#draft.value;
      const text = typed.trim();
      if (!text || !this.#begun) return;
      const question = this.#step.type === "question" ? this.#step.text : "";
      const clip = this.#step.clip?.id ?? "";
      const now = new Date();
      const minute = day.clock(now.getHours() * 60 + now.getMinutes());
      this.#notes.lines.push(model.line({ kind, text, clip, question, minute }));
      this.#draft.value = "";
      this.#save();
      this.#store.clearDraft(typed);
      this.#list.show(this.#notes.lines);
      this.#list.showLast();
      this.#draft.focus();
    }

    /** Where keeping fails, that is said at once. What was typed stays on the screen. */
    #save() {
      this.#trouble.hidden = this.#store.keepNotes(this.#notes);
    }

    /** @param {{ line: Line, change: Partial<Line> }} edit */
    #edit({ line, change }) {
      const kept = this.#notes.lines.find(({ id }) => id === line.id);
      // Removed in another window while someone writes here: what is written stays.
      if (!kept) this.#notes.lines.push(line);
      Object.assign(kept ?? line, change);
      this.#save();
    }

    /** @param {string} id */
    #remove(id) {
      const at = this.#notes.lines.findIndex((line) => line.id === id);
      const [line] = at < 0 ? [] : this.#notes.lines.splice(at, 1);
      if (line) this.#removed = { at, line };
      this.#save();
      this.#list.show(this.#notes.lines);
      this.#say("De lijn is gewist.", true);
      this.#draft.focus();
    }

    #restore() {
      if (!this.#removed) return;
      this.#notes.lines.splice(this.#removed.at, 0, this.#removed.line);
      this.#save();
      this.#list.show(this.#notes.lines);
      this.#say("De lijn staat er weer.");
    }

    /** @param {string} words */
    #say(words, canRestore = false) {
      this.#status.textContent = words;
      find(this, "[data-note=restore]").hidden = !canRestore;
    }

    /** @param {Event} event */
    async #merge(event) {
      const file = files.take(event);
      try {
        const other = model.repair(await files.open(file), data.clips);
        if (!other) throw new TypeError("no notes");
        const before = this.#notes.lines.length;
        this.#notes = model.merge(this.#notes, other);
        this.#save();
        this.#list.show(this.#notes.lines);
        this.#say(`${this.#notes.lines.length - before} lijnen erbij uit ‘${file?.name}’.`);
      } catch {
        this.#say(`‘${file?.name}’ bevat geen notities van deze site. Er is niets veranderd.`);
      }
    }

    /** @param {string} kind */
    #export(kind) {
      if (!this.#begun) return;
      if (kind === "restore") this.#restore();
      for (const key of kind === "others" ? this.#store.others() : []) {
        files.download(`${key}.json`, JSON.stringify(read(key), null, 2), "application/json");
      }
      if (kind === "yaml" && !this.#notes.lines.some(({ clip }) => known.includes(clip))) {
        this.#say("Geen enkele notitie hoort bij een fragment. Gebruik ‘Maak het verslag’.");
        return;
      }
      const file = noteFile(kind, this.#notes, this.#session, data);
      if (!file) return;
      files.download(file.name, file.text, file.type);
      this.#say(file.words);
    }
  }

  customElements.define("day-notes", DayNotes);
})();
