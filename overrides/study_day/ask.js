/**
 * A question in the page, with a button for each answer.
 *
 * vbtcDay.makeAsk(box) gives ask(words, answers): box, an element with a <p>, shows the words, and
 * for each [label, act] a button; without words it is hidden.
 */
(() => {
  const { find, all, button } = window.vbtcDom;

  /** @type {StudyDay["makeAsk"]} */
  const makeAsk = (box) => {
    let asked = "";
    return (words, answers = []) => {
      box.hidden = !words;
      // What is asked already is not read aloud again, and a button keeps its focus.
      if (words === asked) return;
      asked = words;
      find(box, "p").textContent = words;
      for (const old of all(box, "button")) old.remove();
      box.append(...answers.map(([label, act]) => button(label, act, "button button--quiet")));
    };
  };

  window.vbtcDay = { ...window.vbtcDay, makeAsk };
})();
