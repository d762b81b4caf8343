// Forms that wait on this device until the server has answered for them; used by pages and by the service worker.
// An item: key, user, app, label, page, url, values, shown, made_at, state (waiting | refused | sent), messages.
(() => {
  const NAME = "rk-outbox", WHO_MS = 15000, SEND_MS = 240000, REMEMBERED = 30;
  const bell = "BroadcastChannel" in self ? new BroadcastChannel(NAME) : null;

  const open = () => new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("items", { keyPath: "key" });
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const ask = async (mode, deed) => {
    const base = await open();
    return new Promise((done, fail) => {
      const work = base.transaction("items", mode);
      const request = deed(work.objectStore("items"));
      work.oncomplete = () => done(request.result);
      work.onerror = work.onabort = () => fail(work.error);
    }).finally(() => base.close());
  };
  const ring = () => { if (bell) bell.postMessage("changed"); };
  const all = async () => (await ask("readonly", (store) => store.getAll())).sort((a, b) => (a.made_at < b.made_at ? -1 : 1));
  const get = (key) => ask("readonly", (store) => store.get(key));
  const put = (item) => ask("readwrite", (store) => store.put(item)).then(ring);
  const drop = (key) => ask("readwrite", (store) => store.delete(key)).then(ring);

  // Who is signed in, with a fresh token; null where nobody is.
  const who = async (url) => {
    const reply = await fetch(url, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(WHO_MS) });
    if (!reply.ok) return null;
    const me = await reply.json();
    return me.user ? me : null;
  };
  const post = (item, token, isSeen) => {
    const data = new FormData();
    for (const [name, value, file] of item.values) {
      if (value instanceof Blob) data.append(name, value, file || "foto.jpg"); else data.append(name, value);
    }
    data.set("csrfmiddlewaretoken", token);
    data.set("made_at", item.made_at);
    const headers = { Accept: "application/json", "X-Kiriman": item.key };
    if (isSeen) headers["X-Kiriman-Lihat"] = "1";
    return fetch(item.url, { method: "POST", body: data, headers, redirect: "manual", signal: AbortSignal.timeout(SEND_MS) });
  };

  // What the server's answer means: sent, refused, signin, or later. Only its own words settle an item.
  const judge = async (reply) => {
    if (reply.type === "opaqueredirect" || reply.status === 401) return { state: "signin" };
    if (reply.status >= 500 || reply.status === 429 || reply.status === 408) return { state: "later" };
    const body = await reply.json().catch(() => null);
    if (!body) return { state: reply.status === 413 ? "refused" : "later", body: {}, messages: [`${reply.status}`] };
    const messages = body.messages || (body.message ? [body.message] : []);
    return { state: reply.ok ? "sent" : "refused", body, messages };
  };
  const settle = async (item, told) => {
    if (told.state === "refused") return put({ ...item, state: "refused", messages: told.messages, mistakes: told.body.mistakes || [], form: told.body.form || "" });
    const { key, user, app, label, title, made_at } = item;
    await put({ key, user, app, label, title, made_at, state: "sent", messages: told.messages, link: told.body.url || "", sent_at: new Date().toISOString() });
    const sent = (await all()).filter((one) => one.state === "sent");
    for (const old of sent.slice(0, Math.max(0, sent.length - REMEMBERED))) await drop(old.key);
  };

  // Sends what waits, oldest first; gives what stopped it ("" for nothing) and what was told of each.
  const flush = async (seen = "") => {
    const told = {};
    const waiting = (await all()).filter((item) => item.state === "waiting");
    if (!waiting.length) return { stopped: "", told };
    let me;
    try { me = await who(waiting[0].who); } catch { return { stopped: "offline", told }; }
    if (!me) return { stopped: "signin", told };
    for (const item of waiting.filter((one) => one.user === me.user)) {
      let said;
      try { said = await judge(await post(item, me.token, item.key === seen)); } catch { return { stopped: "offline", told }; }
      if (said.state === "signin") return { stopped: "signin", told };
      if (said.state === "later") continue;
      told[item.key] = said;
      await settle(item, said);
    }
    return { stopped: "", told };
  };
  const alone = (deed) => (self.navigator.locks ? self.navigator.locks.request(NAME, deed) : deed());

  self.rkOutbox = { all, get, put, drop, bell, flush: (seen) => alone(() => flush(seen)) };
})();
