/**
 * <day-notes>: what the room says, line by line, kept at every keystroke.
 *
 * Slots: see study_day/moderator.html. Methods: about(session, step), the question on the screen.
 * Storage: KEYS.notes(day) the notes, KEYS.draft(day) what is being typed.
 * Keys in the field: Enter is a remark of the room, Ctrl+Enter an answer, Shift+Enter a new line.
 */
(() => {
  const { notes: model, files, session: day } = window.vbtcDay;
  const { KEYS, read, write, remove, keys } = window.vbtcStorage;
  const data = window.vbtcDayData;
  const known = data.clips.map(({ id }) => id);

  customElements.define("day-notes", class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.draft = this.form.elements.draft;
      this.list = this.querySelector(".note__lines");
      this.trouble = this.querySelector(".note__trouble");
      this.status = this.querySelector("[role=status]");
      this.template = this.querySelector("template").content.firstElementChild;
      this.form.addEventListener("submit", (event) => { event.preventDefault(); this.add("opmerking"); });
      this.querySelector("[data-kind=antwoord]").addEventListener("click", () => this.add("antwoord"));
      this.draft.addEventListener("keydown", (event) => this.onKey(event));
      this.draft.addEventListener("input", () => this.store(this.draftKey, this.draft.value));
      this.list.addEventListener("input", (event) => this.onEdit(event));
      this.list.addEventListener("focusout", () => setTimeout(() => this.catchUp()));
      this.list.addEventListener("click", (event) => this.onRemove(event));
      this.addEventListener("click", ({ target }) => this.export(target.closest("[data-note]")?.dataset.note));
      this.querySelector("[type=file]").addEventListener("change", (event) => this.merge(event.target));
      // Another window may write notes of the same day.
      addEventListener("storage", ({ key }) => this.onElsewhere(key));
    }

    /** All is stored at each keystroke, so what is stored is the newest of both. */
    onElsewhere(key) {
      if (!this.notes || key !== this.key) return;
      this.notes = this.failed?.size ? model.merge(this.read(), this.notes) : this.read();
      this.late = true;
      this.catchUp();
    }

    /** Show what came from elsewhere, but not under the hands of someone who types. */
    catchUp() {
      if (!this.late || this.list.contains(document.activeElement)) return;
      this.late = false;
      this.render();
    }

    read() {
      return model.repair(read(this.key)) ?? model.fresh(this.session);
    }

    about(session, step) {
      this.step = step;
      this.session = session;
      if (this.key !== KEYS.notes(session.id)) {
        this.key = KEYS.notes(session.id);
        this.draftKey = KEYS.draft(session.id);
        this.notes = { ...this.read(), title: session.title, date: session.date };
        this.draft.value = read(this.draftKey) ?? "";
        this.render();
        this.others = keys(KEYS.allNotes).filter((key) => key !== this.key && read(key)?.lines?.length);
        this.querySelector("[data-note=others]").hidden = !this.others.length;
      }
      const about = [step.clip?.title, step.type === "question" ? step.text : ""].filter(Boolean).join(" · ");
      this.querySelector(".note__about").textContent = about ? `Bij: ${about}` : "Bij geen fragment";
    }

    onKey(event) {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.add(event.ctrlKey || event.metaKey ? "antwoord" : "opmerking");
    }

    add(kind) {
      const typed = this.draft.value;
      const text = typed.trim();
      if (!text || !this.notes) return;
      const question = this.step.type === "question" ? this.step.text : "";
      const now = new Date();
      this.notes.lines.push(model.line({ kind, text, clip: this.step.clip?.id ?? "", question, minute: day.clock(now.getHours() * 60 + now.getMinutes()) }));
      this.draft.value = "";
      this.save();
      // Another window of this day may hold a draft of its own.
      if (read(this.draftKey) === typed) remove(this.draftKey);
      this.render();
      this.list.scrollTop = this.list.scrollHeight;
      this.draft.focus();
    }

    save() {
      this.store(this.key, this.notes);
    }

    /** Keep it; where that fails, say so at once. What was typed stays on the screen. */
    store(key, value) {
      if (!key) return;
      this.failed ??= new Set();
      if (write(key, value)) this.failed.delete(key); else this.failed.add(key);
      // Small things may still fit when the notes do not: those go on being tried.
      if (key !== this.key && this.failed.has(this.key) && write(this.key, this.notes)) this.failed.delete(this.key);
      this.trouble.hidden = !this.failed.size;
    }

    onEdit({ target }) {
      const { id } = target.closest("li").dataset;
      let line = this.notes.lines.find((one) => one.id === id);
      if (!line) {
        // Removed in another window while someone writes here: what is written stays.
        line = this.rendered.find((one) => one.id === id);
        this.notes.lines.push(line);
      }
      Object.assign(line, target.matches("select") ? { kind: target.value } : { text: target.value }, { changed: Date.now() });
      target.closest("li").dataset.kind = line.kind;
      this.save();
    }

    onRemove({ target }) {
      const item = target.closest(".note__remove")?.closest("li");
      if (!item) return;
      const at = this.notes.lines.findIndex(({ id }) => id === item.dataset.id);
      if (at >= 0) this.removed = { at, line: this.notes.lines.splice(at, 1)[0] };
      this.save();
      this.render();
      this.say("De lijn is gewist.", true);
      this.draft.focus();
    }

    restore() {
      this.notes.lines.splice(this.removed.at, 0, this.removed.line);
      this.save();
      this.render();
      this.say("De lijn staat er weer.");
    }

    say(words, canRestore = false) {
      this.status.textContent = words;
      this.querySelector("[data-note=restore]").hidden = !canRestore;
    }

    render() {
      this.rendered = this.notes.lines;
      this.list.replaceChildren(...this.notes.lines.map((line) => {
        const item = this.template.cloneNode(true);
        item.dataset.id = line.id;
        item.dataset.kind = line.kind;
        const clip = data.clips.find(({ id }) => id === line.clip);
        item.querySelector(".note__where").textContent = [line.minute, clip?.title ?? line.clip, line.question].filter(Boolean).join(" · ");
        item.querySelector("select").value = line.kind;
        item.querySelector("textarea").value = line.text;
        return item;
      }));
    }

    async merge(input) {
      const [file] = input.files;
      input.value = "";
      try {
        const other = model.repair(await files.open(file));
        if (!other) throw new TypeError("no notes");
        const before = this.notes.lines.length;
        this.notes = model.merge(this.notes, other);
        this.save();
        this.render();
        this.say(`${this.notes.lines.length - before} lijnen erbij uit ‘${file.name}’.`);
      } catch {
        this.say(`‘${file?.name}’ bevat geen notities van deze site. Er is niets veranderd.`);
      }
    }

    export(kind) {
      if (!kind || !this.notes) return;
      if (kind === "restore") { this.restore(); return; }
      if (kind === "yaml" && !this.notes.lines.some(({ clip }) => known.includes(clip))) { this.say("Geen enkele notitie hoort bij een fragment. Gebruik ‘Maak het verslag’."); return; }
      if (kind === "others") {
        for (const key of this.others) files.download(`${key}.json`, JSON.stringify(read(key), null, 2), "application/json");
        return;
      }
      const date = this.notes.date || model.today();
      const rows = day.schedule(this.session, data.clips).map(({ block, begins, ends }) => ({ hours: `${day.clock(begins)} – ${day.clock(ends)}`, name: day.name(block, data.clips) }));
      const made = {
        markdown: [`${date}.md`, () => model.toMarkdown(this.notes, rows, known), "text/markdown", "Zet dit bestand in docs/verslag/. Dan staat het verslag op de site."],
        yaml: [`${date}-discussion.yml`, () => model.toYaml(this.notes, known), "text/yaml", "Plak elk stuk in het YAML-bestand van dat fragment. In het stuk staat waar."],
        save: [`notities-${date}.json`, () => JSON.stringify(this.notes, null, 2), "application/json", "Je notities staan in een bestand."],
      };
      const [name, make, type, words] = made[kind];
      files.download(name, make(), type);
      this.say(words);
    }
  });
})();
