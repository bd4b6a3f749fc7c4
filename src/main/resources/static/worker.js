"use strict";
// Opens the pages of the own worksheets when there is no line. It keeps only what the server allows with the header Labinov-Keep, which names the
// account, and only the pages of one account at a time; whoever signs in or out finds them gone.
const PAGES = "labinov-pages:";
const FILES = "labinov-files";
const MOST_FILES = 60;
const LIFE = 12 * 60 * 60 * 1000;
const PATIENCE = 10000;
const WORKSHEET = /^\/innovations\/[^/]+\/worksheets\/[^/]+(\/\d+)?$/;
const FILE = /^\/(css|js|img|webjars)\//;
let gone = false;

self.addEventListener("install", event => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

async function forgetPages(but) {
  const names = (await caches.keys()).filter(name => name.startsWith(PAGES) && name !== but);
  await Promise.all(names.map(name => caches.delete(name)));
}

// While there is a line, browsers look after files themselves: they keep them for long.
async function file(request) {
  return await (await caches.open(FILES)).match(request) || fetch(request);
}

async function keepFiles(addresses) {
  const files = await caches.open(FILES);
  for (const address of addresses) {
    if (!await files.match(address)) await files.put(address, await fetch(address, { credentials: "omit" }));
  }
  const all = await files.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_FILES)).map(old => files.delete(old)));
}

// One after the other: a thin line also has to carry what somebody types meanwhile.
async function keepPages(addresses) {
  for (const address of addresses.filter(one => WORKSHEET.test(one))) {
    if (!await kept(address)) await keep(address, await fetch(address));
  }
}

async function keep(address, answer) {
  const account = answer.headers.get("Labinov-Keep");
  // A server that is in trouble takes nothing away.
  if (answer.status >= 500) return;
  if (!answer.ok || answer.redirected || !account) {
    for (const name of await caches.keys()) if (name.startsWith(PAGES)) await (await caches.open(name)).delete(address);
    return;
  }
  await forgetPages(PAGES + account);
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("Labinov-Kept-At", String(Date.now()));
  await (await caches.open(PAGES + account)).put(address, new Response(await answer.text(), { headers }));
}

async function kept(address) {
  const found = await caches.match(address);
  const age = found ? Date.now() - Number(found.headers.get("Labinov-Kept-At")) : -1;
  if (age >= 0 && age < LIFE) return found;
  if (found) await forgetPages();
  return undefined;
}

// The page itself has to know that it is a copy.
async function copy(found) {
  const text = (await found.text()).replace("<html", '<html data-offline="true"');
  return new Response(text, { headers: found.headers });
}

async function offline() {
  const all = await (await caches.open(FILES)).matchAll("/offline", { ignoreSearch: true });
  return all.pop() || Response.error();
}

function soon(request, patience) {
  const late = new Promise((resolve, reject) => patience && setTimeout(() => reject(new Error("late")), patience));
  return Promise.race([fetch(request), late]);
}

async function page(event, address) {
  const found = WORKSHEET.test(address.pathname) && !address.search && await kept(address.pathname);
  try {
    const answer = await soon(event.request, found ? PATIENCE : 0);
    gone = false;
    if (WORKSHEET.test(address.pathname) && !address.search && answer.type !== "opaqueredirect") event.waitUntil(keep(address.pathname, answer.clone()));
    return answer;
  } catch (noLine) {
    gone = true;
    return found ? copy(found) : offline();
  }
}

async function signIn(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(forgetPages());
    return answer;
  } catch (noLine) {
    gone = true;
    return offline();
  }
}

self.addEventListener("fetch", event => {
  const request = event.request;
  const address = new URL(request.url);
  if (address.origin !== location.origin) return;
  if (request.method === "POST" && address.pathname === "/sign-out") event.waitUntil(forgetPages());
  if (request.method !== "GET") return;
  if (gone && (FILE.test(address.pathname) || address.pathname === "/offline")) event.respondWith(file(request));
  else if (request.mode === "navigate") event.respondWith(address.pathname === "/sign-in" ? signIn(event) : page(event, address));
});

self.addEventListener("message", event => event.waitUntil(keepFiles(event.data.files).then(() => keepPages(event.data.pages)).catch(() => {})
  .then(() => event.ports[0] && event.ports[0].postMessage("done"))));
