// Loads a script only on pages that hold something for it, so that plain pages stay light.
(() => {
  const urls = document.currentScript.dataset;
  const needs = [
    ["[hx-get], [hx-post], [hx-trigger]", ["htmx"]],
    ["[data-map]", ["leaflet", "map"]],
    ["[data-point-picker]", ["point"]],
    ["input[data-photo]", ["photo"]],
    ["form[data-draft]", ["draft"]],
  ];

  const load = (name) =>
    new Promise((done) => {
      const script = document.createElement("script");
      script.src = urls[name];
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

  if (document.querySelector("[data-map]")) style(urls.leafletCss);
  for (const [selector, names] of needs) {
    if (document.querySelector(selector)) names.forEach(load);
  }
  // What was accepted need no longer be kept on the device (draft.js notes what was sent).
  const sent = sessionStorage.getItem("rk-sent");
  if (sent && document.querySelector(".rk-notice.rk-good")) {
    localStorage.removeItem(sent);
    sessionStorage.removeItem("rk-sent");
  }
  const summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();
})();
