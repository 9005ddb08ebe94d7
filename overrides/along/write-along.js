/**
 * <write-along>: writing along on a phone, in the room of a study day.
 *
 * Slots: see write-along.html. Where no laptop of a room can be, on the web and from disk, one is
 *        first asked whether one wants to write for a QR code (see own-codes.js). [data-here] says
 *        that this page has a script, and of "apart" that it asks no laptop.
 * Address: #k=… is the code of the room; &mee=… brings along what did not leave the phone at an
 *          address that the laptop had before (see door.js).
 * Storage: see phone-store.js. What was typed stays through a reload, sleep and an empty battery;
 *          it leaves as soon as the laptop is heard, and the laptop knows each remark by its id.
 */
(() => {
  const { outbox: box, door, lastRoom, makeAsking, makeRounds } = window.vbtcAlong;
  const { makeCarry, makePhoneStore, makeRemarkField, makeOwnRemarks } = window.vbtcAlong;
  const { makeLikes, moods, showStage } = window.vbtcAlong;
  const { find } = window.vbtcDom;
  const PACE = 2000;
  // One answer that goes astray is no lost laptop.
  const MISSED = 2;
  // The mood of a page without a laptop, and the name under which it keeps what is written.
  const APART = "apart";

  class WriteAlong extends HTMLElement {
    #say = window.vbtcSearch.makeVoice(find(this, "[role=status]"));
    #door = find(this, ".along__door", HTMLFormElement);
    #field = makeRemarkField(find(this, ".along__form", HTMLFormElement), {
      keep: (draft) => this.#keep({ ...this.#outbox, draft }),
      send: (draft) => {
        this.#keep(box.write(this.#outbox, draft, Date.now()));
        this.#rounds.soon();
      },
    });
    #own = makeOwnRemarks(find(this, ".along__own"), document.title);
    #likes = makeLikes(find(this, ".along__likes"), (id, on) => {
      this.#keep(box.like(this.#outbox, id, on, Date.now()));
      this.#rounds.soon();
    });
    #rounds = makeRounds(() => this.#round(), PACE);
    #code = "";
    #ask = makeAsking({});
    #store = makePhoneStore("");
    #outbox = box.fresh();
    /** @type {AlongRoom | null} */
    #room = null;
    #mood = "";
    #missed = 0;

    connectedCallback() {
      this.dataset.here = location.protocol === "http:" ? "" : APART;
      this.addEventListener("codes-shown", ({ detail }) =>
        this.#keep(box.coded(this.#outbox, detail.ids)),
      );
      if (this.dataset.here) this.#stayApart();
      else this.#meet();
    }

    /** No laptop is asked: what is written goes on as a code. */
    async #stayApart() {
      find(this, ".along__form button").textContent = "Zet klaar";
      find(this, ".along__apart button").addEventListener("click", async () => {
        await this.#enter(APART, null);
        find(this, "textarea").focus();
      });
      const { remarks, draft } = await makePhoneStore(APART).load();
      if (remarks.length || draft.text) this.#enter(APART, null);
    }

    #meet() {
      this.#door.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#enter(door.clean(find(this.#door, "input").value), null);
      });
      makeCarry(find(this, ".along__carry", HTMLFormElement), (typed) =>
        door.link(typed, this.#code, this.#outbox),
      );
      addEventListener("hashchange", this.#arrive);
      addEventListener("storage", ({ key }) => {
        if (this.#code && this.#store.hear(key)) this.#keep(this.#outbox);
      });
      this.#arrive();
    }

    #arrive = () => {
      const { code, brought } = door.found(location.hash);
      this.#enter(code || this.#code || lastRoom.read(), brought);
      if (brought) history.replaceState(null, "", `#k=${code}`);
    };

    /**
     * @param {string} code
     * @param {Outbox | null} brought
     */
    async #enter(code, brought) {
      this.#rounds.stop();
      this.#door.hidden = Boolean(code);
      if (!code) return undefined;
      const store = makePhoneStore(code);
      const kept = await store.load();
      this.#code = code;
      this.#store = store;
      // The phone keeps the name that it had: its remarks are known by that.
      this.#outbox = brought ? box.union(brought, kept) : kept;
      this.#ask = makeAsking({ "X-Room": code });
      this.#missed = 0;
      this.#room = null;
      find(this, ".along__room").hidden = false;
      this.#field.show(this.#outbox.draft);
      this.#keep(this.#outbox);
      if (code === APART) return this.#feel(APART);
      lastRoom.keep(code);
      find(this, "stage-lines").join(code);
      return this.#rounds.start();
    }

    /** @param {Outbox} outbox */
    #keep(outbox) {
      this.#outbox = this.#store.keep(outbox);
      this.#show();
    }

    /** One turn with the laptop; whether it was heard. */
    async #round() {
      const { how, why, data } = await this.#ask("room");
      if (how === "ok") this.#hear(data);
      this.#missed = how === "lost" ? this.#missed + 1 : 0;
      if (how === "refused") this.#feel(why === "code" ? "code" : "none");
      else if (this.#missed >= MISSED) this.#feel("away");
      if (how === "refused" || how === "lost") return false;
      this.#feel(this.#roomMood());
      return (await this.#send()) && this.#learn();
    }

    #roomMood() {
      if (!this.#room?.open) return "paused";
      return this.#room.full ? "full" : "";
    }

    /** @param {AlongRoom} room */
    #hear(room) {
      const before = this.#room?.now.question;
      const { question } = room.now;
      this.#room = room;
      this.#field.at(room.now);
      if (question && question !== before) this.#say(`Nu op het scherm: ${question}`);
      if (room.wiped !== this.#outbox.wiped) this.#keep(box.wipe(this.#outbox, room.wiped));
      this.#show();
    }

    /** What waits on this phone; each is taken once, however often it is sent. */
    async #send() {
      const { phone } = this.#outbox;
      const remarks = this.#mood === "" ? box.toSend(this.#outbox) : [];
      if (remarks.length) {
        const { how, data } = await this.#ask("remarks", {
          phone,
          remarks: remarks.map(({ id, text, clip, question }) => ({ id, text, clip, question })),
        });
        if (how !== "ok") return false;
        this.#keep(box.sent(this.#outbox, data));
        if (data.taken.length) this.#say("Je opmerking is aangekomen.");
      }
      for (const { id, on, at } of box.likesToSend(this.#outbox)) {
        const { how, why } = await this.#ask("likes", { phone, id, on });
        if (how === "lost" || why === "many") return how !== "lost";
        this.#keep(box.liked(this.#outbox, id, at));
      }
      return true;
    }

    /** How far the remarks of this phone came. */
    async #learn() {
      const { phone, remarks, likes } = this.#outbox;
      if (!remarks.length && !Object.keys(likes).length) return true;
      const { how, data } = await this.#ask(`mine?phone=${phone}`);
      if (how === "ok") this.#keep(box.heard(this.#outbox, data));
      return how !== "lost";
    }

    /** @param {string} mood */
    #feel(mood) {
      const [told] = moods[mood];
      if (mood !== this.#mood) this.#say(told || "Meeschrijven kan weer.");
      this.#mood = mood;
      this.#door.hidden = mood !== "code";
      find(this, ".along__mood").textContent = told;
      this.#show();
    }

    #show() {
      showStage(this, this.#room);
      this.#own(this.#outbox, moods[this.#mood][1]);
      find(this, "own-codes").show(this.#outbox, ["away", APART].includes(this.#mood));
      this.#likes(this.#room?.likable ?? [], this.#outbox);
      find(this, ".along__trouble").textContent = this.#store.trouble();
    }
  }

  customElements.define("write-along", WriteAlong);
})();
