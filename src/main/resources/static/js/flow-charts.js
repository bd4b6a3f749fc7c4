"use strict";
// Draws what the tables of the page say. Without it, or without an answer, the tables stand alone.
(function () {
  const section = document.getElementById("flow-charts");
  if (!section || !window.echarts) return;
  const grid = { left: 48, right: 16, top: 40, bottom: 64 };
  // Boxes made of markup would need inline style, which the content policy refuses.
  const tooltip = { renderMode: "richText", trigger: "item" };
  const base = box => ({ animation: false, aria: { enabled: true, decal: { show: true } }, grid, tooltip, textStyle: { fontFamily: "inherit" },
    yAxis: { type: "value", name: box.dataset.y, minInterval: 1 } });
  const drawings = {
    aging: (box, data) => {
      const series = (symbol, color, wanted) => ({ type: "scatter", symbol, symbolSize: 11, itemStyle: { color, borderColor: "#1d2733", opacity: 0.8 },
        data: data.open.filter(wanted).map(one => ({ name: one.name, value: [one.stage, one.age] })) });
      return { ...base(box), xAxis: { type: "category", data: data.stages, axisLabel: { interval: 0, rotate: 30 } },
        series: [series("circle", "#0b5a72", one => !one.overTarget), series("triangle", "#a61b1b", one => one.overTarget)] };
    },
    lead: (box, data) => ({ ...base(box), xAxis: { type: "time" },
      series: [{ type: "scatter", symbolSize: 11, itemStyle: { color: "#0b5a72" }, data: data.leadTimes.map(one => ({ name: one.name, value: [one.done, one.days] })) }] }),
    cumulative: (box, data) => ({ ...base(box), legend: { type: "scroll" }, xAxis: { type: "category", boundaryGap: false, data: data.cumulative.map(mark => mark.day) },
      series: data.bands.map((name, place) => ({ name, type: "line", stack: "all", symbol: "none", lineStyle: { width: 1, color: "#1d2733" }, areaStyle: { opacity: 0.75 },
        data: data.cumulative.map(mark => mark.counts[place]) })) }),
    weekly: (box, data) => ({ ...base(box), legend: {}, xAxis: { type: "category", data: data.weekly.map(week => week.week + (week.partial ? "*" : "")) },
      series: ["started", "done", "withdrawn"].map((key, place) => ({ name: data.flows[place], type: "bar", data: data.weekly.map(week => week[key]) })) })
  };
  fetch(section.dataset.figures, { credentials: "same-origin" })
    .then(answer => { if (!answer.ok) throw new Error(answer.status); return answer.json(); })
    .then(data => {
      section.hidden = false;
      section.querySelectorAll("[data-chart]").forEach(box => {
        const chart = window.echarts.init(box);
        chart.setOption(drawings[box.dataset.chart](box, data));
        window.addEventListener("resize", () => chart.resize());
      });
    })
    .catch(() => { section.hidden = true; });
})();
