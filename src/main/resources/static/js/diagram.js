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
      const places = canvas.dataset.places.split(" ").filter(id => id && registry.get(id));
      places.forEach(id => view.addMarker(id, "lab-here"));
      // The whole path is far too wide to be read at once: what is shown first is the present place, in readable size.
      const here = registry.get(places[places.length - 1] || "");
      if (!here || here.x === undefined) {
        view.zoom("fit-viewport");
      } else {
        const width = canvas.clientWidth / 0.8;
        const height = canvas.clientHeight / 0.8;
        view.viewbox({ x: here.x + here.width / 2 - width / 2, y: here.y + here.height / 2 - height / 2, width, height });
      }
      status.remove();
    })
    .catch(() => { status.textContent = canvas.dataset.failed; });
})();
