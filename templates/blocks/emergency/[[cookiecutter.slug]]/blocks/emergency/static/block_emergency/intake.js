// Taking calls: a draft on every key, a queue that outlives a lost network or a closed tab, keys for classes.
// What waits is kept in this browser only, and removed as soon as the server has it.
(() => {
  const QUEUE = "em-queue", DRAFT = "em-draft", SECONDS = 5;
  const form = document.querySelector("[data-intake]");
  if (!form) return;
  const find = (mark) => document.querySelector(`[data-${mark}]`);
  let busy = false;

  const read = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const write = (key, value) => {
    try {
      if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch { return false; }
  };
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  const values = () => [...new FormData(form)].filter(([name]) => name !== "csrfmiddlewaretoken");
  const fill = (pairs) => {
    const given = new Map(pairs);
    for (const field of form.elements) {
      if (!field.name || field.name === "csrfmiddlewaretoken") continue;
      if (field.type === "radio") field.checked = given.get(field.name) === field.value;
      else if (given.has(field.name)) field.value = given.get(field.name);
    }
    show();
  };
  const show = () => {
    const chosen = form.querySelector('[name="call_class"]:checked');
    const event = !chosen || chosen.value === "kejadian";
    for (const part of form.querySelectorAll("[data-event-only]")) part.hidden = !event;
  };
  const next = () => {
    form.reset();
    form.elements.client_key.value = uuid();
    form.elements.received_at.value = new Date().toISOString();
    form.elements.answered_at.value = "";
    for (const id of ["em-known", "em-near"]) document.getElementById(id).replaceChildren();
    const clock = find("call-clock");
    clock.dateTime = form.elements.received_at.value;
    write(DRAFT, null);
    show();
    form.elements.number.focus();
  };

  const wrong = (texts) => {
    const box = find("wrong"), list = find("wrong-list");
    list.replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    box.hidden = texts.length === 0;
    if (texts.length) box.focus();
  };
  const told = (text, url) => {
    const box = find("sent-text");
    box.replaceChildren(document.createTextNode(`${text} `));
    if (url) box.append(Object.assign(document.createElement("a"), { href: url, textContent: form.dataset.open }));
    find("sent").hidden = false;
  };
  const waiting = (why = "") => {
    const count = (read(QUEUE) || []).length;
    find("queue").hidden = count === 0;
    find("queue-count").textContent = count;
    find("queue-why").textContent = why;
  };

  const freshToken = async () => {
    const reply = await fetch(location.pathname, { redirect: "manual" });
    if (reply.type === "opaqueredirect" || !reply.ok) return "";
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    return page.querySelector("[name=csrfmiddlewaretoken]")?.value || "";
  };
  const post = (pairs) => fetch(location.pathname, {
    method: "POST", redirect: "manual", body: new URLSearchParams(pairs), signal: AbortSignal.timeout(8000),
    headers: { Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
  });
  // Gives {done}, {refused} or {later}: only the first two take the call out of the queue.
  const deliver = async (pairs) => {
    try {
      let reply = await post(pairs);
      if (reply.status === 403) {
        const token = await freshToken();
        if (!token) return { later: form.dataset.login };
        form.elements.csrfmiddlewaretoken.value = token;
        reply = await post(pairs);
      }
      if (reply.status === 201) return { done: await reply.json() };
      if (reply.status === 422) return { refused: (await reply.json()).messages };
      return { later: reply.type === "opaqueredirect" ? form.dataset.login : form.dataset.kept };
    } catch { return { later: form.dataset.kept }; }
  };
  const remove = (key) => write(QUEUE, (read(QUEUE) || []).filter((item) => item.key !== key));

  const flush = async () => {
    if (busy) return;
    busy = true;
    for (const item of read(QUEUE) || []) {
      if (item.refused) continue;
      const { done, refused, later } = await deliver(item.pairs);
      if (done) { remove(item.key); told(done.message, done.url.includes("kendali") ? done.url : ""); }
      else if (refused) { remove(item.key); fill(item.pairs); wrong(refused); }
      else { waiting(later); break; }
    }
    busy = false;
    waiting(find("queue-why").textContent);
  };

  form.addEventListener("submit", async (event) => {
    const pairs = values();
    const key = form.elements.client_key.value;
    // Without room to keep the call, the browser's own submit is the safer way.
    if (!write(QUEUE, [...(read(QUEUE) || []).filter((item) => item.key !== key), { key, pairs }])) return;
    event.preventDefault();
    wrong([]);
    busy = true;
    const { done, refused, later } = await deliver(pairs);
    busy = false;
    if (done) {
      remove(key);
      write(DRAFT, null);
      if (new URL(done.url, location).pathname !== location.pathname) { location.assign(done.url); return; }
      next();
      told(done.message);
    } else if (refused) { remove(key); wrong(refused); }
    else { next(); waiting(later); }
  });

  form.addEventListener("input", () => { write(DRAFT, { at: Date.now(), pairs: values() }); });
  form.addEventListener("change", (event) => {
    if (event.target.name === "call_class") show();
    if (event.target.name === "category" && event.target.dataset.priority && !form.querySelector('[name="priority"]:checked')) {
      const usual = form.querySelector(`[name="priority"][value="${CSS.escape(event.target.dataset.priority)}"]`);
      if (usual) usual.checked = true;
    }
  });
  form.elements.number.addEventListener("focus", () => {
    if (!form.elements.answered_at.value) form.elements.answered_at.value = new Date().toISOString();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
    const pick = event.altKey && form.querySelector(`[data-pick="${CSS.escape(event.key)}"]`);
    if (pick) { event.preventDefault(); pick.checked = true; pick.focus(); show(); }
  });
  window.addEventListener("online", flush);

  const kept = read(DRAFT);
  if (kept && Date.now() - kept.at < 36e5 && !form.elements.number.value) fill(kept.pairs);
  show();
  waiting();
  flush();
  setInterval(flush, SECONDS * 1000);
})();
