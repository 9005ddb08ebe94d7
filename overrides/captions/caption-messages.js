/**
 * What a desk says when something could not be saved, and what it offers after a correction.
 *
 * new vbtcCaptionMessages(desk, store) gives { show, tell, offer }. Slots, in the desk:
 * [data-trouble] with a <p>, a list, [data-again] and [data-theirs]; [data-offer] with a <p> and a
 * button; [data-folded].
 */
(() => {
  const { find, list } = window.vbtcDom;
  const { everywhere } = window.vbtcCaptionEdits;
  const LOST =
    "Dit is nog niet bewaard: de server antwoordt niet. Draait `python3 scripts serve` nog? Laat deze " +
    "pagina open, en probeer opnieuw.";
  const ELSEWHERE =
    "Iemand veranderde deze ondertitel intussen in een ander venster of programma. Dit typte je, en " +
    "het is niet bewaard:";
  const REFUSED = "Dit kan niet bewaard worden:";

  /** @implements {CaptionMessages} */
  class Messages {
    /** @type {CaptionChange[]} */
    #mine = [];
    /** @type {{ from: string, to: string } | null} */
    #fix = null;
    #desk;
    #store;

    /**
     * @param {HTMLElement} desk
     * @param {CaptionStore} store
     */
    constructor(desk, store) {
      this.#desk = desk;
      this.#store = store;
      find(desk, "[data-again]").addEventListener("click", () => this.#again());
      find(desk, "[data-theirs]").addEventListener("click", () => this.#close());
      find(desk, "[data-offer] button").addEventListener("click", () => this.#everywhere());
    }

    show() {
      find(this.#desk, "[data-folded]").hidden = !this.#store.folded.length;
    }

    /** @type {CaptionMessages["tell"]} */
    tell({ kind, changes, faults }, lines) {
      this.#mine = changes;
      const words = changes.flatMap(({ becomes }) => becomes.map((caption) => caption.words));
      const told = { elsewhere: ELSEWHERE, refused: REFUSED, lost: LOST }[kind];
      find(this.#desk, "[data-trouble] p").textContent = told;
      list(find(this.#desk, "[data-trouble] ul"), kind === "refused" ? faults : words.slice(0, 3));
      find(this.#desk, "[data-theirs]").hidden = kind === "lost";
      find(this.#desk, "[data-again]").hidden = kind === "refused";
      find(this.#desk, "[data-trouble]").hidden = false;
      find(this.#desk, "[role=status]").textContent = "";
      if (kind === "refused") this.#putBack(lines);
    }

    /** @type {CaptionMessages["offer"]} */
    offer(fix) {
      const found = fix ? everywhere(this.#store.captions, fix) : [];
      const box = find(this.#desk, "[data-offer]");
      this.#fix = fix;
      box.hidden = !found.length;
      if (!fix || !found.length) return;
      const times =
        found.length === 1 ? "in nog één ondertitel" : `in nog ${found.length} ondertitels`;
      find(box, "p").textContent = `‘${fix.from}’ staat ${times}. Ook daar ‘${fix.to}’ schrijven?`;
    }

    #everywhere() {
      if (this.#fix) this.#store.change(everywhere(this.#store.captions, this.#fix));
      this.offer(null);
    }

    /** Save what was typed over what stands in the file now, where the times still say which. */
    #again() {
      const mine = this.#mine.flatMap(({ becomes }) => becomes);
      this.#close();
      if (this.#store.isBusy) {
        this.#store.retry();
        return;
      }
      const changes = mine.flatMap((caption) => {
        const was = this.#store.captions.find(({ start }) => start === caption.start);
        return was ? [{ was: [was], becomes: [caption] }] : [];
      });
      if (changes.length) this.#store.change(changes);
      else this.#store.open();
    }

    #close() {
      this.#mine = [];
      find(this.#desk, "[data-trouble]").hidden = true;
    }

    /**
     * What someone typed stays in the field, so that it can be mended.
     * @param {CaptionLineElement[]} lines
     */
    #putBack(lines) {
      for (const { was, becomes } of this.#mine) {
        const [old, typed] = [was[0], becomes[0]];
        if (!old || !typed || was.length > 1 || becomes.length > 1) return;
        lines.find(({ caption }) => caption.start === old.start)?.fill(typed);
      }
    }
  }

  window.vbtcCaptionMessages = Messages;
})();
