"use strict";
// A large file goes ahead of its form, piece by piece (tus 1.0): a line that breaks costs one piece, and choosing the same file after the
// page was loaded anew goes on where it stopped. The form then only names what has arrived. Small files go with the form as ever.
(() => {
  if (window.labPieces) return;
  const SMALL = 512 * 1024;
  const PIECE = 256 * 1024;
  const PATIENCE = 90000;
  const MOST_KEPT = 20;
  const texts = document.currentScript.dataset;
  const meta = name => (document.querySelector(`meta[name="${name}"]`) || { content: "" }).content;
  const key = "labinov-upload:" + meta("labinov-account");
  const sendings = new WeakMap();

  class Refused extends Error {}
  class Expired extends Error {}

  // Which files are on their way: not on a computer that others use too.
  function known() {
    try {
      return meta("labinov-shared") === "true" ? {} : JSON.parse(window.localStorage.getItem(key) || "{}");
    } catch (nothing) {
      return {};
    }
  }

  function remember(mark, address) {
    const all = known();
    delete all[mark];
    if (address) all[mark] = address;
    Object.keys(all).slice(0, -MOST_KEPT).forEach(oldest => delete all[oldest]);
    try {
      if (meta("labinov-shared") !== "true") window.localStorage.setItem(key, JSON.stringify(all));
    } catch (full) {
      // Then a page that is loaded anew begins anew.
    }
  }

  const size = bytes => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`;

  class Sending {
    constructor(file, original, list) {
      this.file = file;
      this.mark = [original.name, original.size, original.lastModified, file.size].join(":");
      this.address = known()[this.mark] || "";
      this.at = 0;
      this.show(list);
      this.done = this.run();
    }

    show(list) {
      this.row = document.createElement("li");
      this.name = document.createElement("span");
      this.name.className = "text-break";
      this.name.textContent = this.file.name;
      this.bar = document.createElement("progress");
      this.bar.max = 100;
      this.bar.setAttribute("aria-label", this.file.name);
      this.left = document.createElement("small");
      this.state = document.createElement("p");
      this.state.className = "form-hint mb-0";
      this.state.setAttribute("role", "status");
      this.row.append(this.name, this.bar, this.left, this.state);
      list.append(this.row);
    }

    percent() {
      return Math.floor(this.at * 100 / this.file.size);
    }

    say(sentence) {
      const said = (sentence || "").replace("#", this.percent()).replace("@", this.file.name);
      if (this.state.textContent !== said) this.state.textContent = said;
    }

    progress(at) {
      this.at = at;
      this.bar.value = this.percent();
      this.left.textContent = texts.progress.replace("#", this.percent()).replace("@", size(this.file.size - at));
    }

    async ask(method, address, headers, body) {
      const given = new AbortController();
      const timer = window.setTimeout(() => given.abort(), PATIENCE);
      try {
        const answer = await fetch(address, { method, body, signal: given.signal, redirect: "manual", headers: { "Tus-Resumable": "1.0.0",
          "X-Requested-With": "XMLHttpRequest", "Labinov-Account": meta("labinov-account"), [meta("csrf-header")]: meta("csrf-token"), ...headers } });
        if (answer.status === 401 || answer.status === 403) throw new Expired();
        if (answer.status === 413) throw new Refused(await answer.text());
        return answer;
      } finally {
        window.clearTimeout(timer);
      }
    }

    // True once it is whole on the server; false where it has to go with the form.
    async run() {
      for (let tries = 0; !this.stopped; tries++) {
        try {
          await this.begin();
          this.say(texts.sending);
          while (this.at < this.file.size && !this.stopped) {
            await this.piece();
            tries = 0;
          }
          this.whole = !this.stopped;
          if (this.whole) this.say(texts.arrived);
          return this.whole;
        } catch (broken) {
          if (broken instanceof Refused) return false;
          this.broken(broken);
          await this.pause(Math.min(30000, 2000 * 2 ** tries));
        }
      }
      return false;
    }

    broken(cause) {
      this.say(cause instanceof Expired ? texts.expired + " " : texts.broken);
      if (!(cause instanceof Expired)) return;
      const link = document.createElement("a");
      link.href = "/sign-in";
      link.target = "_blank";
      link.textContent = texts.signIn;
      this.state.append(" ", link);
    }

    async begin() {
      const standing = this.address ? await this.ask("HEAD", this.address) : { status: 404 };
      if (standing.status === 200 && Number(standing.headers.get("Upload-Length")) === this.file.size) {
        this.progress(Number(standing.headers.get("Upload-Offset")));
        return;
      }
      if (standing.status !== 200 && standing.status !== 404) throw new Error("no answer");
      const name = btoa(String.fromCharCode(...new TextEncoder().encode(this.file.name)));
      const begun = await this.ask("POST", "/uploads", { "Upload-Length": this.file.size, "Upload-Metadata": "filename " + name });
      if (begun.status !== 201) throw new Error("not begun");
      this.address = new URL(begun.headers.get("Location"), location.href).pathname;
      this.progress(0);
      remember(this.mark, this.address);
    }

    async piece() {
      const answer = await this.ask("PATCH", this.address, { "Upload-Offset": this.at, "Content-Type": "application/offset+octet-stream" },
        this.file.slice(this.at, this.at + PIECE));
      if (answer.status !== 204) throw new Error("ask where to go on");
      this.progress(Number(answer.headers.get("Upload-Offset")));
    }

    pause(longest) {
      return new Promise(resolve => {
        const on = () => {
          window.clearTimeout(timer);
          window.removeEventListener("online", on);
          document.removeEventListener("visibilitychange", on);
          resolve();
        };
        const timer = window.setTimeout(on, longest);
        window.addEventListener("online", on);
        document.addEventListener("visibilitychange", on);
      });
    }

    // A form that stood open over night: is it still there?
    again() {
      if (!this.whole) return this.done;
      this.whole = false;
      this.done = this.run();
      return this.done;
    }

    drop() {
      this.stopped = true;
      this.row.remove();
      remember(this.mark, "");
      if (this.address) this.ask("DELETE", this.address).catch(() => {});
    }
  }

  function list(input) {
    const found = document.getElementById(`${input.id}-arriving`);
    if (found) return found;
    const made = document.createElement("ul");
    made.id = `${input.id}-arriving`;
    made.className = "list-unstyled lab-arriving";
    input.after(made);
    return made;
  }

  // The originals stand beside what became of them, in the same order: the same photo is known again although it is made smaller anew.
  function send(input, originals) {
    const chosen = [...input.files];
    const before = input.labSendings || [];
    const kept = before.filter(old => chosen.includes(old.file));
    before.filter(old => !kept.includes(old)).forEach(old => old.drop());
    input.labSendings = chosen.filter(file => file.size > SMALL && meta("csrf-token")).map((file, at) => kept.find(old => old.file === file)
      || new Sending(file, originals[chosen.indexOf(file)] || file, list(input)));
    input.labSendings.forEach(sending => sendings.set(sending.file, sending));
  }

  const inputs = form => [...form.elements].filter(input => input.type === "file" && input.files.length && !input.disabled);
  const underWay = form => inputs(form).flatMap(input => [...input.files].map(file => sendings.get(file)).filter(sending => sending));

  // Before anybody else hears of it: the form waits until its files have arrived, then it is sent as if it were pressed now.
  document.addEventListener("submit", event => {
    const form = event.target;
    const waiting = underWay(form);
    if (!waiting.length || form.dataset.arrived) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.awaits) return;
    form.dataset.awaits = "true";
    waiting.filter(sending => !sending.whole).forEach(sending => sending.say(texts.awaits));
    Promise.all(waiting.map(sending => sending.again())).then(() => {
      delete form.dataset.awaits;
      form.dataset.arrived = "true";
      window.setTimeout(() => delete form.dataset.arrived, 8000);
      form.requestSubmit(event.submitter);
    });
  }, true);

  document.addEventListener("formdata", event => {
    const withFiles = inputs(event.target);
    new Set(withFiles.map(input => input.name)).forEach(name => {
      const files = withFiles.filter(input => input.name === name).flatMap(input => [...input.files]);
      if (!files.some(file => sendings.has(file) && sendings.get(file).whole)) return;
      event.formData.delete(name);
      files.forEach(file => {
        const sending = sendings.get(file);
        if (sending && sending.whole) event.formData.append("_upload", `${name}=${sending.address.split("/").pop()}`);
        else event.formData.append(name, file, file.name);
      });
    });
  });

  window.labPieces = { send };
})();
