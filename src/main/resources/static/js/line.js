"use strict";
// The line to the laboratory on every page of a signed-in person: says when it is gone and what waits for it, sends that when it is back, keeps
// the pages of the own worksheets for such times, and gives a sign of life while an event is held.
(() => {
  const drafts = window.labDrafts;
  const place = document.getElementById("line");
  if (!drafts || !place) return;
  const texts = place.dataset;
  const PAGES = "labinov-pages:";
  const AGAIN = 20000;
  const SIGN = 30000;
  const meta = name => (document.querySelector(`meta[name="${name}"]`) || { content: "" }).content;
  const copy = Boolean(document.documentElement.dataset.offline);
  let outcome = copy ? "offline" : "";
  let told = false;

  function link(text, href) {
    const made = document.createElement("a");
    made.href = href;
    made.textContent = text;
    place.append(" ", made);
  }

  function show(sentences) {
    const text = sentences.filter(sentence => sentence).join(" ");
    place.textContent = text;
    place.hidden = !text;
  }

  function tell() {
    const all = drafts.waiting();
    const held = all.filter(item => item.held);
    const waits = all.length - held.length;
    const gone = navigator.onLine === false || outcome === "offline";
    if (gone || waits && (outcome === "expired" || outcome === "refused")) {
      show([gone && (drafts.shared ? texts.offlineShared : texts.offline), waits && texts.waiting.replace("#", waits), outcome === "expired" && texts.expired]);
      if (outcome === "expired") link(texts.signIn, "/sign-in?to=" + encodeURIComponent(location.pathname + location.search));
      told = true;
    } else if (held.length) {
      // On the page itself both texts stand side by side.
      const elsewhere = held.find(item => item.page.split("?")[0] !== location.pathname);
      show([elsewhere && texts.conflict.replace("#", held.length)]);
      if (elsewhere) link(texts.look, elsewhere.page + "#" + elsewhere.id);
    } else if (!waits) {
      show([told && texts.sent, copy && texts.back]);
      if (told) window.setTimeout(() => { told = false; tell(); }, 15000);
    }
    if (copy && !gone && !place.hidden) link(texts.reload, location.pathname);
  }

  function sendAll() {
    if (navigator.onLine === false) return tell();
    if (drafts.waiting().some(item => !item.held)) return drafts.sendAll().then(tell);
    if (outcome !== "offline") return tell();
    // Nothing waits: only whether the line is back is asked.
    return fetch("/worker.js", { cache: "no-store" }).then(() => { outcome = ""; }, () => {}).then(tell);
  }

  document.addEventListener("labinov:sent", event => {
    outcome = event.detail;
    tell();
  });
  document.addEventListener("labinov:not-sent", () => {
    show([texts.notSent]);
    place.scrollIntoView({ block: "nearest" });
    told = true;
  });
  window.addEventListener("offline", tell);
  window.addEventListener("online", sendAll);
  window.setInterval(() => document.visibilityState === "visible" && (outcome === "offline" || outcome === "expired") && sendAll(), AGAIN);

  // Pages that open without a line: only where the server said so, of this account, and not on a computer that others use too.
  async function forgetOthers() {
    if (!window.caches) return;
    const names = (await caches.keys()).filter(name => drafts.shared ? name.startsWith("labinov-") : name.startsWith(PAGES) && name !== PAGES + drafts.account);
    await Promise.all(names.map(name => caches.delete(name)));
    if (drafts.shared && navigator.serviceWorker) (await navigator.serviceWorker.getRegistrations()).forEach(found => found.unregister());
  }

  async function toKeep() {
    const form = document.querySelector("form[data-sections]");
    const here = location.pathname.replace(/\d+$/, "");
    const sections = form ? Array.from({ length: Number(form.dataset.sections) }, (nothing, at) => here + (at + 1)) : [];
    const lists = [...document.querySelectorAll("[data-keep-pages]")].slice(0, 3).map(team => team.dataset.keepPages);
    for (const list of lists) {
      const answer = await fetch(list, { headers: { Accept: "application/json", "X-Requested-With": "XMLHttpRequest" } });
      if (answer.ok) sections.push(...await answer.json());
    }
    return [...new Set(sections)];
  }

  const pause = time => new Promise(resolve => window.setTimeout(resolve, time));

  async function keepPages() {
    if (drafts.shared || copy || !navigator.serviceWorker || !document.querySelector("form[data-sections], [data-keep-pages]")) return;
    await navigator.serviceWorker.register("/worker.js");
    await navigator.serviceWorker.ready;
    const files = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map(file => file.href || file.src);
    files.push(texts.list, "/offline?lang=" + document.documentElement.lang);
    // A room full of phones does not ask for everything in the same second.
    const room = document.querySelector("[data-keep-pages]");
    if (room) await pause(Math.random() * Number(room.dataset.within || 10) * 1000);
    const pages = navigator.connection && navigator.connection.saveData ? [] : await toKeep();
    // The worker fetches them: what is asked for here would weigh on the page.
    const done = new MessageChannel();
    done.port1.onmessage = () => { place.dataset.ready = "true"; };
    const worker = navigator.serviceWorker.controller || (await navigator.serviceWorker.ready).active;
    worker.postMessage({ files, pages }, [done.port2]);
  }

  // That somebody sits there, although he only reads or thinks. Whoever works gives signs enough.
  function sign() {
    const address = meta("labinov-sign");
    if (!address || document.visibilityState !== "visible" || navigator.onLine === false) return;
    fetch(address, { method: "POST", headers: { "X-Requested-With": "XMLHttpRequest", "Labinov-Account": drafts.account, [meta("csrf-header")]: meta("csrf-token") } }).catch(() => {});
  }
  if (meta("labinov-sign")) window.setInterval(sign, SIGN);

  forgetOthers().then(keepPages).catch(() => {});
  tell();
  window.setTimeout(sendAll, 1500);
})();
