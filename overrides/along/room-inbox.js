/**
 * <room-inbox>: what the room writes along, for the moderator to take over, join, show or leave.
 *
 * Slots: see along/inbox.html. It stands in <day-moderator>, beside <day-notes>, and is hidden
 * until this window joined a room or reads codes (see join.js); [data-alone]: own-room.js answers,
 * for no laptop serves it. What is taken over becomes a note; nothing is shown to anyone before
 * that. What is decided while the laptop is not heard is told it later.
 * Method: likes(lineId), how often the room said "ik ook" to what became that note.
 * Storage: KEYS.decisions (of this window): those that the laptop did not hear yet.
 */
(() => {
  const { inbox, inboxWords, joined, laptop, makeRounds } = window.vbtcAlong;
  const { makeHeardList, makeInboxKeys, makeNoting, makeRoomLead } = window.vbtcAlong;
  const { find, around } = window.vbtcDom;
  const { KEYS, session } = window.vbtcStorage;
  const PACE = 1000;

  /** @implements {RoomInboxElement} */
  class RoomInbox extends HTMLElement {
    #ask = laptop;
    #rounds = makeRounds(() => this.#round(), PACE);
    #noting = makeNoting(this);
    #lead = makeRoomLead(find(this, ".room__ask"), this.#ask, (words) => {
      this.#warn(words);
      this.#rounds.soon();
    });
    #waits = makeHeardList(find(this, ".room__waits"));
    #taken = makeHeardList(find(this, ".room__taken"));
    /** @type {AlongDecision[]} */
    #pending = session.read(KEYS.decisions) ?? [];
    /** @type {AlongInbox | null} */
    #said = null;
    /** @type {AlongHeard[]} Those that were left here, the last one last. */
    #left = [];
    #speak = inboxWords.makeCalm(find(this, "[role=status]"));

    /** @param {string} lineId */
    likes = (lineId) => inbox.likes(this.#said?.accepted ?? [], lineId);

    connectedCallback() {
      this.hidden = false;
      this.toggleAttribute("data-alone", !joined);
      this.closest(".mod")?.classList.add("mod--room");
      this.addEventListener("codes-read", () => this.#rounds.soon());
      this.addEventListener("click", (event) => this.#onClick(event));
      makeInboxKeys(this, (name, id) => this.#act(name, id));
      this.#rounds.start();
    }

    /** @param {Event} event */
    #onClick(event) {
      const { room } = around(event, "[data-room]")?.dataset ?? {};
      if (room) this.#act(room, around(event, ".heard")?.dataset.id ?? "");
    }

    /** @type {Record<string, (item: AlongHeard) => void>} What can be done with a remark. */
    #doing = {
      accept: (item) => this.#accept(item),
      show: (item) => this.#accept(item) && this.#openUp(item, true),
      again: (item) => this.#openUp(item, true),
      open: (item) => this.#openUp(item, !this.#likable.some(({ id }) => id === item.id)),
      leave: (item) => {
        this.#left.push(item);
        this.#decide({ id: item.id, do: "leave" });
      },
      merge: (item) => this.#merge(item, this.#waits.chosen(item.id)),
    };

    /**
     * @param {string} name
     * @param {string} id
     */
    #act(name, id) {
      const { waiting, accepted } = this.#lists;
      const item = [...waiting, ...accepted].find((each) => each.id === id);
      if (name === "back") this.#putBack();
      else if (!item) this.#lead(name, this.#said?.open === true);
      else this.#doing[name]?.(item);
    }

    #putBack() {
      const item = this.#left.pop();
      if (item) this.#decide({ id: item.id, do: "wait" });
    }

    get #lists() {
      const said = this.#said ?? { waiting: [], accepted: [] };
      return {
        waiting: inbox.waiting(said, this.#pending),
        accepted: inbox.accepted(said, this.#pending),
      };
    }

    get #likable() {
      return this.#said?.likable ?? [];
    }

    /** @param {AlongHeard} item */
    #accept(item) {
      const noted = this.#noting.accept(item);
      if (noted) this.#decide({ id: item.id, do: "accept" });
      return noted;
    }

    /**
     * @param {AlongHeard} item
     * @param {string} into
     */
    #merge(item, into) {
      const { waiting, accepted } = this.#lists;
      const other = waiting.find(({ id }) => id === into);
      const whole = other ?? accepted.find(({ id }) => id === into);
      if (!whole || (other && !this.#accept(other))) return;
      if (this.#noting.join(item, whole)) this.#decide({ id: item.id, do: "merge", into });
    }

    /**
     * Let the room say "ik ook" to what was taken over.
     * @param {AlongHeard} item
     * @param {boolean} on
     */
    #openUp({ id, text }, on) {
      const others = this.#likable.filter((each) => each.id !== id);
      const kind = text.includes("?") ? "question" : "remark";
      const all = [
        ...others.map((each) => ({ ...each, likes: undefined })),
        ...(on ? [{ id, text, kind }] : []),
      ];
      this.#ask("stand", { likable: all }).then(() => this.#rounds.soon());
    }

    /** @param {AlongDecision} decision */
    #decide(decision) {
      const at = this.#waits.place(decision.id);
      this.#keep(inbox.decide(this.#pending, decision));
      this.#show();
      this.#waits.focus(at);
      this.#rounds.soon();
    }

    /** @param {AlongDecision[]} pending */
    #keep(pending) {
      this.#pending = pending;
      session.write(KEYS.decisions, pending);
    }

    async #round() {
      const told = await this.#send();
      const { how, data } = await this.#ask("inbox");
      const isHeard = how === "ok" || how === "same";
      // Not before the laptop says itself what became of them: an older list would bring them back.
      if (isHeard && told.length) this.#keep(inbox.done(this.#pending, told));
      if (how === "ok") this.#hear(data);
      this.#warn(inboxWords.trouble(how));
      return isHeard;
    }

    /** The decisions that the laptop did; what cannot be done, as after a wipe, counts as that. */
    async #send() {
      const decisions = this.#pending;
      if (!decisions.length) return [];
      const { how, why } = await this.#ask("decisions", { decisions });
      return how === "ok" || why === "shape" ? decisions : [];
    }

    /** @param {AlongInbox} said */
    #hear(said) {
      this.#said = said;
      const lost = inbox.known(said, (id) => this.#noting.has(id));
      if (lost.length) this.#keep(lost.reduce(inbox.decide, this.#pending));
      this.#show();
      this.#speak(said.waiting.length);
    }

    #show() {
      const said = this.#said;
      if (!said) return;
      const { waiting, accepted } = this.#lists;
      const last = this.#left.at(-1);
      find(this, ".room__count").textContent = inboxWords.count(said, waiting.length);
      find(this, "[data-room=pause]").setAttribute("aria-pressed", String(!said.open));
      find(this, ".room__taken summary").textContent = `Overgenomen (${accepted.length})`;
      find(this, ".room__remote").textContent = said.remote;
      const back = find(this, "[data-room=back]");
      back.hidden = !last;
      back.textContent = last ? `Zet terug: ‘${window.vbtcBrief(last.text)}’` : "";
      this.#waits.show(waiting, accepted, []);
      this.#taken.show(accepted, [], this.#likable);
    }

    /** @param {string} words */
    #warn(words) {
      const box = find(this, ".room__trouble");
      box.hidden = !words;
      if (box.textContent !== words) box.textContent = words;
    }
  }

  customElements.define("room-inbox", RoomInbox);
})();
