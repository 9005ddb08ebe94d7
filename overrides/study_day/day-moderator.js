/**
 * <day-moderator>: now and next, the clock, the clip and the notes, for whoever leads the day.
 *
 * Slots: see study_day/moderator.html. Buttons say what they do: [data-do] and [data-value].
 * Attributes: data-token: this is a window of its own, and speaks with its opener.
 * Storage: KEYS.dayOf(token) (of this window), the day that the stage last told of.
 * Methods: attach(command) when it stands on the stage; receive(report) what the stage says.
 */
(() => {
  const { session: day, channel, makeKeys, makeShow } = window.vbtcDay;
  const { KEYS, read, session: ofWindow } = window.vbtcStorage;
  const { clock } = window.vbtcWriting;
  const data = window.vbtcDayData;
  const minutes = (count) => `${Math.abs(count)} min`;

  customElements.define("day-moderator", class extends HTMLElement {
    connectedCallback() {
      const find = (name) => this.querySelector(name);
      this.lost = find(".lost");
      this.notes = find("day-notes");
      this.lines = find(".mod__lines");
      this.rows = find(".mod__rows");
      this.sure = find(".mod__sure");
      this.range = find("[type=range]");
      this.addEventListener("click", (event) => this.onClick(event));
      this.range.addEventListener("input", () => { this.holding = true; });
      this.range.addEventListener("change", () => this.command("seek", Number(this.range.value)));
      for (const type of ["change", "pointerup", "blur"]) this.range.addEventListener(type, () => { this.holding = false; });
      if (this.dataset.token) {
        this.keys = makeKeys();
        document.addEventListener("keydown", (event) => this.onKey(event));
        const line = channel.connect(this.dataset.token, (report) => this.receive(report), () => this.lose());
        this.attach(line.command);
      }
      setInterval(() => this.tick(), 250);
    }

    attach(command) {
      this.command = command;
    }

    onClick({ target }) {
      const button = target.closest("[data-do]");
      if (!button) return;
      const { do: name, value } = button.dataset;
      if (name === "askReset") { this.sure.hidden = false; this.sure.querySelector("button").focus(); return; }
      this.sure.hidden = true;
      if (name !== "keepTimer") this.command(name, value);
    }

    /** In a window of its own: what the clicker sends, and the keys of the stage outside the fields. */
    onKey(event) {
      const own = ["next", "previous", "play", "black", "timer", "captions"];
      const name = this.keys.read(event, this.show?.at().type === "clip");
      // Arrows and space scroll lists and move the slider here.
      const here = event.target !== document.body && /^Arrow|^ $/.test(event.key);
      if (!own.includes(name) || here || event.repeat) return;
      event.preventDefault();
      this.command(name);
    }

    /** Without a stage the notes of the last day stay here, to go on with and to take along. */
    lose() {
      this.lost.hidden = false;
      if (this.report) return;
      // Without a stage that was ever heard: the day of the planner.
      const kept = ofWindow.read(KEYS.dayOf(this.dataset.token)) ?? read(KEYS.day);
      const { session, empty } = day.repair(kept, data.clips);
      if (!empty) this.notes.about(session, { type: "card", text: "" });
    }

    /** What the stage says. The same show runs here too, so that the clock needs no messages. */
    receive(report) {
      this.lost.hidden = true;
      this.report = report;
      const key = JSON.stringify(report.session);
      if (key !== this.known) {
        this.known = key;
        ofWindow.keep(KEYS.dayOf(this.dataset.token), key);
        this.listRows(day.repair(report.session, data.clips).session);
      }
      this.show = makeShow(day.repair(report.session, data.clips).session, data.clips, structuredClone(report.state));
      this.render();
    }

    listRows(session) {
      const steps = day.steps(session, data.clips);
      this.rows.replaceChildren(...day.schedule(session, data.clips).map(({ block, begins }) => {
        const button = document.createElement("button");
        button.type = "button";
        button.dataset.do = "go";
        button.dataset.value = steps.findIndex((step) => step.block?.id === block.id);
        button.dataset.block = block.id;
        button.textContent = `${day.clock(begins)} ${day.name(block, data.clips)}`;
        button.disabled = button.dataset.value === "-1";
        const item = document.createElement("li");
        item.append(button);
        return item;
      }));
    }

    render() {
      const { show, report } = this;
      const step = show.at();
      const next = show.steps[show.state.detour ? show.state.index : show.state.index + 1];
      const kinds = { welcome: "Begin", title: "Titel", clip: "Clip", question: `Vraag ${step.number} van ${step.of}`, card: step.block ? day.KINDS[step.block.kind] : "", thanks: "Slot" };
      const set = (name, text) => { this.querySelector(name).textContent = text; };
      set(".mod__kind", kinds[step.type]);
      set(".mod__text", step.text);
      set(".mod__next", next ? `Straks: ${next.text}` : "");
      set(".mod__note", [report.trouble, step.block?.note].filter(Boolean).join(" · "));
      const press = (name, on) => this.querySelectorAll(`[data-do=${name}]`).forEach((button) => button.setAttribute("aria-pressed", String(on)));
      press("black", show.state.black);
      press("captions", report.captions);
      set(".mod__clip [data-do=play]", report.playing ? "Pauzeer" : "Speel");
      set(".mod__time [data-do=timer]", show.running() ? "Zet stil" : "Laat lopen");
      for (const button of this.rows.querySelectorAll("button")) {
        if (button.dataset.block === step.block?.id) button.setAttribute("aria-current", "step"); else button.removeAttribute("aria-current");
      }
      this.renderClip(step.type === "clip" ? step.clip : null);
      this.notes.about(show.session, step);
      this.tick();
    }

    renderClip(clip) {
      this.querySelector(".mod__clip").hidden = !clip;
      this.lines.hidden = !clip?.cues.length;
      if (!clip) { this.shownLines = ""; return; }
      if (this.shownLines !== clip.id) {
        this.shownLines = clip.id;
        this.lines.replaceChildren(...clip.cues.map(([start, , text]) => {
          const button = Object.assign(document.createElement("button"), { type: "button", textContent: `${clock(start)} ${text}` });
          button.dataset.do = "seek";
          button.dataset.value = start;
          const item = document.createElement("li");
          item.append(button);
          return item;
        }));
      }
      if (!this.holding) {
        this.range.max = Math.round(this.report.duration || clip.duration || 100);
        this.range.value = Math.round(this.report.time);
      }
      this.querySelector("output").textContent = `${clock(this.report.time)} van ${clock(Number(this.range.max))}`;
      this.range.setAttribute("aria-valuetext", clock(this.report.time));
      const at = clip.cues.findLastIndex(([start]) => start <= this.report.time + 0.05);
      [...this.lines.children].forEach((item, index) => {
        const button = item.firstElementChild;
        if (index !== at) { button.removeAttribute("aria-current"); return; }
        // Only the list moves: someone may be writing notes further down.
        if (!button.hasAttribute("aria-current")) this.lines.scrollTop = item.offsetTop - this.lines.offsetTop - this.lines.clientHeight / 3;
        button.setAttribute("aria-current", "true");
      });
    }

    tick() {
      if (!this.show) return;
      const left = this.show.remaining();
      const drift = this.show.drift();
      const end = this.show.end();
      const over = this.show.at().type === "thanks";
      const set = (name, text) => { const element = this.querySelector(name); if (element.textContent !== text) element.textContent = text; };
      set(".mod__left", left === null ? "–" : `${left < 0 ? "+" : ""}${clock(left)}`);
      this.querySelector(".mod__left").classList.toggle("mod__left--over", left !== null && left < 0);
      set(".mod__drift", over ? "Afgelopen" : drift === null ? "Nog niet begonnen" : drift === 0 ? "Op schema" : `${minutes(drift)} ${drift > 0 ? "achter" : "voor"}`);
      const planned = this.show.rows.at(-1)?.ends;
      const shift = end - planned;
      set(".mod__end", end === null || over ? "" : `Einde om ${day.clock(end)}${shift ? ` (${minutes(shift)} ${shift > 0 ? "later" : "vroeger"} dan gepland)` : ", zoals gepland"}`);
    }
  });
})();
