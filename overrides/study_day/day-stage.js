/**
 * <day-stage>: the projector. Title, clip, pause, question, countdown, next; by clicker or keys.
 *
 * Slots: .stage with <stage-video>, .card, .stage__timer, .stage__typed, .stage__hint,
 *        .stage__trouble, .bar and .black; .begin; dialogs [data-sheet]; and #moderator, a template
 *        in the page.
 * Address: #dag=… is the day to show; #moderator=… makes this page the moderator's window, and
 *          #scherm=… is a stage that the moderator opened.
 * Storage: see kept-show.js (where we are), opened.js (the day without an address) and keys.js.
 */
(() => {
  const { session: day, opened, makeShow, keptShow, makeKeys, listenToHand } = window.vbtcDay;
  const { films, makeBegin, makeModerators, makeView, planNews, screen, windows } = window.vbtcDay;
  const { find, around } = window.vbtcDom;
  const data = window.vbtcDayData;
  const BEAT = 1000;
  const FULL = "Klik één keer op dit scherm, of druk op F, voor het volledige scherm.";

  class DayStage extends HTMLElement {
    #stage = find(this, ".stage");
    #begin = makeBegin(this);
    #keys = makeKeys();
    #view = makeView(this, () => this.#send());
    #clip = this.#view.clip;
    /** An empty day, until the one to show is read. */
    #show = makeShow(day.fresh(), data.clips);
    /** @type {number | null} Where the clip was before a reload. */
    #resumed = null;
    /** @type {Moderators | null} Those who lead the day, once there is one to lead. */
    #moderators = null;
    #lastBeat = 0;

    async connectedCallback() {
      if (windows.become(this)) return;
      const { session, problems, state, time, open } = await opened(data);
      this.#show = makeShow(session, data.clips, state);
      this.#resumed = time;
      this.#moderators = makeModerators(
        this,
        () => this.#report(),
        // From another window someone may begin without a touch of this one.
        (name, value, apart) => (apart ? this.#act(name, value) : this.#do(name, value)),
      );
      this.#show.listen(() => this.#render());
      this.#listen();
      this.#begin.tell(problems);
      if (open) this.#leaveStart();
      if (windows.reopened) this.#view.hint(FULL);
      this.#render();
      this.dataset.ready = "";
      setInterval(() => this.#tick(), 250);
    }

    #listen() {
      this.addEventListener("click", (event) => this.#onClick(event));
      listenToHand(this, {
        keys: this.#keys,
        inClip: () => this.#show.at().type === "clip",
        click: () => this.#view.click(),
        act: (name) => this.#act(name),
      });
      planNews.listen(this.#show.session.id, (session = this.#show.session) => {
        this.#show = this.#show.renew(session);
        this.#render();
      });
      this.addEventListener("clip-moment", () => this.#onMoment());
      document.addEventListener("visibilitychange", screen.stayAwake);
      screen.hidePointer(this.#stage);
    }

    /** @param {MouseEvent} event */
    #onClick(event) {
      const button = around(event, "button");
      if (!button) return;
      const { do: name, jump } = button.dataset;
      if (name && !button.closest("day-moderator")) this.#do(name);
      if (jump) {
        button.closest("dialog")?.close();
        this.#act("jump", jump);
      }
      // After a click with the mouse the keys are the stage's again.
      const byMouse = event.detail > 0 && button.closest(".bar");
      if (byMouse && !this.querySelector("dialog[open]")) this.#stage.focus();
    }

    /** @type {Record<string, (value: unknown) => void>} What is not the show's own to do. */
    #own = {
      play: () => {
        if (!this.#show.state.black) this.#clip.toggle();
        else {
          this.#show.command("black");
          this.#clip.play();
        }
      },
      seek: (to) => this.#clip.seek(Number(to) || 0),
      seekBy: (by) => this.#clip.seek(this.#clip.time + Number(by)),
      captions: () => this.#clip.nextCaptions(),
      gong: () => this.#view.gong("gong"),
      ring: () => this.#view.gong("ring"),
      full: () => this.#fill(!document.fullscreenElement),
      begin: () => {
        this.#leaveStart();
        this.#fill(true);
      },
      restart: () => {
        this.#clip.forget();
        this.#show.command("restart");
      },
      moderator: () => this.#moderators?.openWindow(),
      help: () => this.#open("help"),
      overview: () => this.#open("overview"),
      panel: () => this.#moderators?.openPanel(),
      invite: () => this.#show.command("invite", window.vbtcAlong.joined),
      type: () => {},
      typed: () => {
        const clip = data.clips.find(({ number }) => number === Number(this.#keys.digits));
        if (clip) this.#show.command("jump", clip.id);
        else window.vbtcDay.fragments?.numbered(this.#keys.digits, this.#show.command);
      },
    };

    /** @type {Command} From where someone leads the show: then it has begun. */
    #act(name, value) {
      // What the notes tell is nobody's step.
      if (name !== "gather") this.#leaveStart();
      this.#do(name, value);
    }

    /** @type {Command} */
    #do(name, value) {
      if (Object.hasOwn(this.#own, name)) this.#own[name](value);
      else this.#show.command(name, value);
      if (name !== "type") this.#keys.clear();
      this.#view.type(this.#keys.digits);
      this.#tell();
    }

    #render() {
      const step = this.#show.at();
      this.#view.show(step, this.#show.state.black, this.#resumed);
      if (!step.aside) this.#resumed = null;
      this.#begin.show(this.#show);
      this.#tick();
      this.#tell();
    }

    #tick() {
      this.#view.count(this.#show);
      if (Date.now() - this.#lastBeat <= BEAT) return;
      this.#lastBeat = Date.now();
      this.#send();
    }

    #onMoment() {
      this.#view.onMoment();
      if (films.goOn(this.#show.at(), this.#clip.video)) this.#do("next");
      screen.stayAwake();
      this.#tell();
    }

    #report() {
      return { session: this.#show.session, state: this.#show.state, ...this.#view.report() };
    }

    #send() {
      this.#moderators?.send();
    }

    /** Where the day is, to whoever leads it and to a reload. */
    #tell() {
      this.#send();
      this.#store();
    }

    #leaveStart() {
      if (!this.#begin.leave()) return;
      this.#stage.focus();
      screen.stayAwake();
      this.#store();
    }

    /** @param {boolean} on */
    async #fill(on) {
      if (!(await screen.full(this.#stage, on))) this.#view.hint(FULL);
    }

    /** @param {string} sheet */
    #open(sheet) {
      screen.sheet(find(this, `[data-sheet=${sheet}]`, HTMLDialogElement), this.#stage);
    }

    #store() {
      const inClip = this.#show.own().type === "clip";
      const time = inClip ? (this.#resumed ?? this.#clip.time) : null;
      keptShow.keep(this.#show, time, !this.#begin.open);
    }
  }

  customElements.define("day-stage", DayStage);
})();
