// Field visits: the point is taken on request, and a visit waits on this phone (IndexedDB, for it holds a photo)
// until the server has answered for it. Its key makes sure that it counts once.
(() => {
  const root = document.querySelector("[data-visits]");
  if (!root || !("indexedDB" in window)) return;
  const words = root.dataset;
  const queue = root.querySelector("[data-queue]");
  let sending = false;

  const open = () => new Promise((done, fail) => {
    const request = indexedDB.open(`rk-visits-${words.user}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("visits", { keyPath: "client_key" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const ask = async (mode, deed) => {
    const base = await open();
    return new Promise((done, fail) => {
      const request = deed(base.transaction("visits", mode).objectStore("visits"));
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    }).finally(() => base.close());
  };
  const all = () => ask("readonly", (store) => store.getAll());
  const keep = (row) => ask("readwrite", (store) => store.put(row));
  const drop = (key) => ask("readwrite", (store) => store.delete(key));

  const show = async () => {
    const rows = await all().catch(() => []);
    queue.hidden = !rows.length;
    queue.querySelector("[data-queue-text]").textContent = `${rows.length} ${words.waiting}`;
    queue.querySelector("[data-refused]").replaceChildren(...rows.filter((row) => row.refused).map(line));
  };
  // A visit that was refused while its form was not on the page: why, the way to its form, and the way out.
  const line = (row) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = row.url.replace(/kirim\/$/, "");
    link.textContent = words.mend;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-outline-danger";
    button.textContent = words.discard;
    button.addEventListener("click", () => drop(row.client_key).then(show));
    item.append(`${row.refused} `, link, " ", button);
    return item;
  };
  const say = (form, text, tone) => {
    const place = form && form.querySelector("[data-say]");
    if (place) { place.textContent = text; place.className = `rg-say rg-${tone}`; }
  };
  // What was refused stands in its form again, to be mended and saved once more.
  const fill = (form, row) => {
    form.closest("details").open = true;
    for (const field of form.elements) {
      if (field.name === "result") field.checked = field.value === row.result;
      if (field.name === "differing") field.checked = row.differing.includes(field.value);
      if (["found", "lat", "lon", "accuracy_m"].includes(field.name)) field.value = row[field.name];
    }
  };
  const formOf = (row) => [...root.querySelectorAll("[data-visit] form")].find((form) => form.getAttribute("action") === row.url);
  const token = () => root.querySelector("input[name=csrfmiddlewaretoken]").value;

  async function post(row) {
    const data = new FormData();
    data.set("csrfmiddlewaretoken", token());
    for (const name of ["client_key", "result", "found", "lat", "lon", "accuracy_m", "made_at"]) data.set(name, row[name] || "");
    data.set("differing", JSON.stringify(row.differing));
    if (row.photo) data.set("photo", row.photo, "kunjungan.jpg");
    return fetch(row.url, { method: "POST", body: data, headers: { Accept: "application/json" }, redirect: "manual" });
  }

  async function flush() {
    if (sending) return;
    sending = true;
    for (const row of (await all().catch(() => [])).filter((one) => !one.refused)) {
      const form = formOf(row);
      say(form, words.sending, "wait");
      let answer;
      try { answer = await post(row); } catch { say(form, words.queued, "wait"); break; }
      if (answer.type === "opaqueredirect" || answer.status === 403) { say(form, words.signin, "bad"); break; }
      // Only these two are the server's word on the visit; after anything else it stays on this phone.
      const body = answer.ok || answer.status === 422 ? await answer.json().catch(() => null) : null;
      if (!body) { say(form, words.queued, "wait"); break; }
      if (answer.ok || form) await drop(row.client_key); else await keep({ ...row, refused: body.message });
      if (!answer.ok && form) fill(form, row);
      const doubts = (body.doubts || []).length ? ` ${words.doubts} ${body.doubts.join(", ")}.` : "";
      say(form, body.message + doubts, answer.ok ? "good" : "bad");
      if (answer.ok && form) { for (const field of form.elements) field.disabled = true; }
    }
    sending = false;
    show();
  }

  function locate(form) {
    const note = form.querySelector("[data-place]");
    note.textContent = words.locating;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      form.elements.lat.value = coords.latitude.toFixed(6);
      form.elements.lon.value = coords.longitude.toFixed(6);
      form.elements.accuracy_m.value = Math.round(coords.accuracy);
      note.textContent = `${words.at} ${Math.round(coords.accuracy)} m`;
    }, () => { note.textContent = words.denied; }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 10000 });
  }

  for (const form of root.querySelectorAll("[data-visit] form")) {
    const button = form.querySelector("[data-locate]");
    if ("geolocation" in navigator) { button.hidden = false; button.addEventListener("click", () => locate(form)); }
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const data = new FormData(form);
      const photo = data.get("photo");
      const row = {
        url: form.getAttribute("action"), client_key: data.get("client_key"), result: data.get("result"), found: data.get("found"),
        differing: data.getAll("differing"), lat: data.get("lat"), lon: data.get("lon"), accuracy_m: data.get("accuracy_m"),
        made_at: new Date().toISOString(), photo: photo && photo.size ? photo : null,
      };
      try { await keep(row); } catch { say(form, words.full, "bad"); return; }
      show();
      flush();
    });
  }
  // What was refused elsewhere is mended where its form is.
  const bring = async () => {
    for (const row of (await all().catch(() => [])).filter((one) => one.refused)) {
      const form = formOf(row);
      if (!form) continue;
      form.elements.client_key.value = row.client_key;
      fill(form, row);
      say(form, row.refused, "bad");
    }
  };
  addEventListener("online", flush);
  bring();
  show();
  flush();
})();
