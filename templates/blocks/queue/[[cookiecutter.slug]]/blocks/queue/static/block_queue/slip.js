// The ticket: printed at once at the kiosk, which then goes back by itself.
(() => {
  const slip = document.querySelector(".qu-slip");
  const BACK_MS = "print" in slip.dataset ? 6000 : 30000;
  document.querySelector("[data-print-button]").addEventListener("click", () => window.print());
  if (!("kiosk" in slip.dataset)) return;
  if ("print" in slip.dataset) window.addEventListener("load", () => window.print());
  setTimeout(() => location.replace(slip.dataset.back), BACK_MS);
})();
