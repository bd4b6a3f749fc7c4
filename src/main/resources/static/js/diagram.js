"use strict";
// Shows the drawing of the path and marks the present place; the page says the same in words without it.
(function () {
  const canvas = document.getElementById("diagram");
  if (!canvas || !window.BpmnJS) return;
  const status = document.getElementById("diagram-status");
  const viewer = new window.BpmnJS({ container: canvas });
  fetch(canvas.dataset.model, { credentials: "same-origin" })
    .then(answer => { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
    .then(xml => viewer.importXML(xml))
    .then(() => {
      const view = viewer.get("canvas");
      const registry = viewer.get("elementRegistry");
      view.zoom("fit-viewport");
      canvas.dataset.places.split(" ").filter(id => id && registry.get(id)).forEach(id => view.addMarker(id, "lab-here"));
      status.remove();
    })
    .catch(() => { status.textContent = canvas.dataset.failed; });
})();
