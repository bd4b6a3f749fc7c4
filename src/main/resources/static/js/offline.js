"use strict";
// Without a line: which pages of the own worksheets open all the same.
(async () => {
  const list = document.getElementById("kept-pages");
  if (!list || !window.caches || navigator.onLine !== false) return;
  const names = (await caches.keys()).filter(name => name.startsWith("labinov-pages:"));
  for (const name of names) {
    const pages = await caches.open(name);
    for (const request of await pages.keys()) {
      const text = await (await pages.match(request)).text();
      const row = document.createElement("li");
      const link = document.createElement("a");
      link.href = new URL(request.url).pathname;
      link.textContent = new DOMParser().parseFromString(text, "text/html").title || link.href;
      row.append(link);
      list.append(row);
    }
  }
  document.getElementById("kept-title").hidden = !list.children.length;
})();
