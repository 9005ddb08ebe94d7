/**
 * What someone wrote, each with how far it came; and what others wrote, to join with "ik ook".
 *
 * vbtcAlong.makeOwnRemarks(root, title) gives show(outbox, waits): waits says in Dutch why what is
 * kept does not leave. root has .along__none, ol, a <template> and [data-save], which gives a file.
 * vbtcAlong.makeLikes(root, press) gives show(likable, outbox): press(id, on) hears a button.
 */
(() => {
  const { find, all, around, template, download } = window.vbtcDom;
  // No network told this phone what became of it.
  const CODED = "Getoond als code. Of ze gelezen is, zie je op het scherm van de moderator";

  /**
   * @param {AlongRemark} item
   * @param {string} waits
   */
  const kept = ({ coded, why }, waits) => {
    if (why === "many") return "Wacht even: je stuurt er veel na elkaar";
    return coded && waits ? CODED : `Wacht${waits}`;
  };

  /**
   * @param {AlongRemark} item
   * @param {string} waits
   */
  const state = (item, waits) =>
    ({
      kept: kept(item, waits),
      arrived: "Aangekomen",
      shown: "Op het scherm",
      refused: "Niet aanvaard: te lang of leeg",
    })[item.state];

  /**
   * As many items as there are texts: what stands in its place already is not told again.
   * @param {HTMLElement} list
   * @param {() => HTMLElement} copy
   * @param {number} count
   */
  const items = (list, copy, count) => {
    while (list.children.length > count) list.lastElementChild?.remove();
    while (list.children.length < count) list.append(copy());
    return all(list, "li");
  };

  /**
   * @param {HTMLElement} element
   * @param {string} text
   */
  const write = (element, text) => {
    if (element.textContent !== text) element.replaceChildren(text);
  };

  /** @type {Along["makeOwnRemarks"]} */
  const makeOwnRemarks = (root, title) => {
    const list = find(root, "ol");
    const copy = template(root);
    const save = find(root, "[data-save]");
    /** @type {AlongRemark[]} */
    let shown = [];
    save.addEventListener("click", () => {
      const texts = shown.map(({ text, question }) => [question, text].filter(Boolean).join("\n"));
      download("mijn-opmerkingen.txt", [title, ...texts].join("\n\n"));
    });
    return ({ remarks }, waits) => {
      // The last one first: on a phone that is where the eye is.
      shown = remarks.toReversed();
      for (const [at, item] of items(list, copy, shown.length).entries()) {
        write(find(item, ".remark__text"), shown[at].text);
        write(find(item, ".remark__state"), state(shown[at], waits));
        item.dataset.state = shown[at].state;
      }
      find(root, ".along__none").hidden = shown.length > 0;
      save.hidden = !shown.length;
    };
  };

  /** @type {Along["makeLikes"]} */
  const makeLikes = (root, press) => {
    const list = find(root, "ul");
    const copy = template(root);
    list.addEventListener("click", (event) => {
      const button = around(event, "button");
      const { id } = around(event, "li")?.dataset ?? {};
      if (button && id) press(id, button.getAttribute("aria-pressed") !== "true");
    });
    return (likable, { likes }) => {
      root.hidden = !likable.length;
      for (const [at, item] of items(list, copy, likable.length).entries()) {
        const { id, text, likes: count } = likable[at];
        const mine = likes[id];
        // What this phone said and the laptop did not hear yet counts here.
        const more = mine?.on && !mine.sent ? 1 : 0;
        item.dataset.id = id;
        write(find(item, ".remark__text"), text);
        const button = find(item, "button");
        button.setAttribute("aria-pressed", String(mine?.on === true));
        button.setAttribute("aria-label", `Ik ook: ${window.vbtcBrief(text)}`);
        write(find(item, "span"), count + more ? `${count + more} × ik ook` : "");
      }
    };
  };

  window.vbtcAlong = { ...window.vbtcAlong, makeOwnRemarks, makeLikes };
})();
