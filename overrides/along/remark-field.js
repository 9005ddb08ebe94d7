/**
 * The field in which a remark is typed: what it is about, and how many letters are left.
 *
 * vbtcAlong.makeRemarkField(form, { keep, send }) gives { show, at }: form has
 * [name=remark], .along__place and .along__count. keep(draft) hears every change and send(draft) a
 * remark that can go; at(place) says what is on the screen now: a remark is about what was there
 * when its typing began. show(draft) puts back what was typed, but not over what is being typed.
 */
(() => {
  const spell = window.vbtcSpell;
  const { outbox: box } = window.vbtcAlong;
  const { find } = window.vbtcDom;
  // From here on the letters that are left are told.
  const FEW = 100;
  /** @type {AlongNow} */
  const NOWHERE = { clip: "", question: "", title: "" };

  /** @param {number} left */
  const told = (left) => {
    if (left < 0) return `${-left} ${left === -1 ? "letter" : "letters"} te veel.`;
    return left <= FEW ? `Nog ${left} letters.` : `Hoogstens ${box.MOST} letters.`;
  };

  /** @type {Along["makeRemarkField"]} */
  const makeRemarkField = (form, { keep, send }) => {
    const field = find(form, "[name=remark]", HTMLTextAreaElement);
    const [place, count] = [".along__place", ".along__count"].map((name) => find(form, name));
    let now = NOWHERE;
    /** @type {AlongNow | null} */
    let began = null;

    const say = () => {
      const { question, title } = began ?? now;
      const left = box.MOST - box.letters(field.value);
      spell(place, question || title ? `Bij: ${question || title}` : "");
      count.textContent = told(left);
      count.classList.toggle("along__count--over", left < 0);
      field.setAttribute("aria-invalid", String(left < 0));
    };

    const draft = () => {
      const { clip, question } = began ?? now;
      const about = { clip: clip ?? "", question: question ?? "" };
      return { text: field.value, ...about, changed: Date.now() };
    };

    field.addEventListener("input", () => {
      began = field.value.trim() ? (began ?? now) : null;
      say();
      keep(draft());
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const left = box.MOST - box.letters(field.value);
      if (left >= 0 && left < box.MOST) {
        const typed = draft();
        field.value = "";
        began = null;
        send(typed);
      }
      say();
      field.focus();
    });
    say();

    return {
      show: ({ text, clip, question }) => {
        if (!text || field.value) return;
        field.value = text;
        began = { clip, question, title: "" };
        say();
      },
      at: (shown) => {
        now = shown;
        say();
      },
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, makeRemarkField };
})();
