// A phone that watches its number: says when the line is lost, and shakes when the number is called.
(() => {
  const box = document.getElementById("qu-ticket"), lost = document.querySelector("[data-lost]");
  if (!box) return;
  const state = () => box.querySelector("[data-state]")?.dataset.state;
  let before = state();
  const title = document.title;
  document.addEventListener("htmx:afterSwap", () => {
    if (lost) lost.hidden = true;
    const now = state();
    if (now === "called" && before !== "called") {
      navigator.vibrate?.([400, 200, 400, 200, 400]);
      document.title = `▶ ${title}`;
    }
    before = now;
  });
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(name, () => { if (lost) lost.hidden = false; });
  }
})();
