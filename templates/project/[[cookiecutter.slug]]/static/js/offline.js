// Registers the service worker, says when the network is gone, and has the forms of a phone's application kept.
(() => {
  const worker = document.currentScript.dataset.worker;
  if ("serviceWorker" in navigator && worker) navigator.serviceWorker.register(worker, { scope: "/" }).catch(() => {});
  const notice = document.querySelector("[data-offline]");
  const show = () => { notice.hidden = navigator.onLine; };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();

  const kept = document.querySelector("template[data-keep]");
  if (kept && navigator.serviceWorker && navigator.onLine) {
    const { app, start, startKept, list } = kept.dataset;
    const forms = [...kept.content.querySelectorAll("a")].map((one) => [one.getAttribute("href"), one.dataset.kept]);
    try { localStorage.setItem(`rk-forms:${app}`, JSON.stringify(forms.map(([page]) => page))); } catch { /* no storage */ }
    const pairs = [[start, startKept], [list, `${list}?luring=1`], ...forms];
    navigator.serviceWorker.ready.then((one) => one.active.postMessage({ keep: pairs })).catch(() => {});
  }
  const shown = document.querySelector("[data-kept-forms]");
  if (shown) {
    let mine = [];
    try { mine = JSON.parse(localStorage.getItem(`rk-forms:${shown.dataset.keptForms}`)) || []; } catch { /* no storage */ }
    for (const item of shown.children) item.hidden = !mine.includes(item.querySelector("a").getAttribute("href"));
    document.querySelector("[data-kept-none]").hidden = [...shown.children].some((item) => !item.hidden);
  }
})();
