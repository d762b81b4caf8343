// On a shared device: says now and then that somebody is still typing, and leaves the page once nobody is.
(() => {
  const { minutes, still } = document.currentScript.dataset;
  const idle = Number(minutes) * 6e4;
  let used = Date.now(), told = Date.now();
  const use = () => {
    used = Date.now();
    if (used - told < 6e4) return;
    told = used;
    fetch(still, { cache: "no-store" }).catch(() => {});
  };
  for (const name of ["input", "keydown", "pointerdown", "scroll"]) addEventListener(name, use, { passive: true });
  const look = () => { if (Date.now() - used > idle + 5e3) location.replace(location.href); };
  setInterval(look, 15e3);
  addEventListener("visibilitychange", look);
})();
