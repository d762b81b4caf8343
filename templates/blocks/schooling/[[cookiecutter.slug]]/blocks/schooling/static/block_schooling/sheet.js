// Counts who is not there and colours the lines; the form works without it.
"use strict";
(() => {
  const form = document.querySelector("[data-sheet]");
  const said = form.querySelector("[data-count]");
  const names = { s: "S", i: "I", a: "A" };
  const show = () => {
    const sums = { s: 0, i: 0, a: 0 };
    for (const line of form.querySelectorAll("[data-line]")) {
      const chosen = line.querySelector("input:checked")?.value || "h";
      line.className = `sc-line sc-is-${chosen}`;
      if (chosen in sums) sums[chosen] += 1;
    }
    said.textContent = Object.keys(sums).map((key) => `${names[key]} ${sums[key]}`).join(" · ");
  };
  form.addEventListener("change", show);
  show();
})();
