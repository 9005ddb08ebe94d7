/**
 * <code-reader>: reads with the camera what phones show as a code. What it reads waits in the list
 * around it, as all that the room writes.
 *
 * Slots: see along/inbox.html. Attributes: data-library, where the script that reads codes stands;
 *        it comes once someone asks for the camera.
 * Event (bubbling): "codes-read", once the laptop took what a code held.
 * The camera looks only while this is open, and nothing of what it sees is kept.
 */
(() => {
  const { codes, laptop } = window.vbtcAlong;
  const { find, around, script } = window.vbtcDom;
  // In milliseconds between two pictures: a film on the stage needs this machine too.
  const REST = 120;
  // In milliseconds without any code: a camera that nobody needs looks no longer.
  const IDLE = 180_000;
  // In pixels: enough for a code that fills a third of the picture, and quick to read.
  const WIDEST = 960;
  const FROM_DISK = "Open dit venster van de stick, of van het adres met 127.0.0.1 op deze laptop.";
  /** @type {Record<string, string>} By the name that browsers give it. */
  const TROUBLE = {
    none: `Hier mag een pagina de camera niet gebruiken. ${FROM_DISK}`,
    NotAllowedError:
      "De camera werd geweigerd. Sta ze toe bij het adres bovenaan, en probeer opnieuw.",
    NotFoundError: "Deze laptop heeft geen camera. Sluit er een aan, en probeer opnieuw.",
    NotReadableError: "De camera is bezet. Sluit het andere programma dat haar gebruikt.",
  };
  const ELSE = "De camera start niet. Kijk of ze aangesloten is, en probeer opnieuw.";
  const LOOK = "Hou een telefoon met een code voor de camera.";
  const NOT_OURS = "Dit is een andere code. Kies op de telefoon ‘Toon als code wat wacht’.";
  const WAITS = "Gelezen, maar de laptop antwoordt niet. Hou de telefoon nog even voor de camera.";

  const FULL = "Er kan niets meer bij. Neem eerst over wat wacht, of laat het liggen.";

  /** @param {number} count */
  const told = (count) =>
    count ? `Gelezen: ${count} nieuw. Toon de volgende code.` : "Deze code was al gelezen.";

  class CodeReader extends HTMLElement {
    #video = find(this, "video", HTMLVideoElement);
    #picture = document.createElement("canvas");
    /** @type {MediaStream | null} */
    #stream = null;
    #timer = 0;
    #last = 0;
    /** The code that was dealt with last: it stays before the camera for a while. */
    #done = "";
    /** What was taken from codes, by id. */
    #known = new Set();

    connectedCallback() {
      this.addEventListener("click", (event) => {
        const { reader } = around(event, "[data-reader]")?.dataset ?? {};
        if (reader === "open") this.#open();
        else if (reader) this.#close();
      });
      addEventListener("pagehide", () => this.#close());
    }

    async #open() {
      if (this.#stream) return undefined;
      find(this, ".reader").hidden = false;
      find(this, "[data-reader=open]").hidden = true;
      this.#say("De camera start …");
      try {
        if (!navigator.mediaDevices) throw new DOMException("", "none");
        const video = { width: { ideal: 1280 }, height: { ideal: 720 } };
        this.#stream = await navigator.mediaDevices.getUserMedia({ video });
        // Who closed it meanwhile wants no camera.
        if (find(this, ".reader").hidden) return this.#close();
        if (!window.vbtcLibraries?.jsqr) await script(this.dataset.library ?? "");
        this.#video.srcObject = this.#stream;
        await this.#video.play();
      } catch (refused) {
        this.#close();
        const name = refused instanceof Error ? refused.name : "";
        return this.#say(TROUBLE[name] ?? ELSE);
      }
      this.#say(LOOK);
      this.#last = Date.now();
      return this.#look();
    }

    #close() {
      clearTimeout(this.#timer);
      for (const track of this.#stream?.getTracks() ?? []) track.stop();
      this.#stream = null;
      this.#video.srcObject = null;
      this.#say("");
      find(this, ".reader").hidden = true;
      find(this, "[data-reader=open]").hidden = false;
    }

    #look = async () => {
      const found = this.#read();
      if (found?.binaryData.length) {
        this.#last = Date.now();
        await this.#take(found.binaryData);
      }
      if (Date.now() - this.#last > IDLE) this.#close();
      if (this.#stream) this.#timer = setTimeout(this.#look, REST);
    };

    /** The code in what the camera sees now, or null. */
    #read() {
      const { videoWidth, videoHeight } = this.#video;
      const pen = this.#picture.getContext("2d", { willReadFrequently: true });
      if (!videoWidth || !pen) return null;
      const width = Math.min(WIDEST, videoWidth);
      const height = Math.round((videoHeight * width) / videoWidth);
      Object.assign(this.#picture, { width, height });
      pen.drawImage(this.#video, 0, 0, width, height);
      const { data } = pen.getImageData(0, 0, width, height);
      return window.vbtcLibraries.jsqr(data, width, height, { inversionAttempts: "dontInvert" });
    }

    /** @param {number[]} bytes */
    async #take(bytes) {
      const code = bytes.join();
      if (code === this.#done) return;
      const scan = await codes.unpack(bytes);
      const words = scan ? await this.#bring(scan) : NOT_OURS;
      // What the laptop did not hear is brought again.
      this.#done = words === WAITS ? "" : code;
      this.#say(words);
    }

    /**
     * Give the laptop what is new; what to say of it.
     * @param {AlongScan} scan
     */
    async #bring({ phone, remarks }) {
      const fresh = remarks.filter(({ id }) => !this.#known.has(id));
      if (!fresh.length) return told(0);
      const sent = fresh.map(({ id, text, clip, question, at }) => ({
        ...{ id, text, clip, question, at },
      }));
      const { how, data } = await laptop("remarks", { phone, remarks: sent });
      if (how !== "ok") return WAITS;
      for (const id of data.taken) this.#known.add(id);
      this.dispatchEvent(new CustomEvent("codes-read", { bubbles: true }));
      return data.taken.length ? told(data.taken.length) : FULL;
    }

    /** @param {string} words */
    #say(words) {
      const said = find(this, ".reader__said");
      if (said.textContent !== words) said.textContent = words;
    }
  }

  customElements.define("code-reader", CodeReader);
})();
