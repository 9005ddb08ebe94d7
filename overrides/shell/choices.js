/**
 * What someone chose on a page, in its address: so it can be sent, and found after a step back.
 *
 * vbtcChoices.tell(choices) has the address name each choice that has a value, and no other.
 * read(chosen) gives what the address asks; what someone chose before the scripts came goes before
 * it. watch(hear) tells what it asks after a step in the history that leads to another choice, and
 * gives the function that stops this.
 */
(() => {
  /** What the address asks, as far as this page knows. */
  let known = location.search;

  /** @type {Choices["tell"]} */
  const tell = (choices) => {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(choices)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
    known = location.search;
  };

  /** @type {Choices["read"]} */
  const read = (chosen) => {
    const asked = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(chosen)) if (value) asked.set(name, value);
    return asked;
  };

  /** @type {Choices["watch"]} */
  const watch = (hear) => {
    const onStep = () => {
      if (location.search !== known) hear(read({}));
    };
    addEventListener("popstate", onStep);
    return () => removeEventListener("popstate", onStep);
  };

  // A page may get this in two addresses; both know one address.
  window.vbtcChoices ??= { tell, read, watch };
})();
