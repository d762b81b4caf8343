// The measuring sheet: each child is saved as typed; what the network does not take waits in this browser and
// goes out once it is back, also "send". The server judges the values and refuses what another phone changed unseen.
(() => {
  const form = document.querySelector("[data-sheet]");
  if (!form) return;
  const KEY = `hl-sheet:${location.pathname}`, WAIT = 900, RETRY = 15000;
  const words = form.dataset;
  const find = (mark, of = document) => of.querySelector(`[data-${mark}]`);
  const MARKS = { b: "weight", t: "height", p: "position", l: "arm", k: "confirmed", s: "seen" };
  form.classList.add("hl-scripted");

  const shelf = window.rkSheet.shelf(KEY);
  let memory = shelf.memory;
  const keep = () => shelf.keep(memory);
  const deliver = window.rkSheet.deliver(form);

  const rows = [...form.querySelectorAll("[data-row]")];
  const rowOf = (key) => form.querySelector(`[data-row="${CSS.escape(key)}"]`);
  const input = (mark, key) => form.elements[`${mark}-${key}`];
  const each = (key, deed) => {
    for (const [mark, name] of Object.entries(MARKS)) { const field = input(mark, key); if (field) deed(field, name); }
  };
  const read = (key) => {
    const line = {};
    each(key, (field, name) => { line[name] = field.type === "checkbox" ? (field.checked ? "1" : "") : field.value; });
    return line;
  };
  const fill = (key, line) => each(key, (field, name) => {
    if (line[name] === undefined) return;
    if (field.type === "checkbox") field.checked = line[name] === "1"; else field.value = line[name];
  });
  const progress = () => {
    const filled = rows.filter((row) => ["b", "t", "l"].some((mark) => input(mark, row.dataset.row).value.trim())).length;
    find("count").textContent = `${filled} ${words.of} ${rows.length} ${words.filled}`;
  };
  const paint = (row, said) => {
    find("said", row).replaceChildren(...said.said.map(({ text, tone }) => {
      const badge = document.createElement("span");
      badge.className = `rk-badge rk-${tone}`;
      badge.textContent = text;
      return badge;
    }));
    find("doubts", row).textContent = said.doubts.join(" ");
    find("confirm", row).hidden = said.doubts.length === 0;
    const error = find("error", row);
    error.textContent = said.error;
    error.hidden = !said.error;
    row.classList.toggle("rk-invalid", Boolean(said.error));
    row.classList.toggle("hl-asking", said.asks);
    row.classList.toggle("hl-done", said.filled && !said.error && !said.asks);
  };
  const waiting = (why = "") => {
    const count = Object.keys(memory.rows).length;
    const parts = [count ? `${count} ${words.kept}` : "", memory.send ? words.sendKept : "", why].filter(Boolean);
    find("net").hidden = parts.length === 0;
    find("net-text").textContent = parts.join(" ");
  };
  const wrong = (texts) => {
    find("wrong-list").replaceChildren(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
    find("wrong").hidden = texts.length === 0;
    if (texts.length) find("wrong").focus();
  };

  const settle = (told, sent) => {
    for (const [key, said] of Object.entries(told.rows || {})) {
      const row = rowOf(key);
      if (!row) continue;
      const was = sent[key], now = memory.rows[key];
      input("s", key).value = said.seen;
      if (now && JSON.stringify(now) !== JSON.stringify(was)) { now.seen = String(said.seen); continue; }
      if (was) delete memory.rows[key];
      paint(row, said);
    }
    keep();
    progress();
  };

  let busy = false, timer = 0;
  const flush = async () => {
    clearTimeout(timer);
    const sent = structuredClone(memory.rows), send = memory.send;
    if (busy || (!send && !Object.keys(sent).length)) return;
    busy = true;
    find("state").textContent = words.saving;
    try {
      const { told, refused, later } = await deliver({ rows: sent, send });
      find("state").textContent = told ? words.saved : "";
      if (told) {
        settle(told, sent);
        if (send && told.sent) { memory = { rows: {}, send: false }; keep(); location.assign(told.url); return; }
        memory.send = false;
        keep();
        waiting();
        if (send) showAsking();
      } else if (refused) {
        memory.send = false;
        settle(refused, sent);
        wrong(refused.messages);
        showAsking();
        waiting();
      } else { waiting(later.trim()); }
    } catch { find("state").textContent = ""; waiting(); } finally { busy = false; }
    if (Object.keys(memory.rows).length && find("net").hidden) timer = setTimeout(flush, WAIT);
  };
  const showAsking = () => {
    const first = rows.find((row) => row.classList.contains("rk-invalid") || row.classList.contains("hl-asking"));
    if (first) first.scrollIntoView({ block: "center" });
  };

  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-find]")) {
      const wanted = event.target.value.trim().toLowerCase();
      for (const row of rows) row.hidden = wanted !== "" && !row.dataset.name.toLowerCase().includes(wanted);
      return;
    }
    const row = event.target.closest("[data-row]");
    if (!row) return;
    const key = row.dataset.row;
    // A new number was not yet measured again.
    if (/^[bt]-/.test(event.target.name)) input("k", key).checked = false;
    memory.rows[key] = read(key);
    keep();
    progress();
    clearTimeout(timer);
    timer = setTimeout(flush, WAIT);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const fields = [...form.querySelectorAll(".hl-line:not([hidden]) input[inputmode]")];
    fields[fields.indexOf(event.target) + 1]?.focus();
  });
  form.addEventListener("submit", (event) => {
    if (!shelf.durable) return;
    event.preventDefault();
    if (event.submitter?.value === "kirim") memory.send = true;
    wrong([]);
    keep();
    flush();
  });
  window.addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => { if (document.hidden) flush(); });
  setInterval(flush, RETRY);

  for (const [key, line] of Object.entries(memory.rows)) {
    if (!rowOf(key)) { delete memory.rows[key]; continue; }
    fill(key, line);
  }
  progress();
  waiting();
  flush();
})();
