// Lets forms marked data-outbox wait on this device (outbox-store.js) and says how many do. A form's block may answer
// for it itself: the event "rk-outbox" on the form tells {state, messages, body}; preventDefault() leaves the rest to it.
(() => {
  const box = document.getElementById("rk-outbox");
  if (!box || !window.rkOutbox || !("indexedDB" in window) || "shared" in document.documentElement.dataset) return;
  const store = window.rkOutbox, words = box.dataset, HASH = "#kiriman=";
  const user = words.user || ("shell" in words ? localStorage.getItem("rk-user") || "" : "");
  if (words.user) localStorage.setItem("rk-user", words.user);
  else if (!("shell" in words)) localStorage.removeItem("rk-user");

  const newKey = () => (crypto.randomUUID ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join(""));
  const make = (tag, className, ...inside) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...inside);
    return node;
  };
  const notice = (tone, ...inside) => {
    const node = make("div", `rk-notice rk-${tone}`, make("div", "", ...inside));
    node.setAttribute("role", tone === "bad" ? "alert" : "status");
    return node;
  };
  const list = (texts) => make("ul", "mb-0", ...texts.map((text) => make("li", "", text)));
  const link = (href, text) => Object.assign(make("a", "", text), { href });

  // How many wait and were refused, on every page.
  const bar = document.querySelector("[data-outbox-bar]");
  const show = async (why = "") => {
    const items = (await store.all().catch(() => [])).filter((item) => !user || item.user === user);
    const waiting = items.filter((item) => item.state === "waiting").length;
    const refused = items.filter((item) => item.state === "refused").length;
    localStorage.setItem("rk-waiting", waiting + refused ? "1" : "");
    for (const node of document.querySelectorAll("[data-outbox-count]")) {
      node.textContent = waiting + refused || "";
      node.hidden = !(waiting + refused);
    }
    const texts = [waiting ? words.waiting.replace("{n}", waiting) : "", refused ? words.refused.replace("{n}", refused) : "", why];
    if (waiting + refused) { // The line keeps its last words while it is hidden: a link is never without a name.
      const line = bar.querySelector("[data-outbox-text]");
      line.href = why && why === words.signin ? words.login : words.page;
      line.textContent = texts.filter(Boolean).join(" · ");
    }
    bar.hidden = !(waiting + refused);
    document.dispatchEvent(new CustomEvent("rk-outbox-shown", { detail: { items: user ? items : [], user } }));
  };

  // What a form holds: the values as they are sent, and the same in the words that stand on the page.
  const valuesOf = async (form, button) => {
    const data = new FormData(form);
    if (button && button.name) data.append(button.name, button.value);
    const found = [];
    for (const [name, value] of data) {
      if (name === "csrfmiddlewaretoken" || (value instanceof File && !value.size)) continue;
      // A copy: what the gallery gave may be gone after a restart.
      if (value instanceof File) found.push([name, new Blob([await value.arrayBuffer()], { type: value.type }), value.name]);
      else found.push([name, value]);
    }
    return found;
  };
  const labelOf = (field) => {
    const group = field.closest("fieldset");
    const label = ["radio", "checkbox"].includes(field.type) && group ? group.querySelector("legend") : field.labels && field.labels[0];
    return label ? label.textContent.replace(/\s*(\*|\(.*\))\s*$/, "").trim() : "";
  };
  const saidBy = (field) => {
    if (field.type === "file") return [...field.files].map((file) => file.name).join(", ");
    if (["radio", "checkbox"].includes(field.type)) return field.checked ? (field.labels[0] ? field.labels[0].textContent.trim() : "✓") : "";
    return field.tagName === "SELECT" ? [...field.selectedOptions].filter((one) => one.value).map((one) => one.textContent.trim()).join(", ") : field.value;
  };
  const shownBy = (form) => [...form.elements]
    .filter((field) => field.name && !["hidden", "submit", "button", "password"].includes(field.type))
    .map((field) => [labelOf(field), saidBy(field)]).filter(([label, text]) => label && text);

  const titleOf = (form) => {
    const first = [...form.elements].find((field) => field.type === "text" && field.name && field.value.trim() && !("private" in field.dataset));
    return first ? first.value.trim().slice(0, 60) : "";
  };

  const unmark = (form) => {
    for (const node of form.querySelectorAll("[data-outbox-said]")) node.remove();
    for (const node of form.querySelectorAll(".rk-invalid")) node.classList.remove("rk-invalid");
  };
  const say = (form, node) => {
    const old = form.querySelector(":scope > [data-outbox-said]");
    if (old) old.remove();
    node.dataset.outboxSaid = "";
    form.prepend(node);
    node.tabIndex = -1;
    node.focus();
  };
  const refuse = (form, item) => {
    unmark(form);
    say(form, notice("bad", make("strong", "", words.wrong), list(item.messages)));
    for (const { text, anchor } of item.mistakes || []) {
      const field = anchor && form.querySelector(`#${CSS.escape(anchor)}`);
      const place = field && field.closest(".rk-field");
      if (!place) continue;
      place.classList.add("rk-invalid");
      const line = make("p", "rk-error", text);
      line.dataset.outboxSaid = "";
      place.append(line);
    }
  };
  const keep = (form, why) => {
    const again = make("button", "btn btn-sm btn-outline-primary ms-2", words.again);
    again.type = "button";
    again.addEventListener("click", () => { renew(form); });
    say(form, notice("info", make("strong", "", words.kept), " ", why === "signin" ? words.signin : words.later, " ", link(words.page, words.see), again));
  };
  const lock = (form, is) => { for (const button of form.querySelectorAll("[type=submit]")) button.disabled = is; };
  const forgetDraft = (form) => { if (form.dataset.draft) localStorage.removeItem(`rk-draft:${location.pathname}:${form.dataset.draft}`); };

  const keyOf = (form) => {
    const own = form.elements.client_key;
    if (own && own.value) return own.value;
    if (!form.dataset.outboxKey) form.dataset.outboxKey = newKey();
    return form.dataset.outboxKey;
  };
  const itemOf = async (form, button) => ({
    key: keyOf(form), user, app: words.app || form.dataset.app || "", label: form.dataset.outbox, page: location.pathname,
    url: form.getAttribute("action") || location.pathname, who: words.who, values: await valuesOf(form, button),
    title: titleOf(form), shown: shownBy(form), made_at: new Date().toISOString(), state: "waiting", messages: [],
  });
  const tell = (form, state, told = {}) => !form.dispatchEvent(
    new CustomEvent("rk-outbox", { bubbles: true, cancelable: true, detail: { state, messages: told.messages || [], body: told.body || {} } }));

  // data-renew: the form is emptied for the next one of its kind.
  const renew = (form) => {
    form.reset();
    unmark(form);
    lock(form, false);
    if (form.elements.client_key) form.elements.client_key.value = newKey();
    delete form.dataset.outboxKey;
  };
  const taken = (form, said) => {
    if (said.body.url) { location.assign(said.body.url); return; }
    if (said.body.again) { location.reload(); return; }
    unmark(form);
    if ("renew" in form.dataset) renew(form); else for (const field of form.elements) field.disabled = true;
    say(form, notice("good", said.messages.join(" ")));
  };
  const settled = (form, item, { stopped, told }) => {
    const said = told[item.key];
    if (!said) {
      forgetDraft(form);
      if (tell(form, "waiting")) return;
      if ("renew" in form.dataset) renew(form);
      keep(form, stopped);
      return;
    }
    if (said.state === "sent") {
      forgetDraft(form);
      delete form.dataset.outboxKey;
      if (!tell(form, "sent", said)) taken(form, said);
      return;
    }
    lock(form, false);
    if (!tell(form, "refused", said)) refuse(form, { messages: said.messages, mistakes: said.body.mistakes });
  };
  const send = async (form, button) => {
    lock(form, true);
    let item;
    try { item = await itemOf(form, button); await store.put(item); } catch {
      lock(form, false);
      say(form, notice("bad", words.full));
      return;
    }
    tell(form, "sending");
    if (button) button.dataset.text = button.textContent;
    if (button && !button.value) button.textContent = words.sending;
    wake();
    const result = navigator.onLine ? await store.flush(item.key) : { stopped: "offline", told: {} };
    if (button && button.dataset.text) button.textContent = button.dataset.text;
    settled(form, item, result);
    show();
  };
  // The browser sends later by itself where it can.
  const wake = () => {
    if (!navigator.serviceWorker) return;
    navigator.serviceWorker.ready.then((one) => one.sync && one.sync.register("rk-outbox")).catch(() => {});
  };

  // A refused item stands in its form again, its photos too.
  const fill = (form, item) => {
    const seen = {};
    for (const field of form.elements) {
      if (!field.name || ["submit", "button"].includes(field.type) || field.name === "csrfmiddlewaretoken") continue;
      const mine = item.values.filter(([name]) => name === field.name);
      if (field.type === "file") {
        const files = new DataTransfer();
        for (const [, blob, name] of mine) files.items.add(new File([blob], name || "foto.jpg", { type: blob.type }));
        field.files = files.files;
      } else if (["radio", "checkbox"].includes(field.type)) field.checked = mine.some(([, value]) => value === field.value);
      else if (field.tagName === "SELECT" && field.multiple) for (const one of field.options) one.selected = mine.some(([, value]) => value === one.value);
      else if (mine.length) { const at = seen[field.name] || 0; seen[field.name] = at + 1; field.value = (mine[at] || mine[0])[1]; }
    }
    form.dispatchEvent(new CustomEvent("rk-outbox-filled", { bubbles: true, detail: { item } }));
  };
  const bring = async (key) => {
    const item = await store.get(key).catch(() => null);
    const forms = [...document.querySelectorAll("form[data-outbox]")];
    const form = item && item.values && (forms.find((one) => (one.getAttribute("action") || location.pathname) === item.url) || (item.form && forms[0]));
    if (!form || item.user !== user) return;
    for (let at = form.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    form.dataset.outboxKey = item.key;
    if (form.elements.client_key) form.elements.client_key.value = item.key;
    fill(form, item);
    if (!tell(form, "refused", { messages: item.messages, body: item })) refuse(form, item);
  };

  if (user || "shell" in words) {
    for (const form of document.querySelectorAll("form[data-outbox]")) {
      form.addEventListener("submit", (event) => {
        if (event.defaultPrevented) return;
        event.preventDefault();
        if (!user) { say(form, notice("bad", words.signin)); return; }
        // Without a network nobody tells what is missing, so the browser does.
        if (!navigator.onLine && !form.checkValidity()) { form.reportValidity(); return; }
        send(form, event.submitter);
      });
    }
  }
  const flush = async () => {
    if (!user && !("shell" in words)) { show(words.signin); return; }
    const { stopped } = navigator.onLine ? await store.flush().catch(() => ({ stopped: "offline" })) : { stopped: "offline" };
    show(stopped === "signin" ? words.signin : "");
  };
  addEventListener("online", flush);
  if (store.bell) store.bell.addEventListener("message", () => show());
  Object.assign(window.rkOutbox, { flushNow: flush, user, newKey });
  if (location.hash.startsWith(HASH)) bring(decodeURIComponent(location.hash.slice(HASH.length)));
  show().then(flush);
})();
