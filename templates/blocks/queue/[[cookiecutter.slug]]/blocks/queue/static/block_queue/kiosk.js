// The kiosk: a scanner that types finds the field, nobody presses twice, and an idle page goes home.
(() => {
  const main = document.querySelector("[data-home]");
  if (!main) return;
  const IDLE_MS = 45000, ASK_MS = 10000, REFRESH_MS = 60000;
  const banner = document.querySelector("[data-lost]"), clock = document.querySelector("[data-clock]");
  const scan = document.querySelector("[data-scan]");
  let touchedAt = Date.now();
  const two = (value) => String(value).padStart(2, "0");

  for (const name of ["pointerdown", "keydown"]) document.addEventListener(name, () => { touchedAt = Date.now(); });
  // A scanner types into the field at once; the keyboard on the glass comes only to who taps it.
  scan?.addEventListener("pointerdown", () => { scan.inputMode = "text"; });
  scan?.focus({ preventScroll: true });
  document.addEventListener("keydown", (event) => {
    if (scan && document.activeElement !== scan && event.key.length === 1) scan.focus({ preventScroll: true });
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent || !banner.hidden) return event.preventDefault();
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });

  const ask = async () => {
    try {
      await fetch(main.dataset.home, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(6000) });
      banner.hidden = true;
    } catch {
      banner.hidden = false;
    }
  };
  setInterval(ask, ASK_MS);
  setInterval(() => {
    const now = new Date(Date.now() + Number(main.dataset.offset) * 60000), idle = Date.now() - touchedAt;
    clock.textContent = `${two(now.getUTCHours())}.${two(now.getUTCMinutes())}`;
    const isHome = Boolean(scan);
    if (banner.hidden && idle > (isHome ? REFRESH_MS : IDLE_MS) && !(scan && scan.value)) location.replace(main.dataset.home);
  }, 1000);
})();
