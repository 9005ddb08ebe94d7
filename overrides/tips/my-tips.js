/**
 * <my-tips>: the tips that someone keeps, in their own order, to change, share and put on a screen.
 *
 * Slots: [role=status]; [data-back], a button; .mine__tools with [data-share] and [data-stage], a
 *        link to the planner; ol.mine; .mine__none, for when there are none; .mine__copy with a
 *        textarea; a <template> with every tip of the site, and one with what each gets here.
 * Attributes: data-title, what stands above the list that is shared; on a site with too many tips
 *             to carry here also those of tip-drawers.js, and then there is a [data-again].
 * Address: #tips=… brings tips along (see my-list.js).
 */
(() => {
  const { find, all, around, template } = window.vbtcDom;
  const brief = window.vbtcBrief;
  const tips = window.vbtcTips;
  const mine = window.vbtcMyList;
  const share = window.vbtcShare;
  const NOT_ALL = "Niet alle tips kwamen binnen.";

  class MyTips extends HTMLElement {
    #list = find(this, "ol");
    #status = find(this, "[role=status]");
    #back = find(this, "[data-back]");
    #stage = find(this, "[data-stage]", HTMLAnchorElement);
    #tools = template(find(this, ".mine__each"));
    /** @type {Map<string, HTMLElement | null>} By each id that it has or had; null for no tip. */
    #known = new Map();
    /** @type {string[]} Those that did not come. */
    #lost = [];
    /** @type {{ tip: KeptTip; at: number }[]} */
    #removed = [];

    constructor() {
      super();
      const every = find(this, ".mine__every", HTMLTemplateElement).content;
      for (const tip of all(every, "[data-tip]")) {
        const former = all(tip, ".former").map(({ id }) => id);
        for (const id of [tip.id, ...former]) this.#known.set(id, tip);
      }
      this.#list.addEventListener("click", (event) => this.#onClick(event));
      this.#back.addEventListener("click", () => this.#putBack());
      find(this, "[data-share]").addEventListener("click", () => this.#share());
    }

    connectedCallback() {
      addEventListener("hashchange", this.#take);
      // At once where it can be: who moves a tip stays on its button.
      tips.listen(() => (window.vbtcDrawers && this.#wanted.length ? this.#bring() : this.#show()));
      if (window.vbtcDrawers) {
        addEventListener("online", this.#take);
        find(this, "[data-again]").addEventListener("click", this.#take);
      }
      find(this, ".mine__disk").hidden = location.protocol !== "file:";
      this.#take();
    }

    disconnectedCallback() {
      removeEventListener("hashchange", this.#take);
    }

    #take = () => {
      mine.take(location.hash);
      if (window.vbtcDrawers) this.#bring();
      else this.#settle();
    };

    /** The tips that are kept and not here yet. */
    get #wanted() {
      return tips.all().flatMap(({ id }) => (this.#known.has(id) ? [] : [id]));
    }

    /** Have the tips come that are kept, of a site with too many to carry them. */
    async #bring() {
      const found = await window.vbtcDrawers?.open(this, this.#wanted);
      for (const [id, tip] of found?.tips ?? []) this.#known.set(id, tip).set(tip?.id ?? id, tip);
      this.#lost = found?.lost ?? [];
      find(this, "[data-again]").hidden = !this.#lost.length;
      if (this.#lost.length) this.#status.textContent = NOT_ALL;
      else if (this.#status.textContent === NOT_ALL) this.#status.textContent = "";
      this.#settle();
    }

    #settle() {
      const known = new Map();
      for (const [id, tip] of this.#known) {
        if (tip) known.set(id, { id: tip.id, text: this.#text(tip) });
      }
      mine.settle(known);
      this.#show();
    }

    /** @param {Element} tip */
    #text(tip) {
      return find(tip, ".tip__text").textContent.trim();
    }

    #show() {
      const kept = tips.all();
      this.#list.replaceChildren(...kept.map((tip) => this.#item(tip)));
      find(this, ".mine__none").hidden = kept.length > 0;
      find(this, ".mine__tools").hidden = !kept.length;
      const last = this.#removed.at(-1);
      this.#back.hidden = !last;
      if (last) this.#back.textContent = `Zet terug: ‘${brief(last.tip.text)}’`;
      const texts = this.#items.map((item) => this.#text(item));
      this.#stage.hash = `tips=${encodeURIComponent(JSON.stringify(texts))}`;
    }

    /** @param {KeptTip} tip */
    #item({ id, text }) {
      const known = this.#known.get(id);
      const tools = this.#tools();
      const lost = find(this, ".mine__lost", HTMLTemplateElement).content.firstElementChild;
      const item = /** @type {HTMLElement} */ ((known ?? lost)?.cloneNode(true));
      if (!known && text) find(item, ".tip__text").textContent = text;
      if (this.#lost.includes(id)) {
        if (!text) find(item, ".tip__text").textContent = "Een tip die niet binnenkwam.";
        find(item, ".tip__foot").textContent = "Kwam niet binnen";
      }
      item.dataset.id = id;
      for (const part of all(item, "share-tip, keep-tip")) part.remove();
      for (const part of all(tools, "[data-name]")) {
        part.setAttribute("aria-label", `${part.dataset.name}: ${brief(this.#text(item))}`);
      }
      item.append(tools);
      return item;
    }

    get #items() {
      return all(this.#list, "[data-id]");
    }

    /** @param {Event} event */
    #onClick(event) {
      const pressed = around(event, "button");
      const item = around(event, "[data-id]");
      if (!pressed || !item) return;
      const at = this.#items.indexOf(item);
      if (pressed.dataset.move) this.#move(at, at + Number(pressed.dataset.move), pressed);
      else this.#remove(at);
    }

    /**
     * @param {number} from
     * @param {number} to
     * @param {HTMLElement} pressed
     */
    #move(from, to, pressed) {
      const { length } = this.#items;
      if (to < 0 || to >= length) return;
      mine.move(String(this.#items[from].dataset.id), to);
      find(this.#items[to], `[data-move="${pressed.dataset.move}"]`).focus();
      this.#status.textContent = `Plaats ${to + 1} van ${length}.`;
    }

    /** @param {number} at */
    #remove(at) {
      const tip = tips.all()[at];
      this.#removed.push({ tip: { ...tip, text: this.#text(this.#items[at]) }, at });
      tips.drop([tip.id]);
      this.#status.textContent = "De tip staat niet meer in je lijst.";
      this.#back.focus();
    }

    #putBack() {
      const last = this.#removed.pop();
      if (!last) return;
      tips.put(last.tip, last.at);
      this.#show();
      this.#status.textContent = `‘${brief(last.tip.text)}’ staat er weer.`;
      (this.#items[last.at] ?? this.#list).querySelector("button")?.focus();
    }

    /** The whole list as plain text, with the address of each tip where the world finds it. */
    get #words() {
      const lines = this.#items.map((item, at) => {
        const link = item.querySelector(".tip__meta a")?.getAttribute("href");
        const address = link ? share.address(link) : "";
        return `${at + 1}. ${this.#text(item)}${address && `\n${address}`}`;
      });
      return [this.dataset.title, ...lines].join("\n\n");
    }

    async #share() {
      const became = await share.send(this.#words);
      const copy = find(this, ".mine__copy");
      copy.hidden = became !== "failed";
      const copied = "Je lijst is gekopieerd. Plak ze in een mail of een bericht.";
      this.#status.textContent = became === "copied" ? copied : "";
      if (became !== "failed") return;
      const field = find(copy, "textarea");
      field.value = this.#words;
      field.focus();
      field.select();
    }
  }

  customElements.define("my-tips", MyTips);
})();
