/**
 * The papers of a study day: the run sheet (draaiboek), and a hand-out for each fragment.
 *
 * vbtcDay.makePapers(host, clips, session) gives { fill, print }: fill() writes session() in the
 * two [data-paper] elements of the host, and print(name) prints one of them. Codes stand at the
 * addresses that the clips give, from the site's first folder: the one of the host's data-root.
 */
(() => {
  const { find, all, make } = window.vbtcDom;
  const { session: day } = window.vbtcDay;

  /**
   * @param {"th" | "td"} tag
   * @param {(string | HTMLElement)[]} cells
   */
  const row = (tag, cells) => {
    const made = make("tr");
    made.append(...cells.map((cell) => (typeof cell === "string" ? make(tag, cell) : cell)));
    return made;
  };

  /**
   * @param {"ol" | "ul"} tag
   * @param {string[]} texts
   * @param {string} className
   */
  const list = (tag, texts, className) => {
    const made = make(tag, "", className);
    made.append(...texts.map((text) => make("li", text)));
    return made;
  };

  /**
   * @param {Session} session
   * @param {Clip[]} clips
   */
  const runSheet = (session, clips) => {
    const rows = day.schedule(session, clips).map(({ block, begins, ends }) => {
      const what = make("td");
      const names = new Set([day.KINDS[block.kind], day.name(block, clips)]);
      what.append(make("strong", [...names].join(": ")));
      if (block.questions.length) what.append(list("ol", block.questions, "sheet__questions"));
      if (block.note) what.append(make("p", block.note, "sheet__note"));
      const hours = `${day.clock(begins)} – ${day.clock(ends)}`;
      return row("td", [hours, `${ends - begins} min`, what]);
    });
    const table = make("table", "", "sheet");
    const head = make("thead");
    head.append(row("th", ["Uur", "Duur", "Wat"]));
    const body = make("tbody");
    body.append(...rows);
    table.append(head, body);
    const date = session.date.split("-").reverse().join("-");
    return [make("h2", session.title), ...(date ? [make("p", date)] : []), table];
  };

  /**
   * @param {Clip} clip
   * @param {string[]} questions
   * @param {URL} root
   */
  const handOut = (clip, questions, root) => {
    const page = make("article", "", "handout");
    const code = make("img", "", "handout__code");
    code.src = new URL(clip.qr, root).href;
    code.alt = `QR-code naar ${clip.title}`;
    const head = make("header", "", "handout__head");
    const words = make("div");
    words.append(make("h2", clip.title), make("p", clip.summary));
    head.append(words, code);
    page.append(head, make("h3", "Om te bespreken"), list("ol", questions, "handout__questions"));
    if (!clip.tips.length) return page;
    page.append(make("h3", "Tips om mee te nemen"), list("ul", clip.tips, "handout__tips"));
    return page;
  };

  /**
   * One page for each fragment of the day, with the questions that the day asks about it.
   * @param {Session} session
   * @param {Clip[]} clips
   * @param {URL} root
   */
  const handOuts = (session, clips, root) => {
    const shown = clips.filter(({ id }) => session.blocks.some(({ clip }) => clip === id));
    return shown.map((clip) => {
      const blocks = session.blocks.filter((block) => block.clip === clip.id);
      const asked = new Set(blocks.flatMap(({ questions }) => questions));
      return handOut(clip, asked.size ? [...asked] : clip.questions, root);
    });
  };

  /** @type {StudyDay["makePapers"]} */
  const makePapers = (host, clips, session) => {
    const root = new URL(".", new URL(host.dataset.root ?? "", document.baseURI));
    const sheet = find(host, "[data-paper=draaiboek]");
    const pages = find(host, "[data-paper=handouts]");
    let printing = false;

    const fill = () => {
      // What is being printed was just written, and its codes are there.
      if (printing) return;
      sheet.replaceChildren(...runSheet(session(), clips));
      pages.replaceChildren(...handOuts(session(), clips, root));
    };

    /** @type {Papers["print"]} */
    const print = async (name) => {
      document.documentElement.dataset.paper = name;
      fill();
      const codes = all(pages, ".handout__code", HTMLImageElement);
      await Promise.allSettled(codes.map((image) => image.decode()));
      printing = true;
      window.print();
      printing = false;
    };

    return { fill, print };
  };

  window.vbtcDay = { ...window.vbtcDay, makePapers };
})();
