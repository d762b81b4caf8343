// Clocks in and out. A clocking waits in the browser until the server has answered for it, and is sent once (its key).
(() => {
  const root = document.querySelector("[data-clock]");
  const form = root && root.querySelector("[data-clock-form]");
  if (!form) return;
  const { url, token, user } = root.dataset;
  const key = `rk-clock-${user}`;
  const begun = performance.now();
  const say = root.querySelector("[data-say]");
  const list = root.querySelector("[data-queue]");
  let sending = false, tries = 0;

  const read = () => { try { return JSON.parse(localStorage.getItem(key)) || []; } catch { return []; } };
  const write = (rows) => { localStorage.setItem(key, JSON.stringify(rows)); show(rows); };
  const tell = (text, tone) => { say.textContent = text; say.className = `pn-say pn-${tone}`; };
  const uuid = () => (crypto.randomUUID ? crypto.randomUUID() : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) =>
    (+c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+c / 4)))).toString(16)));

  function show(rows) {
    list.hidden = !rows.length;
    list.replaceChildren(...rows.map((row) => {
      const item = document.createElement("li");
      const at = new Date(row.made_at);
      item.textContent = `${row.kind} ${String(at.getHours()).padStart(2, "0")}.${String(at.getMinutes()).padStart(2, "0")} – ${root.dataset.queued}`;
      return item;
    }));
  }

  async function post(row, waited) {
    const data = new FormData(form);
    for (const name of ["kind", "client_key", "lat", "lon", "accuracy_m"]) data.set(name, row[name]);
    if (waited) for (const name of ["made_at", "token", "elapsed_ms"]) data.set(name, row[name]);
    return fetch(url, { method: "POST", body: data, headers: { Accept: "application/json" }, redirect: "manual" });
  }

  async function flush() {
    if (sending) return;
    sending = true;
    let rows = read();
    while (rows.length) {
      const row = rows[0];
      // What was made just now goes with the server's own time; what waited longer brings the proof of its time.
      const waited = row.failed || Date.now() - Date.parse(row.made_at) > 60000;
      let answer;
      try { answer = await post(row, waited); } catch { row.failed = true; write(rows); tell(root.dataset.queued, "wait"); break; }
      if (answer.type === "opaqueredirect" || answer.status === 403) { row.failed = true; write(rows); tell(root.dataset.signin, "bad"); break; }
      if (answer.status !== 200 && answer.status !== 422) {
        row.failed = true; write(rows); tell(root.dataset.busy, "wait");
        setTimeout(flush, Math.min(60000, 2000 * 2 ** tries++) * (0.5 + Math.random()));
        break;
      }
      const body = await answer.json();
      tell(body.message, answer.ok ? (body.waits ? "wait" : "good") : "bad");
      tries = 0;
      rows = read().slice(1);
      write(rows);
    }
    sending = false;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const kind = event.submitter.value;
    if (!navigator.geolocation) { tell(root.dataset.denied, "bad"); return; }
    const buttons = form.querySelectorAll("button");
    buttons.forEach((button) => { button.disabled = true; });
    tell(root.dataset.locating, "wait");
    navigator.geolocation.getCurrentPosition((place) => {
      buttons.forEach((button) => { button.disabled = false; });
      tell(root.dataset.sending, "wait");
      write([...read(), {
        kind, client_key: uuid(), made_at: new Date().toISOString(), token, elapsed_ms: Math.round(performance.now() - begun),
        lat: place.coords.latitude.toFixed(6), lon: place.coords.longitude.toFixed(6), accuracy_m: Math.round(place.coords.accuracy),
      }]);
      flush();
    }, () => { buttons.forEach((button) => { button.disabled = false; }); tell(root.dataset.denied, "bad"); },
    { enableHighAccuracy: true, timeout: 20000, maximumAge: 15000 });
  });

  addEventListener("online", flush);
  show(read());
  flush();
  const clock = root.querySelector("[data-now]");
  setInterval(() => { const at = new Date(); clock.textContent = `${String(at.getHours()).padStart(2, "0")}.${String(at.getMinutes()).padStart(2, "0")}`; }, 10000);
})();
