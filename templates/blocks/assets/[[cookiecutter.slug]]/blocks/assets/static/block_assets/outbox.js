// Forms marked data-outbox-form wait on this phone (IndexedDB, for they hold photos) until the server has answered for
// them. Their client_key makes sure that each counts once. data-renew: the form is emptied for the next one.
(() => {
  const box = document.querySelector("[data-outbox]");
  if (!box || !("indexedDB" in window)) return;
  const words = box.dataset;
  let sending = false;

  const open = () => new Promise((done, fail) => {
    const request = indexedDB.open(`rk-assets-${words.outbox}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("outbox", { keyPath: "key" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const ask = async (mode, deed) => {
    const base = await open();
    return new Promise((done, fail) => {
      const request = deed(base.transaction("outbox", mode).objectStore("outbox"));
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    }).finally(() => base.close());
  };
  const all = () => ask("readonly", (store) => store.getAll());
  const keep = (row) => ask("readwrite", (store) => store.put(row));
  const drop = (key) => ask("readwrite", (store) => store.delete(key));

  const line = (row) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-outline-danger";
    button.textContent = words.discard;
    button.addEventListener("click", () => drop(row.key).then(show));
    item.append(`${row.refused} `, button);
    return item;
  };
  const show = async () => {
    const rows = await all().catch(() => []);
    box.hidden = !rows.length;
    box.querySelector("[data-outbox-text]").textContent = `${rows.length} ${words.waiting}`;
    box.querySelector("[data-outbox-refused]").replaceChildren(...rows.filter((row) => row.refused).map(line));
  };
  const say = (form, text, tone) => {
    const place = form && form.querySelector("[data-say]");
    if (place) { place.textContent = text; place.className = `as-say as-${tone}`; }
  };
  const formOf = (row) => [...document.querySelectorAll("[data-outbox-form]")].find((form) => form.elements.client_key.value === row.key);
  const token = () => document.querySelector("input[name=csrfmiddlewaretoken]").value;

  async function post(row) {
    const data = new FormData();
    for (const [name, value] of row.values) data.append(name, value, ...(value instanceof Blob ? [value.name || "foto.jpg"] : []));
    data.set("csrfmiddlewaretoken", token());
    data.set("made_at", row.made_at);
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
      // Only these two are the server's word; after anything else it stays on this phone.
      const body = answer.ok || answer.status === 422 ? await answer.json().catch(() => null) : null;
      if (!body) { say(form, words.queued, "wait"); break; }
      if (answer.ok || form) await drop(row.key); else await keep({ ...row, refused: body.message });
      say(form, body.message, answer.ok ? "good" : "bad");
      if (!form) continue;
      if (answer.ok && "renew" in form.dataset) renew(form);
      else if (answer.ok && body.again) location.reload();
      else if (answer.ok) for (const field of form.elements) field.disabled = true;
      else renewKey(form);
    }
    sending = false;
    show();
  }

  const renewKey = (form) => { form.elements.client_key.value = crypto.randomUUID(); };
  const renew = (form) => {
    const said = form.querySelector("[data-say]").textContent;
    form.reset();
    form.elements.token.value = "";
    renewKey(form);
    say(form, said, "good");
  };

  for (const form of document.querySelectorAll("[data-outbox-form]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const values = [...new FormData(form)].filter(([name, value]) => name !== "csrfmiddlewaretoken" && !(value instanceof File && !value.size));
      const row = { key: form.elements.client_key.value, url: form.getAttribute("action"), made_at: new Date().toISOString(), values };
      try { await keep(row); } catch { say(form, words.full, "bad"); return; }
      if (!navigator.onLine && "renew" in form.dataset) { say(form, words.queued, "wait"); renew(form); say(form, words.queued, "wait"); }
      show();
      flush();
    });
  }
  addEventListener("online", flush);
  show();
  flush();
})();
