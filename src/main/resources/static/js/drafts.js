"use strict";
// What was typed and is not confirmed by the server yet: kept on this device under the account that typed it, question by question, and sent
// from whatever page is open, the oldest first. Order is that of a counter: a phone's clock may be wrong by a day.
(() => {
  const meta = name => (document.querySelector(`meta[name="${name}"]`) || { content: "" }).content;
  const account = meta("labinov-account");
  const shared = meta("labinov-shared") === "true";
  const TEXT = "labinov-text:";
  const SAID = "labinov-said:";
  const COUNT = "labinov-count";
  const PATIENCE = 30000;
  const pages = new Map();
  const memory = new Map();
  const queues = new Map();

  // On a computer that others use too, nothing outlives the tab.
  const disk = (() => {
    try {
      return shared ? window.sessionStorage : window.localStorage;
    } catch (refused) {
      return null;
    }
  })();

  function get(key) {
    return memory.get(key) ?? (disk && disk.getItem(key));
  }

  // Answers whether it would survive the page.
  function set(key, text) {
    try {
      disk.setItem(key, text);
      memory.delete(key);
      return true;
    } catch (full) {
      memory.set(key, text);
      return false;
    }
  }

  function remove(key) {
    memory.delete(key);
    if (disk) disk.removeItem(key);
  }

  function read(kind, address) {
    try {
      const found = JSON.parse(get(kind + account + ":" + address)) || {};
      return typeof found.text === "string" ? before(found) : found;
    } catch (nothing) {
      return {};
    }
  }

  // As it was kept before questions had places of their own.
  function before(kept) {
    const all = new URLSearchParams(kept.text);
    return Object.fromEntries(all.getAll("_asked").map(id => {
      const own = new URLSearchParams([...all].filter(([name]) => name === id || name.startsWith(id + "[")));
      return [id, { n: 0, v: kept.version, text: own.toString(), page: location.pathname }];
    }));
  }

  function write(kind, address, items) {
    const key = kind + account + ":" + address;
    if (Object.keys(items).length) return set(key, JSON.stringify(items));
    remove(key);
    return true;
  }

  function next() {
    const n = (Number(get(COUNT)) || 0) + 1;
    set(COUNT, String(n));
    return n;
  }

  function forgetOthers() {
    const own = key => key.startsWith(TEXT + account + ":");
    const ours = storage => Object.keys(storage).filter(key => key.startsWith("labinov-"));
    try {
      ours(window.localStorage).forEach(key => {
        // Words of somebody else that wait for the line stay until their writer comes back: they were typed before anybody called this computer shared.
        if (key.startsWith(TEXT) && !own(key)) return;
        if (own(key)) window.sessionStorage.setItem(key, window.localStorage.getItem(key));
        window.localStorage.removeItem(key);
      });
      ours(window.sessionStorage).filter(key => key !== COUNT && !own(key)).forEach(key => window.sessionStorage.removeItem(key));
    } catch (refused) {
      // Where nothing can be kept, nothing is left.
    }
  }

  function addresses() {
    const prefix = TEXT + account + ":";
    const keys = [...memory.keys(), ...(disk ? Object.keys(disk) : [])].filter(key => key.startsWith(prefix));
    return [...new Set(keys)].map(key => key.slice(prefix.length));
  }

  // Every answer that waits, the oldest first.
  function waiting() {
    return addresses().flatMap(address => Object.entries(read(TEXT, address)).map(([id, item]) => ({ address, id, ...item }))).sort((a, b) => a.n - b.n);
  }

  function keep(address, id, text, version) {
    const items = read(TEXT, address);
    items[id] = { n: next(), v: String(version), text, page: location.pathname + location.search, sent: (items[id] || {}).sent };
    return write(TEXT, address, items);
  }

  function forget(address, ids) {
    const items = read(TEXT, address);
    ids.forEach(id => delete items[id]);
    write(TEXT, address, items);
  }

  // One sender for each form, in all tabs: what was typed first arrives first.
  function inTurn(address, work) {
    if (navigator.locks) return navigator.locks.request("labinov-send:" + address, work);
    const turn = (queues.get(address) || Promise.resolve()).then(work, work);
    queues.set(address, turn);
    return turn;
  }

  // Of questions that were typed on different versions of the form, each is compared with the one that its writer saw.
  function groups(address, wanted) {
    const items = Object.entries(read(TEXT, address)).filter(([id, item]) => !item.held && (!wanted || wanted(id))).sort((a, b) => a[1].n - b[1].n);
    const byVersion = new Map();
    items.forEach(([id, item]) => byVersion.set(item.v, [...(byVersion.get(item.v) || []), [id, item]]));
    return [...byVersion.entries()];
  }

  async function post(address, version, items, keepalive) {
    const body = new URLSearchParams();
    items.forEach(([id, item]) => {
      body.append("_asked", id);
      new URLSearchParams(item.text).forEach((value, name) => body.append(name, value));
    });
    body.append("_version", version);
    const given = new AbortController();
    const timer = keepalive ? 0 : window.setTimeout(() => given.abort(), PATIENCE);
    try {
      return await fetch(address, { method: "POST", body, keepalive, redirect: "manual", signal: given.signal, headers: { Accept: "application/json",
        "X-Requested-With": "XMLHttpRequest", "Labinov-Account": account, [meta("csrf-header") || "X-None"]: meta("csrf-token") } });
    } finally {
      window.clearTimeout(timer);
    }
  }

  // A page that goes sends more while its last words still travel: what the server then finds changed may be one's own.
  function note(address, sent) {
    const items = read(TEXT, address);
    sent.filter(([id]) => items[id]).forEach(([id, item]) => { items[id].sent = [...(items[id].sent || []), new URLSearchParams(item.text).get(id)].slice(-4); });
    write(TEXT, address, items);
  }

  function ownConflicts(address, answer) {
    const items = read(TEXT, address);
    const own = Object.keys(answer.conflicts).filter(id => items[id] && (items[id].sent || []).includes(answer.conflicts[id]));
    own.forEach(id => {
      items[id].v = String(answer.version);
      delete answer.conflicts[id];
    });
    write(TEXT, address, items);
    return own;
  }

  // What is stored is forgotten here, unless more was typed while it travelled. What somebody else changed too waits for its writer.
  function settle(address, sent, answer) {
    const own = ownConflicts(address, answer);
    const items = read(TEXT, address);
    const refused = Object.keys(answer.problems);
    sent.filter(([id]) => items[id] && !own.includes(id)).forEach(([id, item]) => {
      if (refused.length) items[id].held = refused.includes(id) && items[id].n === item.n;
      else if (id in answer.conflicts) items[id].held = items[id].n === item.n;
      else if (items[id].n === item.n) delete items[id];
      else items[id].v = String(answer.version);
    });
    write(TEXT, address, items);
    return own;
  }

  // Answers "stored", "conflict", "refused", "expired" or "offline"; tells each answer of the server to whoever shows the form.
  async function deliver(address, wanted, tell, keepalive) {
    let outcome = "stored";
    for (const [version, items] of groups(address, wanted)) {
      let answer;
      note(address, items);
      try {
        answer = await post(address, version, items, keepalive);
      } catch (noLine) {
        return trouble("offline");
      }
      if (answer.status === 401 || answer.status === 403 || answer.type === "opaqueredirect") return trouble("expired");
      if (!answer.ok) return trouble("refused");
      const said = await answer.json();
      const own = settle(address, items, said);
      if (tell) tell(said, items.map(([id]) => id));
      const refused = Object.keys(said.problems);
      // Of a form that was refused for one answer, the others go once more without it.
      if (own.length || refused.some(id => items.some(([sent]) => sent === id))) await deliver(address, wanted, tell, keepalive);
      if (refused.length) outcome = "refused";
      else if (Object.keys(said.conflicts).length && outcome === "stored") outcome = "conflict";
    }
    return trouble(outcome);
  }

  function trouble(outcome) {
    document.dispatchEvent(new CustomEvent("labinov:sent", { detail: outcome }));
    return outcome;
  }

  // The form that is open here sends its own questions and shows what becomes of them; all others go from here.
  async function sendAll() {
    const order = [...new Set(waiting().filter(item => !item.held).map(item => item.address))];
    for (const address of order) {
      const page = pages.get(address);
      const outcome = page ? await page.save() : "stored";
      if (outcome === "offline" || outcome === "expired") return;
      const rest = await inTurn(address, () => deliver(address, id => !page || !page.question(id)));
      if (rest === "offline" || rest === "expired") return;
    }
  }

  // Whoever leaves takes his words along: what waits is sent first, and what cannot be sent goes only if its writer says so.
  async function leaving(event) {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("action") !== "/sign-out") return;
    event.preventDefault();
    await sendAll();
    if (shared && waiting().length && !window.confirm(form.dataset.unsent)) return;
    forgetSaid();
    if (shared) window.sessionStorage.clear();
    form.submit();
  }

  // Copies of what the server has: nothing is lost with them.
  function forgetSaid() {
    Object.keys(disk || {}).filter(key => key.startsWith(SAID)).forEach(key => disk.removeItem(key));
  }

  if (shared) forgetOthers();
  document.addEventListener("submit", leaving);
  window.labDrafts = {
    account, shared, keep, forget, waiting, sendAll,
    items: address => read(TEXT, address),
    free: (address, ids) => {
      const items = read(TEXT, address);
      ids.filter(id => items[id]).forEach(id => { items[id].held = false; });
      write(TEXT, address, items);
    },
    send: (address, wanted, tell) => inTurn(address, () => deliver(address, wanted, tell)),
    // A page that goes cannot wait for its turn.
    sendNow: (address, wanted, tell) => deliver(address, wanted, tell, true),
    // What the server confirmed since the copy of the page was kept.
    said: address => read(SAID, address),
    remember: (address, items) => !shared && write(SAID, address, items),
    open: (address, page) => pages.set(address, page),
  };
})();
