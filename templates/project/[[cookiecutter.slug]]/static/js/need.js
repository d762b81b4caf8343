// Loads a script only on pages that hold something for it, so that plain pages stay light.
(() => {
  const urls = document.currentScript.dataset;
  const needs = [
    ["[hx-get], [hx-post], [hx-trigger]", ["Htmx"]],
    ["[data-map]", ["Leaflet", "Map"]],
    ["[data-point-picker]", ["Point"]],
    ["input[data-photo]", ["Photo"]],
    ["form[data-draft]", ["Draft"]],
    ["form[data-outbox], [data-outbox-list], [data-outbox-load], template[data-keep], [data-kept-forms]", ["OutboxStore", "Outbox"]],
    ["[data-outbox-list]", ["OutboxPage"]],
    ["select[data-choose]", ["Choose"]],
    ["form[data-push]", ["Push"]],
  ];

  const load = (name) =>
    new Promise((done) => {
      const script = document.createElement("script");
      script.src = urls[`src${name}`];
      script.async = false;
      script.onload = done;
      document.head.append(script);
    });

  const style = (href) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    document.head.prepend(link);
  };

  if (document.querySelector("[data-map]")) style(urls.srcLeafletCss);
  // Once the page is complete: htmx that arrives earlier waits for an event which is already over.
  const fetchAll = () => {
    // What waits on this device is told, and sent, wherever its owner is.
    const bar = document.querySelector("[data-outbox-bar]");
    try { if (bar && localStorage.getItem("rk-waiting")) bar.dataset.outboxLoad = ""; } catch { /* no storage */ }
    for (const [selector, names] of needs) {
      if (document.querySelector(selector)) names.forEach(load);
    }
  };
  if (document.readyState === "complete") fetchAll(); else addEventListener("load", fetchAll);
  // What was accepted need no longer be kept on the device (draft.js notes what was sent).
  const sent = sessionStorage.getItem("rk-sent");
  if (sent && document.querySelector(".rk-notice.rk-good")) {
    localStorage.removeItem(sent);
    sessionStorage.removeItem("rk-sent");
  }
  const words = document.getElementById("rk-words");
  for (const table of document.querySelectorAll(".rk-table-wrap")) {
    if (!words || table.scrollWidth <= table.clientWidth + 1) continue;
    const hint = document.createElement("p");
    hint.className = "rk-swipe";
    hint.textContent = words.dataset.swipe;
    table.before(hint);
  }
  for (const row of document.querySelectorAll(".rk-subnav, .rk-rail")) {
    const open = row.querySelector("[aria-current]");
    if (open) row.scrollLeft += open.getBoundingClientRect().left - row.getBoundingClientRect().left - 48;
  }
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();
})();
