/**
 * The papers of a study day: the run sheet (draaiboek), and a hand-out for each fragment.
 *
 * vbtcDay.makePapers(host, clips, session) gives { fill, offer, print }: fill() writes session() in
 * the two [data-paper] elements of the host, and print(name) prints one of them. offer() tells the
 * <paper-choice> of the host which hand-outs there are: only those that it keeps are written. Codes
 * stand at the addresses that the clips give, from the site's first folder: that of the host's
 * data-root.
 */
(() => {
  const spell = window.vbtcSpell;
  const { find, all, make } = window.vbtcDom;
  const { session: day, blockForm, hours } = window.vbtcDay;
  // With more questions (each with lines to write on) and tips, a hand-out has less room for each.
  const ROOMY = 20;

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
    made.append(...texts.map((text) => spell(make("li", text))));
    return made;
  };

  /**
   * From when until when, and whether someone set that hour.
   * @param {number} begins
   * @param {number} ends
   * @param {string} pinned
   */
  const when = (begins, ends, pinned = "") => {
    const cell = make("td", `${day.clock(begins)} – ${day.clock(ends)}`);
    if (pinned) cell.append(make("small", "vast uur", "sheet__pinned"));
    return cell;
  };

  /**
   * @param {Block} block
   * @param {number} gap
   * @param {Clip[]} clips
   */
  const what = (block, gap, clips) => {
    const cell = make("td");
    const names = new Set([day.KINDS[block.kind], day.name(block, clips)]);
    cell.append(spell(make("strong", [...names].join(": "))));
    const shown = hours.part(block, clips);
    if (shown) cell.append(make("p", `Toon ${shown}`, "sheet__part"));
    const odd = [blockForm.mistakes(block, clips), gap < 0 ? hours.clash(gap) : ""];
    cell.append(...odd.filter(Boolean).map((words) => make("p", words, "sheet__odd")));
    if (block.questions.length) cell.append(list("ol", block.questions, "sheet__questions"));
    if (block.tips.length) cell.append(list("ol", block.tips, "sheet__questions"));
    if (block.note) cell.append(make("p", block.note, "sheet__note"));
    return cell;
  };

  /**
   * @param {Row} scheduled
   * @param {Clip[]} clips
   */
  const rowsOf = ({ block, begins, ends, gap }, clips) => {
    const own = row("td", [
      when(begins, ends, block.pinned),
      `${ends - begins} min`,
      what(block, gap, clips),
    ]);
    if (gap <= 0) return [own];
    const free = row("td", [when(begins - gap, begins), `${gap} min`, "Vrij"]);
    free.className = "sheet__free";
    return [free, own];
  };

  /**
   * @param {Session} session
   * @param {Clip[]} clips
   */
  const runSheet = (session, clips) => {
    const rows = day.schedule(session, clips).flatMap((each) => rowsOf(each, clips));
    const table = make("table", "", "sheet");
    const head = make("thead");
    head.append(row("th", ["Uur", "Duur", "Wat"]));
    const body = make("tbody");
    body.append(...rows);
    table.append(head, body);
    const date = session.date && hours.date(session.date);
    return [make("h2", session.title), ...(date ? [make("p", date)] : []), table];
  };

  /**
   * @param {Clip} clip
   * @param {string[]} questions
   * @param {URL} root
   */
  const handOut = (clip, questions, root) => {
    const page = make("article", "", "handout");
    page.classList.toggle("handout--full", 4 * questions.length + clip.tips.length > ROOMY);
    const code = make("img", "", "handout__code");
    code.src = new URL(clip.qr, root).href;
    code.alt = `QR-code naar ${clip.title}`;
    const head = make("header", "", "handout__head");
    const words = make("div");
    words.append(spell(make("h2", clip.title)));
    if (clip.summary) words.append(spell(make("p", clip.summary)));
    head.append(words, code);
    page.append(head);
    const asked = list("ol", questions, "handout__questions");
    if (questions.length) page.append(make("h3", "Om te bespreken"), asked);
    const tips = list("ul", clip.tips, "handout__tips");
    if (clip.tips.length) page.append(make("h3", "Tips om mee te nemen"), tips);
    return page;
  };

  /**
   * @param {Block} block
   * @param {Clip[]} clips
   */
  const tipSheet = (block, clips) => {
    const page = make("article", "", "handout");
    page.append(spell(make("h2", day.name(block, clips))), list("ul", block.tips, "handout__tips"));
    return page;
  };

  /**
   * One page for each fragment that the day shows, with the questions that it asks about it. A day
   * that shows none has those of which it talks. And one for the tips that it shows apart. Each is
   * made when it is wanted.
   * @param {Session} session
   * @param {Clip[]} clips
   * @param {URL} root
   */
  const handOuts = (session, clips, root) => {
    const films = session.blocks.filter(({ kind }) => kind === "fragment");
    const shown = new Set((films.length ? films : session.blocks).map(({ clip }) => clip));
    const gathered = session.blocks.filter(({ kind, tips }) => kind === "tips" && tips.length);
    const pages = clips
      // What did not come is told above the day; half of it would be no hand-out.
      .filter(({ id, lacks }) => shown.has(id) && !lacks)
      .map((clip) => {
        const blocks = session.blocks.filter((block) => block.clip === clip.id);
        const asked = new Set(blocks.flatMap(({ questions }) => questions));
        const questions = asked.size ? [...asked] : clip.questions;
        return { id: clip.id, title: clip.title, made: () => handOut(clip, questions, root) };
      });
    const tips = gathered.map((block) => {
      return { id: block.id, title: day.name(block, clips), made: () => tipSheet(block, clips) };
    });
    return [...pages, ...tips];
  };

  /** @type {StudyDay["makePapers"]} */
  const makePapers = (host, clips, session) => {
    const root = new URL(".", new URL(host.dataset.root ?? "", document.baseURI));
    const sheet = find(host, "[data-paper=draaiboek]");
    const pages = find(host, "[data-paper=handouts]");
    const choice = find(host, "paper-choice");
    let printing = false;

    const offer = () => {
      const offered = handOuts(session(), clips, root);
      choice.offer(session().id, offered);
      return offered;
    };

    const fill = () => {
      // What is being printed was just written, and its codes are there.
      if (printing) return;
      sheet.replaceChildren(...runSheet(session(), clips));
      const chosen = offer().filter(({ id }) => choice.keeps(id));
      pages.replaceChildren(...chosen.map(({ made }) => made()));
    };

    /** @type {Papers["print"]} */
    const print = async (name) => {
      await window.vbtcDay.fragments?.settled();
      document.documentElement.dataset.paper = name;
      fill();
      const codes = all(pages, ".handout__code", HTMLImageElement);
      await Promise.allSettled(codes.map((image) => image.decode()));
      printing = true;
      window.print();
      printing = false;
    };

    return { fill, offer, print };
  };

  window.vbtcDay = { ...window.vbtcDay, makePapers };
})();
