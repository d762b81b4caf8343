// Keeps what was typed in form[data-draft] on this device until it was sent; never numbers of persons or passwords.
(() => {
  if ("shared" in document.documentElement.dataset) return;
  const DAYS = 3;
  const words = document.getElementById("rk-words").dataset;
  const secret = /nik|kk|npwp|nip|pin|sandi|password|token/i;
  const keyOf = (form) => `rk-draft:${location.pathname}:${form.dataset.draft}`;
  const keeps = (field) =>
    field.name && !secret.test(field.name) && !("private" in field.dataset) &&
    !["password", "file", "hidden", "submit", "button"].includes(field.type);

  const read = (form) => {
    try {
      const kept = JSON.parse(localStorage.getItem(keyOf(form)));
      return kept && Date.now() - kept.at < DAYS * 864e5 ? kept.values : null;
    } catch { return null; }
  };

  const write = (form) => {
    const values = [...form.elements].filter(keeps).map((field) =>
      [field.name, field.value, ["checkbox", "radio"].includes(field.type) ? field.checked : null]);
    try { localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), values })); } catch { /* device is full */ }
  };

  const restore = (form, values) => {
    let changed = false;
    for (const [name, value, checked] of values) {
      for (const field of [...form.elements].filter((one) => one.name === name && keeps(one))) {
        if (checked !== null) {
          if (field.value === value && field.checked !== checked) { field.checked = checked; changed = true; }
        } else if (!field.value && value) { field.value = value; changed = true; }
      }
    }
    return changed;
  };

  const announce = (form) => {
    const note = document.createElement("div");
    note.className = "rk-notice rk-info";
    note.setAttribute("role", "status");
    const text = document.createElement("div");
    text.textContent = `${words.restored} `;
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "btn btn-sm btn-outline-primary";
    clear.textContent = words.clear;
    clear.onclick = () => { localStorage.removeItem(keyOf(form)); form.reset(); note.remove(); };
    text.append(clear);
    note.append(text);
    form.prepend(note);
  };

  for (const form of document.querySelectorAll("form[data-draft]")) {
    const values = read(form);
    if (values && !document.querySelector("[data-focus]") && restore(form, values)) announce(form);
    form.addEventListener("input", () => write(form));
    form.addEventListener("submit", () => sessionStorage.setItem("rk-sent", keyOf(form)));
  }
})();
