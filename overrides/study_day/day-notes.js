/**
 * <day-notes>: what the room says, line by line, kept at every keystroke.
 *
 * Slots: see study_day/moderator.html. Storage, lines() and take(fields, after): see note-desk.js.
 * Method: about(session, step, run), the question on the screen and the show in which it stands.
 * Keys in the field: Enter is a remark, Alt+Enter more of it, Ctrl+Enter an answer, Shift+Enter \n.
 */
(() => {
  const { givings, notes, session: day, vault } = window.vbtcDay;
  const { makeAsk, makeDesk, makeNoteActions, makeNoteDraft, names } = window.vbtcDay;
  const { find, around } = window.vbtcDom;

  /** @implements {DayNotesElement} */
  class DayNotes extends HTMLElement {
    #list = find(this, "note-list");
    #trouble = find(this, ".note__trouble");
    #status = find(this, ".note__status [role=status]");
    #restore = find(this, "[data-note=restore]");
    #ask = makeAsk(find(this, ".note__ask"));
    #desk = makeDesk((found) => this.#update(found));
    #draft = makeNoteDraft(this, (draft) => this.#keepDraft(draft));
    #session = day.fresh();
    lines = () => this.#desk.lines;
    take = this.#desk.take;
    #actions = makeNoteActions({
      desk: this.#desk,
      session: () => this.#session,
      say: (words) => this.#say(words),
      ask: (words, answers) => this.#question(words, answers),
      show: () => this.#list.show(this.#desk.lines),
      clear: () => this.#draft.take(),
    });

    constructor() {
      super();
      find(this, "form").addEventListener("submit", (event) => {
        event.preventDefault();
        this.#add(event.submitter?.dataset.kind ?? "opmerking");
      });
      find(this, "[name=draft]").addEventListener("keydown", (event) => this.#onKey(event));
      this.#list.addEventListener("note-edit", ({ detail }) => {
        this.#desk.edit(detail.line, detail.change);
        this.#say("");
      });
      this.#list.addEventListener("note-remove", ({ detail }) => this.#remove(detail.id));
      this.addEventListener("click", (event) => {
        const { note } = around(event, "[data-note]")?.dataset ?? {};
        if (note && this.#desk.here) this.#actions.act(note);
      });
      find(this, "[type=file]").addEventListener("change", (event) => this.#actions.open(event));
      vault.listen(() => this.#warn());
    }

    connectedCallback() {
      addEventListener("storage", this.#onElsewhere);
      addEventListener("beforeunload", this.#onLeave);
    }

    disconnectedCallback() {
      removeEventListener("storage", this.#onElsewhere);
      removeEventListener("beforeunload", this.#onLeave);
    }

    /** @param {StorageEvent} event */
    #onElsewhere = ({ key, newValue }) => this.#desk.hear(key, newValue);

    /** @param {BeforeUnloadEvent} event */
    #onLeave = (event) => {
      if (!this.#desk.lost()) return;
      event.preventDefault();
      // Chrome before 119 asks only for this.
      event.returnValue = true;
    };

    /**
     * @param {Session} session
     * @param {Step} step
     * @param {string} run
     */
    about(session, step, run) {
      this.#session = session;
      const question = step.type === "question" ? step.text : "";
      const other = this.#desk.about(session, run);
      this.#list.places(session);
      this.#draft.at({ clip: step.clip?.id ?? "", question });
      if (!other) return;
      this.#list.show(this.#desk.lines);
      this.#draft.show(this.#desk.draft());
      this.#say("");
      this.#askAgain();
    }

    /**
     * More is kept than what stood here, or another window wrote: that has a field of its own.
     * @param {boolean} found
     */
    #update(found) {
      this.#list.showLater(this.#desk.lines);
      if (found) this.#draft.show(this.#desk.draft(), true);
      this.#say(this.#status.textContent ?? "");
      this.#askAgain();
    }

    /** What only a person knows about these notes. */
    #askAgain() {
      const earlier = this.#desk.earlier();
      const unsure = this.#desk.unsure();
      find(this, "[data-note=others]").hidden = !this.#desk.others().length;
      if (earlier) {
        const when = givings.called(earlier.date || earlier.given);
        this.#question(`Ga verder met de notities van ${when}, of begin nieuwe?`, [
          ["Ga verder", () => this.#desk.goOn(earlier)],
          ["Begin nieuwe", () => this.#desk.beginNew()],
        ]);
      } else if (unsure) {
        const [now, then] = [unsure, this.#desk.notes.date].map(givings.called);
        this.#question(`De dag staat nu op ${now}. Zijn deze notities van ${then}?`, [
          [`Ja, van ${then}`, () => this.#desk.date(false)],
          [`Nee, van ${now}`, () => this.#desk.date(true)],
        ]);
      } else this.#ask("");
    }

    /**
     * Ask something; after the answer it is looked again what there is to ask, unless the answer
     * was that the question stays.
     * @param {string} words
     * @param {Answers} answers
     */
    #question(words, answers) {
      /** @type {(act: () => unknown) => () => Promise<void>} */
      const then = (act) => async () => {
        if ((await act()) === true) return;
        this.#list.show(this.#desk.lines);
        this.#askAgain();
        this.#draft.focus();
      };
      this.#ask(
        words,
        answers.map(([label, act]) => [label, then(act)]),
      );
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      const more = event.altKey ? "aanvulling" : "opmerking";
      this.#add(event.ctrlKey || event.metaKey ? "antwoord" : more);
    }

    /** @param {Draft} draft */
    #keepDraft(draft) {
      if (this.#desk.here) this.#desk.keepDraft(draft);
      this.#warn();
    }

    /** @param {string} kind */
    #add(kind) {
      if (!this.#desk.here) return;
      const { text: typed, clip, question } = this.#draft.take();
      const text = typed.trim();
      if (notes.says(text)) {
        this.#desk.add({ kind, text, clip, question });
        this.#desk.clearDraft(typed);
        this.#list.show(this.#desk.lines);
        this.#list.showLast();
        this.#askAgain();
      }
      this.#draft.focus();
      this.#warn();
    }

    /** @param {string} id */
    #remove(id) {
      this.#desk.remove(id);
      this.#list.show(this.#desk.lines);
      this.#say("De notitie is gewist.");
      this.#draft.focus();
    }

    /** Where keeping fails, that is said at once. What was typed stays on the screen. */
    #warn() {
      const words = this.#desk.trouble();
      this.#trouble.hidden = !words;
      find(this.#trouble, "span").textContent = words;
    }

    /** @param {string} words */
    #say(words) {
      this.#status.textContent = words;
      const back = names.back(this.#desk.removed());
      this.#restore.hidden = !back;
      this.#restore.textContent = back;
      this.#warn();
    }
  }

  customElements.define("day-notes", DayNotes);
})();
