/**
 * What someone chose on a page, in its address: so it can be sent, and found after a step back.
 *
 * vbtcChoices.tell(choices) has the address name each choice that has a value, and no other.
 */
(() => {
  /** @type {Choices["tell"]} */
  const tell = (choices) => {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(choices)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history.replaceState(null, "", address);
  };

  window.vbtcChoices = { tell };
})();
