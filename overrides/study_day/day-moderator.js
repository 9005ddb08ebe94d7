/**
 * <day-moderator>: now and next, the clock, the clip and the notes, for whoever leads the day.
 *
 * Slots: see study_day/moderator.html. Buttons say what they do: [data-do] and [data-value].
 * Attributes: data-token: this is a window of its own, and speaks with its opener.
 * Storage: KEYS.dayOf(token) (of this window), the day that the stage last told of.
 * Methods: attach(command) when it stands on the stage; receive(report) what the stage says;
 *          write() puts the focus where notes are written.
 */
(() => {
  const { days, repair, channel, makeKeys, makeShow, words } = window.vbtcDay;
  const { harvest, makeLost, makeRows, roomSaid } = window.vbtcDay;
  const { KEYS, session: ofWindow } = window.vbtcStorage;
  const { find, all, around } = window.vbtcDom;
  const { clock } = window.vbtcWriting;
  const data = window.vbtcDayData;
  const OWN = "next previous play black timer captions begin panel invite".split(" ");

  /** @implements {DayModeratorElement} */
  class DayModerator extends HTMLElement {
    #notes = find(this, "day-notes");
    #clip = find(this, "moderator-clip");
    #rows = makeRows(find(this, ".mod__rows"));
    #sure = find(this, ".mod__sure");
    #token = this.dataset.token ?? "";
    #lost = makeLost(find(this, ".lost"), this.#token);
    #keys = makeKeys();
    /** @type {Command} */
    #command = () => {};
    /** @type {Show | undefined} */
    #show;
    /** @type {Report | null} What the stage said last. */
    #report = null;
    /** The day that is listed, and what the room takes along as the stage was told, as text. */
    #known = "";
    #gathered = "[]";

    constructor() {
      super();
      this.addEventListener("click", (event) => this.#onClick(event));
      this.addEventListener("change", (event) => {
        const range = around(event, "[type=range]", HTMLInputElement);
        if (range) this.#command("seek", Number(range.value));
        else this.#gather();
      });
      setInterval(() => this.#tick(), 250);
      if (!this.#token) return;
      document.addEventListener("keydown", (event) => this.#onKey(event));
      const { command, follow } = channel.connect(this.#token, {
        onState: (report) => this.receive(report),
        onLost: () => this.#lose(),
        where: () => this.#report ?? this.#kept(),
      });
      this.attach((name, value) => {
        if (name === "reopen") follow(this.#lost.reopen());
        else command(name, value);
      });
    }

    /** @param {Command} command */
    attach(command) {
      this.#command = command;
    }

    /** @param {Event} event */
    #onClick(event) {
      const { do: name, value } = around(event, "[data-do]")?.dataset ?? {};
      if (!name) return;
      this.#gather();
      this.#sure.hidden = name !== "askReset";
      if (name === "askReset") find(this.#sure, "button").focus();
      else if (name === "ask") this.#command("ask", roomSaid(event));
      else if (name !== "keepTimer") this.#command(name, value);
    }

    write() {
      find(this.#notes, "[name=draft]").focus();
    }

    /**
     * In a window of its own: what the clicker sends, and the keys of the stage outside the fields.
     * @param {KeyboardEvent} event
     */
    #onKey(event) {
      const name = this.#keys.read(event, this.#show?.at().type === "clip");
      // Arrows and space scroll lists and move the slider here.
      const here = event.target !== document.body && /^Arrow|^ $/.test(event.key);
      if (!OWN.includes(name) || here) return;
      event.preventDefault();
      if (!this.#keys.isMeant(event)) return;
      if (name === "panel") this.write();
      else this.#command(name);
    }

    /** What this window kept of the day, else the day of the planner. */
    #kept() {
      return ofWindow.read(KEYS.dayOf(this.#token)) ?? { session: days.last(), run: "" };
    }

    /** Without a stage the notes of the last day stay here, to go on with and to take along. */
    #lose() {
      this.#lost.show();
      // The next stage that is heard does not know what this one was told.
      this.#gathered = "";
      if (this.#show) return;
      const kept = this.#kept();
      const { session, empty } = repair(kept.session, data.clips);
      if (!empty) this.#notes.about(session, { type: "card", text: "" }, String(kept.run ?? ""));
    }

    /**
     * What the stage says. The same show runs here too, so that the clock needs no messages.
     * @param {Report} report
     */
    receive(report) {
      this.#lost.hide();
      this.#report = report;
      const { session } = repair(report.session, data.clips);
      const key = JSON.stringify({ session: report.session, run: report.state.run });
      if (key !== this.#known) {
        this.#known = key;
        ofWindow.keep(KEYS.dayOf(this.#token), key);
        this.#rows.fill(session);
      }
      this.#show = makeShow(session, data.clips, structuredClone(report.state));
      this.#render(this.#show, report);
    }

    /**
     * @param {Show} show
     * @param {Report} report
     */
    #render(show, report) {
      const step = show.at();
      const stays = show.state.detour || step.aside;
      const next = show.steps[stays ? show.state.index : show.state.index + 1];
      this.#write(".mod__kind", words.kind(step));
      this.#write(".mod__text", step.text);
      this.#write(".mod__next", next ? `Straks: ${next.text}` : "");
      this.#write(".mod__note", [report.trouble, step.block?.note].filter(Boolean).join(" · "));
      this.#write(".mod__time [data-do=timer]", show.running() ? "Zet stil" : "Laat lopen");
      this.#press("black", show.state.black);
      this.#press("captions", report.captions);
      this.#write("moderator-clip [data-do=captions]", words.captions(report.language ?? ""));
      this.#press("gong", report.gong);
      this.#rows.mark(show.own().block);
      this.#clip.show(step.played ?? null, report);
      // What the room asks meanwhile is about the same.
      this.#notes.about(show.session, show.own(), show.state.run);
      find(this, "[data-do=back]").hidden = !step.aside;
      this.#gather();
      this.#tick();
    }

    /** What the room takes along is chosen in the notes; the stage has it before it shows it. */
    #gather() {
      const groups = harvest.gather(this.#notes.lines(), find(this, "room-inbox").likes);
      const text = JSON.stringify(groups);
      find(this, "[data-do=harvest]").hidden = !groups.length;
      if (!this.#show || text === this.#gathered) return;
      this.#gathered = text;
      this.#command("gather", groups);
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
      window.vbtcSpell(find(this, name), text);
    }

    #tick() {
      const show = this.#show;
      if (!show) return;
      const left = show.remaining();
      const late = left !== null && left < 0;
      const end = show.end();
      const over = ["harvest", "thanks"].includes(show.own().type);
      this.#write(".mod__left", left === null ? "–" : `${late ? "+" : ""}${clock(left)}`);
      find(this, ".mod__left").classList.toggle("mod__left--over", late);
      this.#write(".mod__drift", over ? "Afgelopen" : words.behind(show.drift()));
      const planned = show.rows.at(-1)?.ends ?? 0;
      this.#write(".mod__end", end === null || over ? "" : words.ending(end, planned));
    }
  }

  customElements.define("day-moderator", DayModerator);
})();
