/**
 * Letters as large as their box allows: tried and measured, never calculated from a text.
 *
 * vbtcDay.fit gives { largest, letters, keep }. largest(fits, least, most) gives the largest whole
 * number that fits, and least when none does; whatever fits is thought to fit when smaller too.
 * letters(card) sets --letters and --columns on a card, and --narrower: how much narrower (px) its
 * text can be in as many lines, so that these are of one length. keep(card) does so again whenever
 * the card gets another size or the fonts come in.
 * Slots: .card__box holds .card__words; in these, what has [data-whole] keeps its words whole.
 */
(() => {
  const { find, all, make } = window.vbtcDom;
  /** What the back row still reads, and the most that is still calm: parts of the height. */
  const READABLE = 1 / 20;
  const MOST = 3 / 10;
  /** In pixels. However much someone writes, nothing of it is cut off. */
  const LEAST = 4;
  const COLUMNS = [1, 2, 3];

  /** @type {StudyDay["fit"]["largest"]} */
  const largest = (fits, least, most) => {
    let fine = least;
    let over = Math.max(least, most) + 1;
    while (over - fine > 1) {
      const middle = Math.floor((fine + over) / 2);
      if (fits(middle)) fine = middle;
      else over = middle;
    }
    return fine;
  };

  /**
   * Every word apart, to see which alone is wider than its line: only that one may be broken.
   * @param {HTMLElement} text
   */
  const breakLong = (text) => {
    // Words in another language keep their mark.
    if (text.childElementCount) return;
    const pieces = (text.textContent ?? "").split(/(?<=\s)/).map((word) => make("span", word));
    text.replaceChildren(...pieces);
    for (const piece of pieces) {
      piece.classList.toggle("card__long", piece.offsetWidth > text.clientWidth);
    }
  };

  /** @param {HTMLElement} text */
  const join = (text) => {
    // What is read aloud is not read again.
    if (text.querySelector(":scope > :not([lang])")) text.replaceChildren(text.textContent ?? "");
  };

  /** @type {StudyDay["fit"]["letters"]} */
  const letters = (card) => {
    const box = find(card, ".card__box");
    const words = find(card, ".card__words");
    if (!box.clientHeight) return;
    const texts = all(words, "[data-whole]");
    const isWide = () => texts.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    /**
     * @param {number} size
     * @param {number} columns
     */
    const set = (size, columns) => {
      card.style.setProperty("--narrower", "0px");
      card.style.setProperty("--letters", `${size}px`);
      card.style.setProperty("--columns", String(columns));
    };
    const readable = Math.ceil(innerHeight * READABLE);
    texts.forEach(join);
    set(readable, 1);
    if (isWide()) texts.forEach(breakLong);
    const found = COLUMNS.slice(0, card.matches(".card--listed") ? COLUMNS.length : 1).map(
      (columns) => {
        /** @param {number} size */
        const fits = (size) => {
          set(size, columns);
          return words.offsetHeight <= box.clientHeight && !isWide();
        };
        return { columns, size: largest(fits, LEAST, Math.floor(innerHeight * MOST)) };
      },
    );
    const best = found.reduce((one, other) => (other.size > one.size ? other : one));
    set(best.size, best.columns);
    const tall = words.offsetHeight;
    /** @param {number} less */
    const narrow = (less) => {
      card.style.setProperty("--narrower", `${less}px`);
      return words.offsetHeight <= tall && !isWide();
    };
    // The last that was tried is not always one that fits.
    narrow(largest(narrow, 0, Math.floor(words.clientWidth / 2)));
  };

  /** @type {StudyDay["fit"]["keep"]} */
  const keep = (card) => {
    const again = () => letters(card);
    new ResizeObserver(again).observe(card);
    document.fonts.addEventListener("loadingdone", again);
  };

  window.vbtcDay = { ...window.vbtcDay, fit: { largest, letters, keep } };
})();
