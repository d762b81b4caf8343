// The register: many documents are signed in small portions, with the passphrase kept in this page and nowhere else.
(() => {
  const form = document.querySelector("form[data-batch]");
  if (!form) return;
  const portion = Number(form.dataset.batch), boxes = [...form.querySelectorAll("input[name=pilih]")];
  const all = form.querySelector("#semua"), stop = form.querySelector("[data-stop]");
  const panel = form.querySelector("[data-progress]"), bar = panel.querySelector("progress"), words = panel.querySelector("p");
  const problemOf = (key) => form.querySelector(`[data-problem="${key}"]`);
  let isStopping = false;

  form.querySelector("[data-all]").hidden = false;
  all.addEventListener("change", () => { for (const box of boxes) if (!box.disabled) box.checked = all.checked; });
  stop.addEventListener("click", () => { isStopping = true; stop.disabled = true; });

  const ask = async (keys) => {
    const body = new FormData(form);
    body.delete("pilih");
    for (const key of keys) body.append("pilih", key);
    const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    return answer.json();
  };

  const run = async (keys) => {
    let done = 0, failed = 0;
    const say = () => {
      bar.value = done + failed;
      words.textContent = words.dataset.words.replace("{done}", done).replace("{all}", keys.length).replace("{failed}", failed);
    };
    bar.max = keys.length;
    say();
    for (let at = 0; at < keys.length && !isStopping; at += portion) {
      const asked = keys.slice(at, at + portion), found = await ask(asked);
      const refused = new Set(found.failed.map((one) => String(one.key)));
      for (const one of found.failed) problemOf(one.key).textContent = one.problem;
      // What a wrong passphrase left undone stays as it was.
      if (!found.stopped) {
        for (const box of boxes) if (asked.includes(box.value) && !refused.has(box.value)) { box.checked = false; box.disabled = true; }
      }
      done += found.done;
      failed += found.failed.length;
      say();
      if (found.stopped) return;
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const keys = boxes.filter((box) => box.checked && !box.disabled).map((box) => box.value);
    const button = form.querySelector("button[type=submit]");
    if (!keys.length || button.disabled) return;
    button.disabled = true;
    isStopping = stop.disabled = false;
    panel.hidden = stop.hidden = false;
    try {
      await run(keys);
    } catch {
      words.textContent = words.dataset.lost;
    }
    button.disabled = false;
    stop.hidden = true;
    const passphrase = form.querySelector("#passphrase");
    if (passphrase) passphrase.value = "";
    if (boxes.every((box) => box.disabled)) location.reload();
  });
})();
