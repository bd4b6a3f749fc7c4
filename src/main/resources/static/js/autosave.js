"use strict";
// Saves what is typed, two seconds after the last key and on leaving. Until the server has confirmed, the text is kept on this
// device under the account that typed it. Only questions that were touched are sent: what others wrote is never sent back.
(function () {
  const PREFIX = "labinov-text:";
  const DELAY = 2000;

  function store() {
    try {
      return window.localStorage;
    } catch (refused) {
      return null;
    }
  }

  function forgetOthers(account) {
    const kept = store();
    if (!kept) return;
    Object.keys(kept).filter(key => key.startsWith(PREFIX) && !key.startsWith(PREFIX + account + ":")).forEach(key => kept.removeItem(key));
  }

  class Autosave {
    constructor(form) {
      this.form = form;
      this.status = form.querySelector("[data-autosave-status]") || document.querySelector("[data-autosave-status]");
      this.version = form.querySelector("input[name=_version]");
      this.key = PREFIX + form.dataset.account + ":" + form.dataset.autosave;
      this.dirty = new Set();
      this.held = new Set();
      this.changes = 0;
      if (form.dataset.shared === "true") {
        forgetOthers(form.dataset.account);
        if (store()) store().setItem("labinov-shared", "true");
      }
      form.addEventListener("input", event => this.touched(event.target, DELAY));
      form.addEventListener("change", event => this.touched(event.target, event.target.matches("select, [type=radio], [type=checkbox]") ? 0 : DELAY));
      form.addEventListener("submit", event => this.submitting(event));
      window.addEventListener("pagehide", () => this.leave());
      document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.leave());
      window.addEventListener("online", () => this.dirty.size && this.save());
      this.restore();
      this.afterRefusal();
    }

    // The server shows again what it could not take: typed here, not stored there. Of a draft it says what is wrong, but holds it.
    afterRefusal() {
      if (!document.getElementById("error-summary") || this.form.dataset.drafted === "true") return;
      const held = this.questions().filter(question => question.querySelector(":scope > .lab-conflict"));
      (held.length ? held : this.questions()).forEach(question => this.dirty.add(question.dataset.question));
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
      this.dirty.add(question.dataset.question);
      this.held.delete(question.dataset.question);
      this.changes++;
      this.keep();
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.save(), delay);
    }

    values(ids) {
      const body = new URLSearchParams();
      ids.forEach(id => {
        const question = this.question(id);
        if (!question) return;
        body.append("_asked", id);
        this.inputs(question).filter(input => !["checkbox", "radio"].includes(input.type) || input.checked).forEach(input => body.append(input.name, input.value));
      });
      return body;
    }

    keep() {
      const kept = store();
      try {
        kept.setItem(this.key, JSON.stringify({ at: Date.now(), version: this.version.value, text: this.values(this.dirty).toString() }));
        this.kept = true;
      } catch (full) {
        this.kept = false;
      }
    }

    forget() {
      if (store()) store().removeItem(this.key);
    }

    say(text) {
      if (this.status) this.status.textContent = text;
    }

    unsaved() {
      this.say(this.kept ? this.status.dataset.kept : this.status.dataset.nowhere);
    }

    request(ids) {
      const body = this.values(ids);
      body.append("_version", this.version.value);
      const token = this.form.querySelector("input[name=_csrf]");
      if (token) body.append("_csrf", token.value);
      return body;
    }

    // Answers whether the server was reached: "stored", "offline", "expired" or "refused".
    async save() {
      if (this.running) {
        await this.running;
      }
      const ids = [...this.dirty].filter(id => !this.held.has(id));
      if (!ids.length) return "stored";
      window.clearTimeout(this.timer);
      this.running = this.send(ids);
      const outcome = await this.running;
      this.running = null;
      return outcome;
    }

    async send(ids) {
      const before = this.changes;
      this.say(this.status.dataset.saving);
      try {
        const answer = await fetch(this.form.dataset.autosave, { method: "POST", body: this.request(ids),
          headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" }, redirect: "manual" });
        if (answer.ok) {
          const kept = await answer.json();
          this.saved(kept, ids, before);
          return Object.keys(kept.conflicts).length ? "conflict" : "stored";
        }
        if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") {
          this.expired();
          return "expired";
        }
        this.unsaved();
        return "refused";
      } catch (offline) {
        this.unsaved();
        this.timer = window.setTimeout(() => this.save(), 15000);
        return "offline";
      }
    }

    saved(answer, ids, before) {
      this.version.value = answer.version;
      const refused = Object.keys(answer.problems);
      const conflicts = Object.keys(answer.conflicts);
      if (before === this.changes && !refused.length) {
        ids.forEach(id => this.dirty.delete(id));
      }
      conflicts.forEach(id => {
        this.dirty.add(id);
        this.held.add(id);
        this.showTheirs(id, answer.conflicts[id]);
      });
      if (!this.dirty.size) this.forget();
      else this.keep();
      if (!refused.length) {
        ids.filter(id => !conflicts.includes(id)).forEach(id => this.clearTheirs(id));
        this.hide(answer.hidden);
      }
      this.say([answer.status, ...Object.values(answer.problems), this.takeOver(answer.values)].filter(text => text).join(" "));
    }

    // Texts that others changed: put into inputs that nobody touched here.
    takeOver(values) {
      Object.entries(values).forEach(([id, text]) => {
        const question = this.question(id);
        const input = question && this.inputs(question)[0];
        if (input && !this.dirty.has(id) && input !== document.activeElement) input.value = text;
      });
      return "";
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
      box.append(lead, quote, mine);
      question.prepend(box);
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
      this.keep();
      this.say(this.status.dataset.expired + " ");
      const link = document.createElement("a");
      link.href = "/sign-in?to=" + encodeURIComponent(location.pathname + location.search);
      link.textContent = this.status.dataset.signIn;
      this.status.append(link);
    }

    restore() {
      const kept = store() && store().getItem(this.key);
      if (!kept) return;
      const params = new URLSearchParams(JSON.parse(kept).text);
      const known = params.getAll("_asked").filter(id => this.question(id));
      known.forEach(id => this.fill(this.question(id), params));
      if (!known.length) return;
      known.forEach(id => this.dirty.add(id));
      this.version.value = JSON.parse(kept).version;
      this.kept = true;
      this.say(this.status.dataset.restored);
      this.timer = window.setTimeout(() => this.save(), 500);
    }

    fill(question, params) {
      this.inputs(question).forEach(input => {
        const values = params.getAll(input.name);
        if (["checkbox", "radio"].includes(input.type)) input.checked = values.includes(input.value);
        else if (values.length) input.value = values[0];
        input.dispatchEvent(new Event("input"));
      });
    }

    leave() {
      const ids = [...this.dirty].filter(id => !this.held.has(id));
      if (!ids.length || this.going) return;
      const before = this.changes;
      this.keep();
      window.clearTimeout(this.timer);
      fetch(this.form.dataset.autosave, { method: "POST", body: this.request(ids), keepalive: true,
        headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } })
        .then(answer => answer.ok ? answer.json() : null)
        .then(answer => answer && this.saved(answer, ids, before)).catch(() => this.unsaved());
    }

    // First what was touched is stored, then the page goes on: without a line or a session nobody leaves the text behind.
    submitting(event) {
      if (event.defaultPrevented || this.going) return;
      event.preventDefault();
      // Where nothing waits, the answer comes within this event, while browsers do not let a form be sent again.
      const afterwards = new Promise(resolve => window.setTimeout(resolve));
      Promise.all([this.save(), afterwards]).then(([outcome]) => {
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

    // A decision is judged by all its answers; a worksheet's page only adds what is not stored yet, files, and the list whose row is added or removed.
    sendOnlyTheRest(submitter) {
      const list = submitter && /^(add|remove)Row$/.test(submitter.name) ? submitter.value.replace(/\[.*/, "") : "";
      this.questions().filter(question => !this.dirty.has(question.dataset.question) && question.dataset.question !== list && !question.querySelector("input[type=file]"))
        .forEach(question => question.querySelectorAll(":scope > input[name=_asked]").forEach(marker => { marker.disabled = true; }));
    }
  }

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form[data-autosave]").forEach(form => new Autosave(form)));
})();
