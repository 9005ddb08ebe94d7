/**
 * <phone-remote>: a phone with which the moderator leads the screen: on, back, black and the clock.
 *
 * Slots: see write-along.html. Address: #b=… is the code that the moderator's window shows.
 * Storage: KEYS.remote (of this window). What is pressed while the laptop is away is not kept: a
 * step that comes minutes later would surprise the room.
 */
(() => {
  const spell = window.vbtcSpell;
  const { door, outbox, makeAsking, makeRounds } = window.vbtcAlong;
  const { find, around } = window.vbtcDom;
  const { clock } = window.vbtcWriting;
  const { KEYS, session } = window.vbtcStorage;
  const PACE = 1000;
  const AWAY = "Geen contact met de laptop.";
  const WRONG = "Deze code klopt niet. Kijk in het venster van de moderator, bij ‘Uit de zaal’.";

  class PhoneRemote extends HTMLElement {
    #form = find(this, "form");
    #said = find(this, ".remote__said");
    #rounds = makeRounds(() => this.#round(), PACE);
    #ask = makeAsking({});

    connectedCallback() {
      if (location.protocol !== "http:") return;
      this.#form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#enter(door.clean(find(this.#form, "input").value));
      });
      this.addEventListener("click", (event) => {
        const { remote } = around(event, "[data-remote]")?.dataset ?? {};
        if (remote) this.#command(remote);
      });
      const { remote } = door.found(location.hash);
      find(this, "details").open = Boolean(remote);
      this.#enter(remote || (session.text(KEYS.remote) ?? ""));
    }

    /** @param {string} code */
    #enter(code) {
      if (!code) return;
      session.keep(KEYS.remote, code);
      this.#ask = makeAsking({ "X-Remote": code });
      this.#rounds.start();
    }

    async #round() {
      const { how, data } = await this.#ask("place");
      const wrong = how === "refused";
      this.#say({ ok: "", same: "", lost: AWAY, refused: WRONG }[how]);
      find(this, ".remote").hidden = wrong;
      this.#form.hidden = !wrong;
      if (how === "ok") {
        this.#show(data);
        // Of a large site: in which language its words are.
        window.vbtcTaken?.(this.closest("write-along") ?? this, data.now?.clip);
      }
      if (wrong) this.#rounds.stop();
      return how !== "lost";
    }

    /** @param {AlongPlace} place */
    #show({ kind = "", text = "", next = "", left = null, black = false }) {
      spell(find(this, ".remote__now"), [kind, text].filter(Boolean).join(": "));
      spell(find(this, ".remote__next"), next ? `Straks: ${next}` : "");
      const time = left === null ? "" : `${left < 0 ? "+" : ""}${clock(left)}`;
      find(this, ".remote__left").textContent = time;
      find(this, "[data-remote=black]").setAttribute("aria-pressed", String(black));
    }

    /** @param {string} name */
    async #command(name) {
      const { how } = await this.#ask("commands", { id: outbox.newId(), do: name });
      if (how !== "ok") this.#say(how === "lost" ? `${AWAY} Probeer opnieuw.` : WRONG);
      this.#rounds.soon();
    }

    /** @param {string} words */
    #say(words) {
      if (this.#said.textContent !== words) this.#said.textContent = words;
    }
  }

  customElements.define("phone-remote", PhoneRemote);
})();
