// Registers the service worker, and says when the network is gone.
(() => {
  const worker = document.currentScript.dataset.worker;
  if ("serviceWorker" in navigator && worker) navigator.serviceWorker.register(worker, { scope: "/" }).catch(() => {});
  const notice = document.querySelector("[data-offline]");
  const show = () => { notice.hidden = navigator.onLine; };
  addEventListener("online", show);
  addEventListener("offline", show);
  show();
})();
