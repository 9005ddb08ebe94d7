/**
 * The list under the search field: what is offered, which of it is chosen, and what is said of it.
 *
 * vbtcSearch.makeFieldList(field) gives { show, wait, hide, choose, chosen, move, at }. `field` is
 * the <search-field>, with the slots of search-field.js. show(options, words) shows a list; wait()
 * leaves it as it is until an answer comes, so that it does not flash, and says so when that takes
 * a while; move(step) chooses another option, and says false when the list is hidden; at(option) is
 * its place.
 */
(() => {
  const { find } = window.vbtcDom;
  // In milliseconds: an answer that comes sooner is not announced.
  const PATIENCE = 150;

  /** @type {Search["makeFieldList"]} */
  const makeFieldList = (field) => {
    const input = find(field, "input");
    const panel = find(field, ".search__panel");
    const list = find(field, "[role=listbox]");
    const shown = find(field, ".search__status");
    const more = find(field, ".search__more");
    const say = window.vbtcSearch.makeVoice(find(field, "[role=status]"));
    /** @type {Element | undefined} */
    let chosen;
    let waiting = 0;

    /** @param {number} index */
    const choose = (index) => {
      const options = [...list.children];
      chosen = options[index];
      for (const option of options) option.setAttribute("aria-selected", String(option === chosen));
      if (chosen) input.setAttribute("aria-activedescendant", chosen.id);
      else input.removeAttribute("aria-activedescendant");
      chosen?.scrollIntoView({ block: "nearest" });
    };

    /** @param {string} words */
    const tell = (words) => {
      say(words);
      shown.textContent = words;
      panel.hidden = false;
    };

    const rest = () => {
      clearTimeout(waiting);
      waiting = 0;
      list.removeAttribute("aria-busy");
    };

    /** @type {FieldList["show"]} */
    const show = (options, words) => {
      options.forEach((option, index) => {
        const said = [".hit__title", ".hit__kind"].map((part) => find(option, part).textContent);
        option.id = `zoek-${index}`;
        option.setAttribute("aria-label", said.join(". "));
      });
      list.replaceChildren(...options);
      rest();
      list.hidden = !options.length;
      more.hidden = true;
      tell(words);
      input.setAttribute("aria-expanded", String(options.length > 0));
      choose(-1);
      // Last, for it has the page laid out.
      list.scrollTop = 0;
    };

    const wait = () => {
      list.setAttribute("aria-busy", "true");
      waiting ||= setTimeout(() => tell("Even zoeken …"), PATIENCE);
    };

    const hide = () => {
      panel.hidden = true;
      rest();
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };

    /** @type {FieldList["at"]} */
    const at = (option) => [...list.children].findIndex((one) => one === option);

    /** @type {FieldList["move"]} */
    const move = (step) => {
      // One position is no option at all: the field itself.
      const count = list.children.length + 1;
      if (!panel.hidden) choose(((at(chosen) + 1 + step + count) % count) - 1);
      return !panel.hidden;
    };

    return { ...{ show, wait, hide, choose, move, at }, chosen: () => chosen };
  };

  window.vbtcSearch = { ...window.vbtcSearch, makeFieldList };
})();
