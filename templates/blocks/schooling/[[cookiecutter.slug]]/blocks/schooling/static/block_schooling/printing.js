// Asks for one portion after the other and shows how far it is; without it each press of the button prints a portion.
"use strict";
(() => {
  const form = document.querySelector("[data-printing]");
  if (!form) return;
  const bar = form.querySelector("[data-bar]");
  const said = form.querySelector("[data-said]");
  const button = form.querySelector("button");
  const go = async () => {
    button.disabled = true;
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
    if (!answer.ok || !(answer.headers.get("Content-Type") || "").startsWith("application/json")) return location.reload();
    const told = await answer.json();
    bar.max = told.total;
    bar.value = told.done;
    said.textContent = `${told.done} ${said.dataset.of} ${told.total} ${said.dataset.words}`;
    return told.ended ? location.reload() : go();
  };
  const begin = () => go().catch(() => { button.disabled = false; });
  form.addEventListener("submit", (event) => { event.preventDefault(); begin(); });
  if (form.dataset.more) begin();
})();
