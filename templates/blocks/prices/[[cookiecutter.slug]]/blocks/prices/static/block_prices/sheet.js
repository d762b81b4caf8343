// The sheet of prices and the report of stock: each line is saved as it is typed; what the network does not take waits
// in this browser and goes out once it is back, also "send". The server refuses what another device changed unseen.
(() => {
  const form = document.querySelector("[data-sheet]");
  if (!form) return;
  const KEY = `pr-sheet:${location.pathname}`, WAIT = 900, RETRY = 15000;
  const words = form.dataset;
  const find = (mark, of = document) => of.querySelector(`[data-${mark}]`);
  const isStock = words.kind === "stock";
  const MARKS = isStock
    ? { h: "value", m: "incoming", x: "outgoing", c: "note", s: "seen" }
    : { h: "value", a: "missing", p: "supply", c: "note", k: "confirmed", s: "seen" };
  const ABSENT = { value: "", checked: false };  // an input that this kind of sheet does not have
  form.classList.add("pr-scripted");

  // What waits: lines by commodity, and whether the sheet is to be sent.
  const shelf = window.rkSheet.shelf(KEY);
  let memory = shelf.memory;
  const keep = () => shelf.keep(memory);
  const deliver = window.rkSheet.deliver(form);

  const input = (mark, key) => form.elements[`${mark}-${key}`] || { ...ABSENT };
  const read = (key) => {
    const line = {};
    for (const [mark, name] of Object.entries(MARKS)) {
      const field = form.elements[`${mark}-${key}`];
      if (field) line[name] = field.type === "checkbox" ? field.checked : field.value;
    }
    return line;
  };
  const fill = (key, line) => {
    for (const [mark, name] of Object.entries(MARKS)) {
      const field = form.elements[`${mark}-${key}`];
      if (!field || line[name] === undefined) continue;
      if (field.type === "checkbox") field.checked = line[name]; else field.value = line[name];
    }
  };
  const number = (text) => {
    const bare = text.replace(/^rp\.?/i, "").replace(/[\s\u00a0]/g, "").replace(/,(00|-)$/, "");
    if (!bare) return null;
    if (isStock) return /^(\d+|\d{1,3}(\.\d{3})+)(,\d)?$/.test(bare) ? Number(bare.replaceAll(".", "").replace(",", ".")) : NaN;
    return /^(\d+|\d{1,3}(\.\d{3})+)$/.test(bare) ? Number(bare.replaceAll(".", "")) : NaN;
  };
  const grouped = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

  // What can be said at once, also without a network; the server's words replace it.
  const judgeStock = (row) => {
    const key = row.dataset.row, values = ["h", "m", "x"].map((mark) => number(input(mark, key).value));
    const error = values.some(Number.isNaN) ? words.notWhole : "";
    paint(row, { texts: [], asks: [], change: "", error, filled: !error && values[0] !== null });
  };
  const judge = (row) => {
    if (isStock) { judgeStock(row); return; }
    const key = row.dataset.row, value = number(input("h", key).value), previous = Number(row.dataset.previous);
    const texts = [], asks = [];
    let change = "";
    if (value !== null && !Number.isNaN(value)) {
      const percent = previous ? (value - previous) / previous * 100 : null;
      if (percent !== null) {
        const rounded = Math.round(percent * 10) / 10;
        change = rounded === 0 ? "=" : `${rounded > 0 ? "▲ +" : "▼ −"}${String(Math.abs(rounded)).replace(".", ",")}%`;
        if (Math.abs(rounded) > Number(row.dataset.most)) { texts.push(words.jump); if (!input("c", key).value.trim()) asks.push("note"); }
      }
      if (value < Number(row.dataset.low) || value > Number(row.dataset.high)) {
        texts.push(words.range);
        if (!input("k", key).checked) asks.push("confirmed");
      }
    }
    const error = Number.isNaN(value) ? words.notWhole : "";
    paint(row, { texts, asks, change, error, filled: error === "" && (value !== null || Boolean(input("a", key).value)) });
  };
  const paint = (row, said) => {
    find("change", row).textContent = said.change;
    find("texts", row).textContent = said.texts.join(" ");
    const error = find("error", row);
    error.textContent = said.error;
    error.hidden = !said.error;
    row.classList.toggle("rk-invalid", Boolean(said.error));
    row.classList.toggle("pr-asking", said.asks.length > 0);
    row.classList.toggle("pr-done", said.filled && !said.error && said.asks.length === 0);
    row.dataset.filled = said.filled ? "1" : "";
    if (isStock) { /* there is nothing to confirm */ }
    else if (said.asks.includes("confirmed") || input("k", row.dataset.row).checked) find("confirm", row).hidden = false;
    else if (!said.texts.length) find("confirm", row).hidden = true;
    if (said.asks.includes("note")) find("more", row).open = true;
  };
  const rows = [...form.querySelectorAll("[data-row]")];
  const rowOf = (key) => form.querySelector(`[data-row="${CSS.escape(key)}"]`);
  const progress = () => {
    const filled = rows.filter((row) => row.dataset.filled || row.classList.contains("pr-done")).length;
    find("count").textContent = `${filled} ${words.of} ${rows.length} ${words.filled}`;
  };
  const waiting = (why = "") => {
    const count = Object.keys(memory.rows).length;
    const parts = [];
    if (count) parts.push(`${count} ${words.kept}`);
    if (memory.send) parts.push(words.sendKept);
    if (!shelf.durable) parts.push(words.full);
    if (why) parts.push(why);
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
      input("s", key).value = said.value;
      if (now && JSON.stringify(now) !== JSON.stringify(was)) { memory.rows[key].seen = said.value; continue; }
      if (was) delete memory.rows[key];
      if (said.conflict) input("h", key).value = said.shown;
      if (was && said.error && !said.conflict) { paint(row, { ...said, filled: false }); continue; }
      const arrow = said.change.startsWith("+") ? "▲ " : said.change.startsWith("−") ? "▼ " : "";
      paint(row, { ...said, change: said.change && `${arrow}${said.change}` });
      if (was && !said.error && document.activeElement !== input("h", key)) input("h", key).value = said.shown;
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
      const { told, refused, later, status } = await deliver({ rows: sent, send });
      if (told) {
        settle(told, sent);
        find("state").textContent = words.saved;
        if (send && told.sent) { memory = { rows: {}, send: false }; keep(); location.assign(told.url); return; }
        if (send) { memory.send = false; keep(); showAsking(); }
        waiting();
      } else if (refused) {
        memory.send = false;
        settle(refused, sent);
        wrong(refused.messages);
        showAsking();
        find("state").textContent = "";
        waiting();
        if (status === 409) return;
      } else { find("state").textContent = ""; waiting(later.trim()); }
    } catch { find("state").textContent = ""; waiting(); } finally { busy = false; }
    if (Object.keys(memory.rows).length && find("net").hidden) timer = setTimeout(flush, WAIT);
  };
  const showAsking = () => {
    const first = rows.find((row) => row.classList.contains("rk-invalid") || row.classList.contains("pr-asking"))
      || rows.find((row) => !row.dataset.filled);
    if (first) first.scrollIntoView({ block: "center" });
  };
  const changed = (row) => {
    memory.rows[row.dataset.row] = read(row.dataset.row);
    keep();
    judge(row);
    progress();
    clearTimeout(timer);
    timer = setTimeout(flush, WAIT);
  };

  form.addEventListener("input", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row) return;
    // A new price was not yet checked again.
    if (event.target.name === `h-${row.dataset.row}`) {
      input("k", row.dataset.row).checked = false;
      if (event.target.value.trim()) input("a", row.dataset.row).value = "";
    }
    if (event.target.name === `a-${row.dataset.row}` && event.target.value) input("h", row.dataset.row).value = "";
    changed(row);
  });
  const next = (row) => {
    const at = rows.indexOf(row);
    const target = rows.slice(at + 1).map((one) => input("h", one.dataset.row)).find((field) => !field.value);
    if (target) { target.focus(); target.closest("[data-row]").scrollIntoView({ block: "nearest" }); }
  };
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-same]");
    if (!button) return;
    event.preventDefault();
    const row = button.closest("[data-row]");
    input("h", row.dataset.row).value = isStock ? button.dataset.same : grouped(button.dataset.same);
    input("a", row.dataset.row).value = "";
    changed(row);
    next(row);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    next(event.target.closest("[data-row]"));
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

  for (const row of rows) row.dataset.filled = input("h", row.dataset.row).value || input("a", row.dataset.row).value ? "1" : "";
  for (const [key, line] of Object.entries(memory.rows)) {
    const row = rowOf(key);
    if (!row) { delete memory.rows[key]; continue; }
    fill(key, line);
    judge(row);
  }
  progress();
  waiting();
  flush();
})();
