"use strict";
// Everything here is comfort: each page reads and submits without it.
(function () {
  function meta(name) {
    const tag = document.querySelector(`meta[name="${name}"]`);
    return tag ? tag.content : "";
  }

  document.addEventListener("htmx:configRequest", event => {
    if (meta("csrf-header")) {
      event.detail.headers[meta("csrf-header")] = meta("csrf-token");
    }
  });

  // A second tap on a slow line must not send twice. The button's own name and value still travel: it is disabled afterwards.
  document.addEventListener("submit", event => {
    const form = event.target;
    const button = event.submitter;
    if (event.defaultPrevented) {
      return;
    }
    const question = (button && button.dataset.confirm) || form.dataset.confirm;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      return;
    }
    if (form.method !== "post" || form.target === "_blank" || form.dataset.repeatable !== undefined) {
      return;
    }
    // Without a line the page would be gone, and what was typed with it.
    const line = document.getElementById("line");
    if (line && navigator.onLine === false) {
      event.preventDefault();
      document.dispatchEvent(new CustomEvent("labinov:not-sent"));
      return;
    }
    if (form.dataset.sent === "true") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    if (button) {
      button.setAttribute("aria-disabled", "true");
    }
    // A download answers without leaving the page.
    window.setTimeout(() => release(form), 8000);
  });

  function release(form) {
    delete form.dataset.sent;
    form.querySelectorAll("button[aria-disabled]").forEach(button => button.removeAttribute("aria-disabled"));
  }

  // Back to a page kept by the browser: its buttons work again.
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
  document.addEventListener("htmx:afterRequest", event => {
    const form = event.target.closest && event.target.closest("form");
    if (form) {
      release(form);
    }
  });

  // Escape and a tap elsewhere close the open menus.
  function closeMenus(except) {
    document.querySelectorAll(".lab-menu[open], .lab-person[open], .lab-keeping[open]").forEach(menu => {
      if (!except || !menu.contains(except)) {
        menu.open = false;
      }
    });
  }
  document.addEventListener("click", event => closeMenus(event.target));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      const open = document.activeElement.closest(".lab-menu[open]") || document.activeElement.closest(".lab-keeping[open], .lab-person[open]");
      closeMenus();
      if (open) {
        open.querySelector("summary").focus();
      }
    }
  });

  function countWords(area) {
    const line = document.getElementById(`${area.id}-words`);
    if (!line) {
      return;
    }
    const words = area.value.trim().split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
    line.dataset.limits = line.dataset.limits || line.textContent;
    line.textContent = `${line.dataset.limits} ${line.dataset.wordsText.replace("#", words)}`;
  }
  ["input", "labinov:filled"].forEach(kind => document.addEventListener(kind, event => {
    if (event.target.matches("textarea")) {
      countWords(event.target);
    }
  }));

  // One box for all boxes of a list; it follows when they are ticked one by one.
  function pickAll(label) {
    const all = label.querySelector("input");
    const boxes = () => [...label.closest("form").querySelectorAll(`input[type=checkbox][name="${label.dataset.pickAll}"]`)];
    const follow = () => {
      const ticked = boxes().filter(box => box.checked).length;
      all.checked = ticked > 0 && ticked === boxes().length;
      all.indeterminate = ticked > 0 && !all.checked;
    };
    label.hidden = false;
    all.addEventListener("change", () => boxes().forEach(box => { box.checked = all.checked; }));
    label.closest("form").addEventListener("change", event => event.target !== all && follow());
    follow();
  }

  function prepare(root) {
    root.querySelectorAll("[data-pick-all]").forEach(pickAll);
    root.querySelectorAll("textarea[data-min-words], textarea[data-max-words]").forEach(countWords);
    const summary = root.querySelector("#error-summary");
    if (summary) {
      summary.focus();
    }
  }
  document.addEventListener("DOMContentLoaded", () => prepare(document));
  document.addEventListener("htmx:afterSettle", event => prepare(event.target));
})();
