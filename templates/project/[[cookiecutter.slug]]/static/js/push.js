// Lets this browser take notices while its pages are closed, and stop again. The form stays hidden where it cannot.
(() => {
  const form = document.querySelector("form[data-push]");
  if (!form || !("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return;
  const { push: key, take, leave, blocked, failed } = form.dataset;
  const said = form.querySelector("[data-push-said]");
  const show = (isOn) => {
    for (const one of form.querySelectorAll("[data-push-text]")) one.hidden = (one.dataset.pushText === "on") !== isOn;
    for (const one of form.querySelectorAll("[data-push-do]")) one.hidden = (one.dataset.pushDo === "on") === isOn;
    form.hidden = false;
  };
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const tell = (url, body) =>
    fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body: JSON.stringify(body),
    }).then(async (reply) => {
      if (!reply.ok) throw new Error(reply.status === 422 ? (await reply.json()).message : failed);
    });

  const turnOn = async () => {
    if ((await Notification.requestPermission()) !== "granted") throw new Error(blocked);
    const { pushManager } = await navigator.serviceWorker.ready;
    const taken = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
    await tell(take, taken.toJSON()).catch(async (problem) => { await taken.unsubscribe(); throw problem; });
    show(true);
  };
  const turnOff = async () => {
    const { pushManager } = await navigator.serviceWorker.ready;
    const taken = await pushManager.getSubscription();
    if (taken) { await tell(leave, { endpoint: taken.endpoint }); await taken.unsubscribe(); }
    show(false);
  };
  form.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-push-do]");
    if (!button) return;
    button.disabled = true;
    said.textContent = "";
    try { await (button.dataset.pushDo === "on" ? turnOn() : turnOff()); } catch (problem) {
      said.textContent = problem.name === "Error" && problem.message ? problem.message : failed;
    }
    button.disabled = false;
  });
  // What another sign-in set up ends here: its notices are not for whoever uses this browser now.
  navigator.serviceWorker.ready.then((one) => one.pushManager.getSubscription()).then(async (taken) => {
    const isMine = Boolean(taken) && "held" in form.dataset;
    if (taken && !isMine) await taken.unsubscribe();
    show(isMine);
  }).catch(() => {});
})();
