/**
 * A list of what the room wrote, of which an item keeps its place and its focus while others come
 * and go.
 *
 * vbtcAlong.makeHeardList(root) gives { show, place, focus, chosen }; root has an ol and a
 * <template> of one li. show(items, others, likable) lists them; others are what each may be joined
 * with, besides each other, and likable is what the room may say "ik ook" to. place(id) is where an
 * item stands, and focus(at) goes to what stands there now. chosen(id) is what an item is to be
 * joined with.
 */
(() => {
  const spell = window.vbtcSpell;
  const { inbox, inboxWords } = window.vbtcAlong;
  const { find, all, around, template } = window.vbtcDom;
  const { names, placeName } = window.vbtcDay;
  const { clock, minuteOf } = window.vbtcDay.session;

  /** @param {AlongHeard} item */
  const about = ({ clip, question, at, likes }) => {
    const place = placeName({ clip: clip ?? "", question: question ?? "" });
    return [clock(minuteOf(at)), place, inboxWords.likes(likes)].filter(Boolean).join(" · ");
  };

  /** @type {Along["makeHeardList"]} */
  const makeHeardList = (root) => {
    const list = find(root, "ol");
    const copy = template(root);
    /** @type {AlongHeard[]} */
    let targets = [];
    const items = () => all(list, "li");
    /** @param {string} id */
    const named = (id) => items().find((item) => item.dataset.id === id);

    /**
     * All to choose from, once someone is about to.
     * @param {Event} event
     */
    const offer = (event) => {
      const select = around(event, "select", HTMLSelectElement);
      if (!select) return;
      const { id: own } = around(event, "li")?.dataset ?? {};
      const others = targets.filter(({ id }) => id !== own);
      const { value } = select;
      select.replaceChildren(
        select.options[0],
        ...others.map(({ id, text }) => new Option(window.vbtcBrief(text), id)),
      );
      select.value = others.some(({ id }) => id === value) ? value : "";
    };
    for (const type of ["pointerdown", "focusin"]) list.addEventListener(type, offer);

    /**
     * @param {HTMLElement} item
     * @param {AlongHeard} heard
     */
    const fill = (item, heard) => {
      Object.assign(item.dataset, { id: heard.id, line: inbox.lineId(heard.id), said: heard.text });
      const texts = { text: heard.text, about: about(heard) };
      for (const [name, text] of Object.entries(texts)) {
        const part = find(item, `.heard__${name}`);
        if (part.textContent !== text) spell(part, text);
      }
    };

    return {
      show: (heard, others, likable) => {
        targets = [...others.toReversed(), ...heard];
        const wanted = new Set(heard.map(({ id }) => id));
        for (const item of items()) if (!wanted.has(item.dataset.id ?? "")) item.remove();
        for (const [at, each] of heard.entries()) {
          const item = named(each.id) ?? copy();
          fill(item, each);
          // Who reads an item keeps it under the eyes: only what is new is put in.
          if (items()[at] !== item) list.insertBefore(item, items()[at] ?? null);
          item.tabIndex = at ? -1 : 0;
          const open = likable.some(({ id }) => id === each.id);
          item.querySelector("[data-room=open]")?.setAttribute("aria-pressed", String(open));
          for (const join of all(item, ".heard__join")) join.hidden = targets.length < 2;
        }
        const texts = heard.map(({ text }) => window.vbtcBrief(text));
        for (const [at, name] of names.apart(texts).entries()) names.give(items()[at], name);
      },
      place: (id) => items().findIndex((item) => item.dataset.id === id),
      focus: (at) => {
        const left = items();
        left[Math.min(at, left.length - 1)]?.focus();
      },
      chosen: (id) => named(id)?.querySelector("select")?.value ?? "",
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, makeHeardList };
})();
