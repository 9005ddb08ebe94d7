/**
 * Going along with a laptop that got another address: what did not leave this phone goes with it.
 *
 * vbtcAlong.makeCarry(form, link) listens to a form with one field and a [role=alert]; link(typed)
 * gives where to go, or "" for what is no address.
 */
(() => {
  const { find } = window.vbtcDom;

  /** @type {Along["makeCarry"]} */
  const makeCarry = (form, link) =>
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const to = link(find(form, "input").value);
      const wrong = find(form, "[role=alert]");
      wrong.hidden = Boolean(to);
      wrong.textContent = "Dit is geen adres. Typ het zoals op het scherm staat.";
      if (to) location.assign(to);
    });

  window.vbtcAlong = { ...window.vbtcAlong, makeCarry };
})();
