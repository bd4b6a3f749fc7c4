"use strict";
// Draws the path and writes on each stage and task what the table below says of it. Without it the table stands alone.
(function () {
  const section = document.getElementById("flow-map");
  const canvas = document.getElementById("map-drawing");
  if (!section || !window.BpmnJS) return;
  section.hidden = false;
  const status = document.getElementById("map-status");
  const marks = JSON.parse(canvas.dataset.marks);
  const viewer = new window.BpmnJS({ container: canvas });

  const note = (mark, width) => {
    const box = document.createElement("div");
    box.className = "lab-map-note" + (mark.stage ? " lab-map-note-stage" : "");
    box.style.width = width + "px";
    if (mark.stage) {
      const name = document.createElement("strong");
      name.textContent = mark.name;
      box.append(name);
    }
    mark.lines.forEach((line, place) => {
      const text = document.createElement(place === 0 && mark.href ? "a" : "span");
      if (text.tagName === "A") text.href = mark.href;
      text.textContent = line;
      box.append(text);
    });
    return box;
  };

  fetch(canvas.dataset.model, { credentials: "same-origin" })
    .then(answer => { if (!answer.ok) throw new Error(answer.status); return answer.text(); })
    .then(xml => viewer.importXML(xml))
    .then(() => {
      const view = viewer.get("canvas");
      const registry = viewer.get("elementRegistry");
      const overlays = viewer.get("overlays");
      // A phone shows the left end of a stage first.
      const narrow = canvas.clientWidth < 600;
      marks.forEach(mark => {
        const shape = registry.get(mark.id);
        if (!shape) return;
        if (mark.shade > 0) view.addMarker(mark.id, "lab-map-shade-" + mark.shade);
        // What stands on a stage keeps its size when the whole path is shown; what stands on a task is then too small and goes.
        overlays.add(mark.id, mark.stage
          ? { position: narrow ? { bottom: 96, left: 8 } : { top: 8, right: 248 }, html: note(mark, 240), scale: { min: 0.75, max: 1 } }
          : { position: { bottom: -4, left: -35 }, html: note(mark, shape.width + 70), show: { minZoom: 0.5 } });
      });
      const go = id => {
        const place = registry.get(id);
        if (!place) {
          view.zoom("fit-viewport");
          return;
        }
        const scale = Math.max(0.55, Math.min(1, canvas.clientWidth / (place.width + 40)));
        view.viewbox({ x: place.x - 20, y: place.y - 20, width: canvas.clientWidth / scale, height: canvas.clientHeight / scale });
      };
      section.querySelectorAll("[data-place]").forEach(button => button.addEventListener("click", () => go(button.dataset.place)));
      const first = marks.find(mark => mark.stage);
      go(canvas.dataset.first || (first ? first.id : ""));
      status.remove();
    })
    .catch(() => { status.textContent = canvas.dataset.failed; });
})();
