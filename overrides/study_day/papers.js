/**
 * The papers of a study day: the run sheet (draaiboek), and a hand-out for each fragment.
 *
 * vbtcDay.papers gives { runSheet, handOuts }: each fills an element.
 */
(() => {
  const element = (tag, text = "", className = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = className;
    return made;
  };

  const row = (tag, cells) => {
    const made = element("tr");
    made.append(...cells.map((cell) => (typeof cell === "string" ? element(tag, cell) : cell)));
    return made;
  };

  const list = (tag, texts, className) => {
    const made = element(tag, "", className);
    made.append(...texts.map((text) => element("li", text)));
    return made;
  };

  const { session: day } = window.vbtcDay;

  const runSheet = (paper, session, data) => {
    const rows = day.schedule(session, data.clips).map(({ block, begins, ends }) => {
      const what = element("td");
      what.append(element("strong", [...new Set([day.KINDS[block.kind], day.name(block, data.clips)])].join(": ")));
      if (block.questions.length) what.append(list("ol", block.questions, "sheet__questions"));
      if (block.note) what.append(element("p", block.note, "sheet__note"));
      return row("td", [`${day.clock(begins)} – ${day.clock(ends)}`, `${ends - begins} min`, what]);
    });
    const table = element("table", "", "sheet");
    const head = element("thead");
    head.append(row("th", ["Uur", "Duur", "Wat"]));
    const body = element("tbody");
    body.append(...rows);
    table.append(head, body);
    paper.replaceChildren(element("h2", session.title), ...(session.date ? [element("p", session.date.split("-").reverse().join("-"))] : []), table);
  };

  const handOut = (clip, questions, root) => {
    const page = element("article", "", "handout");
    const code = element("img", "", "handout__code");
    code.src = new URL(clip.qr, root);
    code.alt = `QR-code naar ${clip.title}`;
    const head = element("header", "", "handout__head");
    const words = element("div");
    words.append(element("h2", clip.title), element("p", clip.summary));
    head.append(words, code);
    page.append(head, element("h3", "Om te bespreken"), list("ol", questions, "handout__questions"));
    if (clip.tips.length) page.append(element("h3", "Tips om mee te nemen"), list("ul", clip.tips, "handout__tips"));
    return page;
  };

  /** One page for each fragment of the day, with the questions that the day asks about it. */
  const handOuts = (paper, session, data, root) => {
    const shown = data.clips.filter(({ id }) => session.blocks.some((block) => block.clip === id));
    paper.replaceChildren(...shown.map((clip) => {
      const asked = session.blocks.filter((block) => block.clip === clip.id).flatMap(({ questions }) => questions);
      return handOut(clip, asked.length ? [...new Set(asked)] : clip.questions, root);
    }));
  };

  window.vbtcDay = { ...window.vbtcDay, papers: { runSheet, handOuts } };
})();
