/**
 * <day-moderator>: now and next, the clock, the clip and the notes, for whoever leads the day.
 *
 * Slots: see study_day/moderator.html. Buttons say what they do: [data-do] and [data-value].
 * Attributes: data-token: this is a window of its own, and speaks with its opener.
 * Storage: KEYS.dayOf(token) (of this window), the day that the stage last told of.
 * Methods: attach(command) when it stands on the stage; receive(report) what the stage says.
 */
(() => {
  const { session: day, days, repair, channel, makeKeys, makeShow, words } = window.vbtcDay;
  const { KEYS, session: ofWindow } = window.vbtcStorage;
  const { find, all, around, make, button } = window.vbtcDom;
  const { clock } = window.vbtcWriting;
  const data = window.vbtcDayData;
  const OWN = ["next", "previous", "play", "black", "timer", "captions"];

  /** @implements {DayModeratorElement} */
  class DayModerator extends HTMLElement {
    #lost = find(this, ".lost");
    #notes = find(this, "day-notes");
    #clip = find(this, "moderator-clip");
    #rows = find(this, ".mod__rows");
    #sure = find(this, ".mod__sure");
    #token = this.dataset.token ?? "";
    #keys = makeKeys();
    /** @type {Command} */
    #command = () => {};
    /** @type {Show | undefined} */
    #show;
    /** The day that is listed, as text. */
    #known = "";

    constructor() {
      super();
      this.addEventListener("click", (event) => this.#onClick(event));
      this.addEventListener("change", (event) => {
        const range = around(event, "[type=range]", HTMLInputElement);
        if (range) this.#command("seek", Number(range.value));
      });
      setInterval(() => this.#tick(), 250);
      if (!this.#token) return;
      document.addEventListener("keydown", (event) => this.#onKey(event));
      /** @type {(report: Report) => void} */
      const receive = (report) => this.receive(report);
      this.attach(channel.connect(this.#token, receive, () => this.#lose()).command);
    }

    /** @param {Command} command */
    attach(command) {
      this.#command = command;
    }

    /** @param {Event} event */
    #onClick(event) {
      const { do: name, value } = around(event, "[data-do]")?.dataset ?? {};
      if (!name) return;
      this.#sure.hidden = name !== "askReset";
      if (name === "askReset") find(this.#sure, "button").focus();
      else if (name !== "keepTimer") this.#command(name, value);
    }

    /**
     * In a window of its own: what the clicker sends, and the keys of the stage outside the fields.
     * @param {KeyboardEvent} event
     */
    #onKey(event) {
      const name = this.#keys.read(event, this.#show?.at().type === "clip");
      // Arrows and space scroll lists and move the slider here.
      const here = event.target !== document.body && /^Arrow|^ $/.test(event.key);
      if (!OWN.includes(name) || here || event.repeat) return;
      event.preventDefault();
      this.#command(name);
    }

    /** Without a stage the notes of the last day stay here, to go on with and to take along. */
    #lose() {
      this.#lost.hidden = false;
      if (this.#show) return;
      // Without a stage that was ever heard: the day of the planner.
      const kept = ofWindow.read(KEYS.dayOf(this.#token)) ?? { session: days.last(), run: "" };
      const { session, empty } = repair(kept.session, data.clips);
      if (!empty) this.#notes.about(session, { type: "card", text: "" }, String(kept.run ?? ""));
    }

    /**
     * What the stage says. The same show runs here too, so that the clock needs no messages.
     * @param {Report} report
     */
    receive(report) {
      this.#lost.hidden = true;
      const { session } = repair(report.session, data.clips);
      const key = JSON.stringify({ session: report.session, run: report.state.run });
      if (key !== this.#known) {
        this.#known = key;
        ofWindow.keep(KEYS.dayOf(this.#token), key);
        this.#listRows(session);
      }
      this.#show = makeShow(session, data.clips, structuredClone(report.state));
      this.#render(this.#show, report);
    }

    /** @param {Session} session */
    #listRows(session) {
      const steps = day.steps(session, data.clips);
      const items = day.schedule(session, data.clips).map(({ block, begins }) => {
        const step = steps.findIndex((one) => one.block?.id === block.id);
        const go = button(`${day.clock(begins)} ${day.name(block, data.clips)}`, null, "");
        Object.assign(go.dataset, { do: "go", value: step, block: block.id });
        go.disabled = step < 0;
        const item = make("li");
        item.append(go);
        return item;
      });
      this.#rows.replaceChildren(...items);
    }

    /**
     * @param {Show} show
     * @param {Report} report
     */
    #render(show, report) {
      const step = show.at();
      const next = show.steps[show.state.detour ? show.state.index : show.state.index + 1];
      this.#write(".mod__kind", words.kind(step));
      this.#write(".mod__text", step.text);
      this.#write(".mod__next", next ? `Straks: ${next.text}` : "");
      this.#write(".mod__note", [report.trouble, step.block?.note].filter(Boolean).join(" · "));
      this.#write(".mod__time [data-do=timer]", show.running() ? "Zet stil" : "Laat lopen");
      this.#press("black", show.state.black);
      this.#press("captions", report.captions);
      this.#press("gong", report.gong);
      for (const row of all(this.#rows, "button")) {
        if (row.dataset.block === step.block?.id) row.setAttribute("aria-current", "step");
        else row.removeAttribute("aria-current");
      }
      this.#clip.show(step.type === "clip" ? (step.clip ?? null) : null, report);
      this.#notes.about(show.session, step, show.state.run);
      this.#tick();
    }

    /**
     * @param {string} name
     * @param {boolean} on
     */
    #press(name, on) {
      for (const one of all(this, `[data-do=${name}]`)) {
        one.setAttribute("aria-pressed", String(on));
      }
    }

    /**
     * @param {string} name
     * @param {string} text
     */
    #write(name, text) {
      const element = find(this, name);
      if (element.textContent !== text) element.textContent = text;
    }

    #tick() {
      const show = this.#show;
      if (!show) return;
      const left = show.remaining();
      const late = left !== null && left < 0;
      const end = show.end();
      const over = show.at().type === "thanks";
      this.#write(".mod__left", left === null ? "–" : `${late ? "+" : ""}${clock(left)}`);
      find(this, ".mod__left").classList.toggle("mod__left--over", late);
      this.#write(".mod__drift", over ? "Afgelopen" : words.behind(show.drift()));
      const planned = show.rows.at(-1)?.ends ?? 0;
      this.#write(".mod__end", end === null || over ? "" : words.ending(end, planned));
    }
  }

  customElements.define("day-moderator", DayModerator);
})();
