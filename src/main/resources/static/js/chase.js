"use strict";
// Comfort of the chase list: copying with one press, and the list stays where the reader is.
(function () {
  function prepare() {
    document.querySelectorAll("#chase [data-copy]").forEach(button => { button.hidden = false; });
  }

  function copy(button) {
    const area = document.getElementById(button.dataset.copy);
    const done = () => {
      button.textContent = button.dataset.copied;
      button.setAttribute("aria-live", "polite");
    };
    area.focus();
    area.select();
    // Without a secure line the browser has no clipboard for pages; what is selected is copied by hand.
    if (navigator.clipboard) {
      navigator.clipboard.writeText(area.value).then(done, () => {});
    }
  }
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });

  // The chat opens beside the list: afterwards the list says so.
  document.addEventListener("submit", event => {
    if (event.target.dataset.opens !== undefined && !event.defaultPrevented) {
      window.setTimeout(() => window.htmx.ajax("GET", window.location.pathname + window.location.search, { source: "#chase", target: "#chase", swap: "outerHTML" }), 1500);
    }
  });

  let place = null;
  // What was unfolded or folded by hand stays so; of the rest the first are open.
  const folds = new Map();
  document.addEventListener("click", event => {
    const summary = event.target.closest(".lab-chase-group > summary");
    if (summary) {
      folds.set(summary.parentElement.id, !summary.parentElement.open);
    }
  });
  document.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.target.id === "chase") {
      const lines = [...document.querySelectorAll(".lab-chase-line")];
      const index = lines.findIndex(line => line.contains(document.activeElement));
      place = index < 0 ? null : { id: lines[index].id, index };
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    prepare();
    document.querySelectorAll(".lab-chase-group").forEach(group => { group.open = folds.has(group.id) ? folds.get(group.id) : group.open; });
    if (place) {
      const lines = document.querySelectorAll(".lab-chase-line");
      const line = document.getElementById(place.id) || lines[Math.min(place.index, lines.length - 1)];
      place = null;
      if (line) {
        line.focus({ preventScroll: true });
      }
    }
  });
  prepare();
})();
