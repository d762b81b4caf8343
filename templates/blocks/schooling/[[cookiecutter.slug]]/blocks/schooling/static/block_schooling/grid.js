// Enter and the arrows move through the grid of marks; the form works without it.
"use strict";
(() => {
  const form = document.querySelector("[data-grid]");
  if (!form) return;
  const rows = [...form.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll(".sc-mark")]);
  const place = (box) => {
    const at = rows.findIndex((row) => row.includes(box));
    return [at, at < 0 ? -1 : rows[at].indexOf(box)];
  };
  form.addEventListener("keydown", (event) => {
    const [row, column] = place(event.target);
    if (row < 0) return;
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = rows[row + step]?.[column] || (event.key === "Enter" && rows[0]?.[column + 1]);
    if (next) { next.focus(); next.select(); }
  });
  let isChanged = false;
  form.addEventListener("input", () => { isChanged = true; });
  form.addEventListener("submit", () => { isChanged = false; });
  window.addEventListener("beforeunload", (event) => { if (isChanged) event.preventDefault(); });
})();
