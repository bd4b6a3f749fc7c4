"use strict";
// Saves what is typed, two seconds after the last key and on leaving. Until the server has confirmed, the text is kept on this
// device (drafts.js). Only questions that were touched are sent: what others wrote is never sent back.
(function () {
  const DELAY = 2000;
  const drafts = window.labDrafts;

  class Autosave {
    constructor(form) {
      this.form = form;
      this.address = form.dataset.autosave;
      this.status = form.querySelector("[data-autosave-status]") || document.querySelector("[data-autosave-status]");
      this.version = form.querySelector("input[name=_version]");
      this.shown = this.version.defaultValue;
      this.bases = new Map();
      this.dirty = new Set();
      this.held = new Set();
      form.addEventListener("input", event => this.touched(event.target, DELAY));
      form.addEventListener("change", event => this.touched(event.target, event.target.matches("select, [type=radio], [type=checkbox]") ? 0 : DELAY));
      form.addEventListener("submit", event => this.submitting(event));
      window.addEventListener("pagehide", () => this.leave());
      document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.leave());
      window.addEventListener("storage", () => this.follow());
      drafts.open(this.address, this);
      this.confirmed();
      this.restore();
      this.afterRefusal();
    }

    // The server shows again what it could not take: typed here, not stored there. Of a draft it says what is wrong, but holds it.
    afterRefusal() {
      if (!document.getElementById("error-summary") || this.form.dataset.drafted === "true") return;
      const held = this.questions().filter(question => question.querySelector(":scope > .lab-conflict"));
      (held.length ? held : this.questions()).forEach(question => {
        this.dirty.add(question.dataset.question);
        // Seen side by side only here: from elsewhere it is compared anew, as if nothing had been known.
        drafts.keep(this.address, question.dataset.question, this.text(question.dataset.question), held.length ? 0 : this.shown);
      });
      held.forEach(question => this.held.add(question.dataset.question));
    }

    questions() {
      return [...this.form.querySelectorAll("[data-question][data-whole]")];
    }

    question(id) {
      return this.questions().find(question => question.dataset.question === id);
    }

    inputs(question) {
      return [...question.querySelectorAll("input, select, textarea")].filter(input => input.name && input.name !== "_asked" && input.type !== "file");
    }

    touched(input, delay) {
      const question = input.closest("[data-question][data-whole]");
      if (!question || input.type === "file") return;
      const id = question.dataset.question;
      this.dirty.add(id);
      this.held.delete(id);
      this.keep(id);
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.save(), delay);
    }

    text(id) {
      const body = new URLSearchParams();
      this.inputs(this.question(id)).filter(input => !["checkbox", "radio"].includes(input.type) || input.checked).forEach(input => body.append(input.name, input.value));
      return body.toString();
    }

    // The version of the form on which this question stands: of what others wrote since, nothing is replaced unseen.
    base(id) {
      return this.bases.get(id) || this.shown;
    }

    keep(id) {
      this.kept = drafts.keep(this.address, id, this.text(id), this.base(id));
    }

    say(text) {
      if (this.status) this.status.textContent = text;
    }

    unsaved() {
      const kept = drafts.shared ? this.status.dataset.keptShared : this.status.dataset.kept;
      this.say(this.kept ? kept : this.status.dataset.nowhere);
    }

    mine() {
      return id => this.dirty.has(id) && !this.held.has(id);
    }

    // Answers whether the server was reached: "stored", "conflict", "offline", "expired" or "refused".
    async save() {
      if (![...this.dirty].some(this.mine())) return "stored";
      window.clearTimeout(this.timer);
      this.problems = false;
      this.say(this.status.dataset.saving);
      const outcome = await drafts.send(this.address, this.mine(), (answer, ids) => this.saved(answer, ids));
      if (outcome === "expired") this.expired();
      else if (outcome === "offline" || outcome === "refused" && !this.problems) this.unsaved();
      if (outcome === "offline") this.timer = window.setTimeout(() => this.save(), 15000);
      return outcome;
    }

    saved(answer, ids) {
      const kept = drafts.items(this.address);
      const refused = Object.keys(answer.problems);
      const conflicts = Object.keys(answer.conflicts);
      this.problems = this.problems || refused.length > 0;
      this.version.value = answer.version;
      if (!refused.length) {
        ids.filter(id => !conflicts.includes(id)).forEach(id => {
          this.bases.set(id, String(answer.version));
          this.remember(id, answer.version);
          this.clearTheirs(id);
          if (!kept[id]) this.dirty.delete(id);
        });
        this.hide(answer.hidden);
      }
      conflicts.forEach(id => {
        this.bases.set(id, String(answer.version));
        this.held.add(id);
        this.showTheirs(id, answer.conflicts[id]);
      });
      this.takeOver(answer.values, answer.version);
      this.say([answer.status, ...Object.values(answer.problems)].filter(text => text).join(" "));
    }

    // Texts that others changed: put into inputs that nobody touched here.
    takeOver(values, version) {
      Object.entries(values).forEach(([id, text]) => {
        const question = this.question(id);
        const input = question && this.inputs(question)[0];
        if (!input || this.dirty.has(id) || input === document.activeElement) return;
        input.value = text;
        this.bases.set(id, String(version));
      });
    }

    showTheirs(id, text) {
      const question = this.question(id);
      if (!question) return;
      this.clearTheirs(id);
      const box = document.createElement("div");
      box.className = "alert alert-warning lab-conflict";
      const lead = document.createElement("p");
      lead.textContent = this.status.dataset.theirs;
      const quote = document.createElement("blockquote");
      quote.className = "lab-typed";
      quote.textContent = text || this.status.dataset.emptied;
      const mine = document.createElement("p");
      mine.textContent = this.status.dataset.mine;
      box.append(lead, quote, mine, this.giveUp(id));
      question.prepend(box);
    }

    // Whoever agrees with the other text lets go of his own.
    giveUp(id) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm";
      button.textContent = this.status.dataset.giveUp;
      button.addEventListener("click", () => {
        this.dirty.delete(id);
        drafts.forget(this.address, [id]);
        location.reload();
      });
      return button;
    }

    clearTheirs(id) {
      const question = this.question(id);
      if (question) question.querySelectorAll(":scope > .lab-conflict").forEach(box => box.remove());
    }

    hide(hidden) {
      this.form.querySelectorAll("[data-question]").forEach(question => {
        question.hidden = hidden.includes(question.dataset.question);
      });
    }

    expired() {
      this.say(this.status.dataset.expired + " ");
      const link = document.createElement("a");
      link.href = "/sign-in?to=" + encodeURIComponent(location.pathname + location.search);
      link.textContent = this.status.dataset.signIn;
      this.status.append(link);
    }

    restore() {
      const items = drafts.items(this.address);
      const known = Object.keys(items).filter(id => this.question(id));
      if (!known.length) return;
      drafts.free(this.address, known);
      known.forEach(id => {
        this.bases.set(id, items[id].v);
        this.fill(this.question(id), new URLSearchParams(items[id].text));
        this.dirty.add(id);
      });
      this.kept = true;
      this.say(this.status.dataset.restored);
      this.timer = window.setTimeout(() => this.save(), 500);
    }

    // A copy of the page that was kept before: what was stored since then is put in again. The page itself knows it.
    confirmed() {
      const said = drafts.said(this.address);
      const known = Object.keys(said).filter(id => this.question(id));
      if (!document.documentElement.dataset.offline) {
        known.forEach(id => delete said[id]);
        if (known.length) drafts.remember(this.address, said);
        return;
      }
      known.forEach(id => {
        this.bases.set(id, said[id].v);
        this.fill(this.question(id), new URLSearchParams(said[id].text));
      });
    }

    remember(id, version) {
      if (!navigator.serviceWorker || !navigator.serviceWorker.controller || !this.question(id)) return;
      const said = drafts.said(this.address);
      said[id] = { v: String(version), text: this.text(id) };
      drafts.remember(this.address, said);
    }

    // The same form in another tab: whoever types there sees it here.
    follow() {
      const items = drafts.items(this.address);
      [...this.dirty].filter(id => !items[id] && !this.held.has(id)).forEach(id => this.dirty.delete(id));
      Object.keys(items).filter(id => this.question(id) && !this.question(id).contains(document.activeElement)).forEach(id => {
        this.bases.set(id, items[id].v);
        if (this.text(id) !== items[id].text) this.fill(this.question(id), new URLSearchParams(items[id].text));
      });
    }

    fill(question, params) {
      this.inputs(question).forEach(input => {
        const values = params.getAll(input.name);
        if (["checkbox", "radio"].includes(input.type)) input.checked = values.includes(input.value);
        else if (values.length) input.value = values[0];
        // Counters look at it; nobody touched it.
        if (input.matches("textarea")) input.dispatchEvent(new CustomEvent("labinov:filled", { bubbles: true }));
      });
    }

    leave() {
      if (this.going || ![...this.dirty].some(this.mine())) return;
      window.clearTimeout(this.timer);
      drafts.sendNow(this.address, this.mine(), (answer, ids) => this.saved(answer, ids)).then(outcome => outcome === "offline" && this.unsaved());
    }

    // First what was touched is stored, then the page goes on: without a line or a session nobody leaves the text behind.
    submitting(event) {
      if (event.defaultPrevented || this.going) return;
      event.preventDefault();
      // Where nothing waits, the answer comes within this event, while browsers do not let a form be sent again.
      const afterwards = new Promise(resolve => window.setTimeout(resolve));
      Promise.all([navigator.onLine === false ? "offline" : this.save(), afterwards]).then(([outcome]) => {
        if (outcome === "offline") this.later();
        if (outcome === "offline" || outcome === "expired") return;
        if (outcome === "conflict") {
          // Somebody else's text came to light with this press: it is shown beside one's own before anything replaces it.
          this.form.querySelector(".lab-conflict").scrollIntoView();
          return;
        }
        this.going = true;
        if (outcome === "stored" && this.form.dataset.autosaveAll !== "true") this.sendOnlyTheRest(event.submitter);
        this.form.requestSubmit(event.submitter);
        window.setTimeout(() => { this.going = false; }, 8000);
      });
    }

    // Nothing was sent, nothing is lost; where the next page is at hand, one can go on writing there.
    async later() {
      this.say((drafts.shared ? this.status.dataset.laterShared : this.status.dataset.later) + " ");
      const next = this.form.dataset.next;
      if (!next || !window.caches || !await caches.match(next)) return;
      const link = document.createElement("a");
      link.href = next;
      link.textContent = this.status.dataset.goOn;
      this.status.append(link);
    }

    // A decision is judged by all its answers; a worksheet's page only adds what is not stored yet, files, and the list whose row is added or removed.
    sendOnlyTheRest(submitter) {
      const list = submitter && /^(add|remove)Row$/.test(submitter.name) ? submitter.value.replace(/\[.*/, "") : "";
      const sent = this.questions().filter(question => this.dirty.has(question.dataset.question) || question.dataset.question === list || question.querySelector("input[type=file]"));
      this.questions().filter(question => !sent.includes(question))
        .forEach(question => question.querySelectorAll(":scope > input[name=_asked]").forEach(marker => { marker.disabled = true; }));
      // What was seen beside one's own text may be replaced; of all else the server hears on which version it stands.
      if (!this.held.size && sent.length) this.version.value = Math.min(...sent.map(question => Number(this.base(question.dataset.question))));
      this.held.forEach(id => this.keep(id));
    }
  }

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form[data-autosave]").forEach(form => new Autosave(form)));
})();
