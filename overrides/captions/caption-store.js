/**
 * The captions of one file while someone corrects them: each change is shown at once, and saved by
 * the server on this machine, one after the other.
 *
 * new vbtcCaptionStore(address, heard) gives { captions, folded, isBusy, canUndo, open, change,
 * undo, check, retry }. heard(event) hears "changed" when there is something new to show, "saved"
 * when nothing waits any more, and what could not be saved: "elsewhere" and "refused", after which
 * the captions are those of the file again, or "lost", after which all waits until `retry`.
 */
(() => {
  const { applied, inverse, same } = window.vbtcCaptionEdits;

  /** @implements {CaptionStore} */
  class Store {
    /** @type {Caption[]} */
    captions = [];
    /** @type {Caption[]} */
    folded = [];
    /** @type {CaptionChange[][]} */
    #done = [];
    /** @type {CaptionAsked[]} */
    #waiting = [];
    #sending = false;
    #address;
    #heard;

    /**
     * @param {string} address
     * @param {(event: CaptionEvent) => void} heard
     */
    constructor(address, heard) {
      this.#address = address;
      this.#heard = heard;
    }

    get isBusy() {
      return this.#waiting.length > 0;
    }

    get canUndo() {
      return this.#done.length > 0;
    }

    async open() {
      if (this.isBusy) return;
      try {
        const answer = await fetch(this.#address);
        const said = await answer.json();
        if (answer.ok) this.#take(said);
        else this.#heard({ kind: "refused", changes: [], faults: said.faults ?? [] });
      } catch {
        this.#heard({ kind: "lost", changes: [], faults: [] });
      }
    }

    /** @type {CaptionStore["change"]} */
    change(changes) {
      this.#done.push(changes);
      this.#ask(changes);
    }

    undo() {
      const last = this.#done.pop();
      if (last) this.#ask(inverse(last));
    }

    check() {
      this.#waiting.push({ checked: true });
      this.retry();
    }

    async retry() {
      if (this.#sending) return;
      this.#sending = true;
      try {
        for (let asked = this.#waiting[0]; asked; asked = this.#waiting[0]) {
          await this.#post(asked);
        }
        this.#heard({ kind: "saved" });
      } catch {
        const changes = this.#waiting.flatMap((asked) => asked.changes ?? []);
        this.#heard({ kind: "lost", changes, faults: [] });
      }
      this.#sending = false;
    }

    /** @param {CaptionChange[]} changes */
    #ask(changes) {
      for (const each of changes) {
        this.captions = applied(this.captions, each) ?? this.captions;
      }
      this.#waiting.push({ changes });
      this.#heard({ kind: "changed" });
      this.retry();
    }

    /** @param {CaptionAsked} asked */
    async #post(asked) {
      const answer = await fetch(this.#address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(asked),
      });
      const said = await answer.json();
      this.#waiting.shift();
      const changes = asked.changes ?? [];
      if (answer.ok) {
        this.#take(said);
        return;
      }
      this.#done = this.#done.filter((each) => each !== changes);
      if (answer.status === 409) {
        this.#take(said);
        this.#heard({ kind: "elsewhere", changes, faults: [] });
      } else {
        await this.open();
        this.#heard({ kind: "refused", changes, faults: said.faults ?? [] });
      }
    }

    /** @param {{ captions: Caption[], folded?: Caption[] }} said */
    #take({ captions, folded = [] }) {
      if (this.isBusy) return; // a later answer has it all
      const alike = (/** @type {Caption} */ caption, /** @type {number} */ index) => {
        const mine = this.captions[index];
        return mine && same(mine, caption);
      };
      const isNew = captions.length !== this.captions.length || !captions.every(alike);
      if (!isNew && folded.length === this.folded.length) return;
      this.captions = captions;
      this.folded = folded;
      this.#heard({ kind: "changed" });
    }
  }

  window.vbtcCaptionStore = Store;
})();
