/**
 * <day-stage>: the projector. Title, clip, pause, question, countdown, next; by clicker or keys.
 *
 * Slots: .stage with <stage-video>, .card, .stage__timer, .stage__typed, .stage__trouble, .bar and
 *        .black; .begin; dialogs [data-sheet]; and #moderator, a template in the page.
 * Address: #dag=… is the day to show; #moderator=… makes this page the moderator's window.
 * Storage: KEYS.show (where we are), KEYS.day (the day without an address); see also keys.js.
 */
(() => {
  const { opened, makeShow, resumable, makeKeys, card, channel, screen, windows } = window.vbtcDay;
  const data = window.vbtcDayData;
  const { KEYS, read, write } = window.vbtcStorage;

  customElements.define("day-stage", class extends HTMLElement {
    async connectedCallback() {
      if (location.hash.startsWith("#moderator=")) { windows.become(this, location.hash.slice(11)); return; }
      const find = (name) => this.querySelector(name);
      [this.stage, this.clip, this.card, this.timer, this.typed, this.begin] = [".stage", "stage-video", ".card", ".stage__timer", ".stage__typed", ".begin"].map(find);
      [this.blackness, this.troubled] = [".black", ".stage__trouble"].map(find);
      this.keys = makeKeys();
      const problems = await this.load();
      this.token = windows.token();
      this.line = channel.serve(this.token, () => this.report(), (name, value) => { this.leaveStart(); this.do(name, value); });
      this.show.listen(() => this.render());
      this.listen();
      find(".begin__title").textContent = this.show.session.title;
      this.warn(problems);
      this.begin.hidden = this.open;
      find("[data-do=restart]").closest("li").hidden = !this.show.state.begun;
      if (this.open) screen.stayAwake();
      this.querySelector("[data-keys]").checked = this.keys.on;
      this.render();
      this.dataset.ready = "";
      setInterval(() => this.tick(), 250);
    }

    /** The day to show, and where it was before a reload; gives what could not be read of it. */
    async load() {
      const { session, problems } = await opened(data);
      const known = resumable(read(KEYS.show), session);
      this.resumed = known?.time ?? null;
      // Only a reload goes on by itself; who opens the page again chooses.
      this.open = Boolean(known?.open) && performance.getEntriesByType("navigation")[0]?.type === "reload";
      this.show = makeShow(session, data.clips, known?.state);
      return problems;
    }

    warn(problems) {
      const list = this.querySelector(".begin__problems");
      list.replaceChildren(...problems.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
      list.hidden = !problems.length;
    }

    listen() {
      this.addEventListener("click", (event) => this.onClick(event));
      document.addEventListener("keydown", (event) => this.onKey(event));
      this.addEventListener("clip-moment", () => this.onMoment());
      this.addEventListener("clip-trouble", ({ detail }) => this.trouble(detail.clip));
      this.addEventListener("clip-blocked", () => this.say("Klik één keer op dit scherm. Daarna speelt de clip."));
      this.querySelector("[data-keys]").addEventListener("change", ({ target }) => this.keys.switchTo(target.checked));
      document.addEventListener("visibilitychange", screen.stayAwake);
      screen.hidePointer(this.stage);
    }

    onClick({ target, detail }) {
      const button = target.closest("button");
      if (button?.dataset.do && !button.closest("day-moderator")) this.do(button.dataset.do);
      if (button?.dataset.jump) { button.closest("dialog").close(); this.leaveStart(); this.do("jump", button.dataset.jump); }
      // After a click with the mouse the keys are the stage's again.
      if (detail && button?.closest(".bar") && !this.querySelector("dialog[open]")) this.stage.focus();
    }

    onKey(event) {
      const sheet = this.querySelector("dialog[open]");
      const name = this.keys.read(event, this.show.at().type === "clip");
      // In the moderator's part a clicker goes on; every other key is for what stands there.
      const clicker = sheet?.dataset.sheet === "panel" && this.keys.isClicker(event);
      if (!name || (sheet && !clicker)) return;
      event.preventDefault();
      if (event.repeat) return;
      this.leaveStart();
      this.do(name);
    }

    do(name, value) {
      const own = {
        play: () => { if (this.show.state.black) this.show.command("black"); this.clip.toggle(); }, seek: () => this.clip.seek(Number(value) || 0), seekBy: () => this.clip.seek(this.clip.time + Number(value)),
        captions: () => this.clip.setCaptions(!this.clip.captions), full: () => screen.full(this.stage), begin: () => { this.leaveStart(); screen.full(this.stage, true); }, moderator: () => this.openModerator(),
        help: () => this.sheet("help"), overview: () => this.sheet("overview"), panel: () => this.openPanel(),
        type: () => {}, typed: () => { const clip = data.clips.find(({ number }) => number === Number(this.keys.digits)); if (clip) this.show.command("jump", clip.id); },
      };
      if (Object.hasOwn(own, name)) own[name]();
      else this.show.command(name, value);
      if (name !== "type") this.keys.clear();
      this.typed.textContent = this.keys.digits;
      this.typed.hidden = !this.keys.digits;
      this.send();
      this.store();
    }

    render() {
      const step = this.show.at();
      const { black } = this.show.state;
      this.blackness.hidden = !black;
      if (this.shown !== step) this.troubled.hidden = true;
      this.shown = step;
      const clip = step.type === "clip" ? step.clip : null;
      this.card.hidden = Boolean(clip);
      if (clip) this.clip.show(clip, { start: step.block?.start, end: step.block?.end, at: this.resumed });
      else this.clip.hide();
      this.resumed = null;
      if (black && this.clip.playing) this.clip.video.pause();
      card.fill(this.card, step);
      this.tick();
      this.send();
      this.store();
    }

    tick() {
      const counted = ["question", "card"].includes(this.show.at().type);
      card.countdown(this.timer, counted ? this.show.remaining() : null);
      if (!this.lastBeat || Date.now() - this.lastBeat > 1000) { this.lastBeat = Date.now(); this.send(); }
    }

    onMoment() {
      if (this.clip.playing) this.troubled.hidden = true;
      this.querySelector(".bar [data-do=captions]").setAttribute("aria-pressed", String(this.clip.captions));
      screen.stayAwake();
      this.send();
      this.store();
    }

    /** What the moderator needs to know. */
    report() {
      const { video } = this.clip;
      return {
        session: this.show.session, state: this.show.state, time: this.clip.time, playing: this.clip.playing,
        captions: this.clip.captions, duration: video.duration || 0, trouble: this.troubled.hidden ? "" : this.troubled.textContent,
      };
    }

    /** To the moderator: in its own window, in the panel here, or in both. */
    send() {
      this.line?.send();
      this.panel?.receive(this.report());
    }

    leaveStart() {
      if (this.begin.hidden) return;
      this.begin.hidden = true;
      this.stage.focus();
      screen.stayAwake();
      this.store();
    }

    /** A window for the laptop's own screen. Before full screen: a new window would end that. */
    openModerator() {
      if (windows.open(this.token)) return;
      this.warn(["De browser hield het venster tegen. Sta pop-ups toe, of gebruik straks de toets M."]);
      if (this.begin.hidden) this.openPanel();
    }

    openPanel() {
      const sheet = this.querySelector("[data-sheet=panel]");
      if (!this.panel) {
        sheet.append(document.querySelector("#moderator").content.cloneNode(true));
        this.panel = sheet.querySelector("day-moderator");
        this.panel.attach((name, value) => this.do(name, value));
      }
      this.sheet("panel");
      this.send();
    }

    sheet(name) {
      const sheet = this.querySelector(`[data-sheet=${name}]`);
      if (sheet.open) return;
      // Closing gives the focus back to what had it: to the stage, so that its keys work again.
      this.stage.focus();
      sheet.showModal();
    }

    trouble({ title, outside }) {
      this.say(outside
        ? `‘${title}’ staat op een andere site en speelt hier niet. Toon ze van daar: ${outside}`
        : `‘${title}’ kan hier niet afspelen. Ga verder met de volgende stap.`);
    }

    say(words) {
      this.troubled.textContent = words;
      this.troubled.hidden = false;
      this.send();
    }

    store() {
      write(KEYS.show, { session: this.show.session.id, state: this.show.state, time: this.show.at().type === "clip" ? this.clip.time : null, open: this.begin.hidden });
    }
  });
})();
