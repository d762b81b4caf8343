// The page of what waits, was refused and was sent; nothing of it comes from the server.
(() => {
  const root = document.querySelector("[data-outbox-list]");
  const store = window.rkOutbox;
  if (!root || !store) return;
  const words = root.dataset;
  const make = (tag, className, ...inside) => {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...inside);
    return node;
  };
  const moment = (text) => new Date(text).toLocaleString(document.documentElement.lang, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  const pictures = [];
  const contents = (item) => {
    const pairs = make("dl", "rk-pairs mt-2");
    for (const [label, text] of item.shown || []) pairs.append(make("div", "", make("dt", "", label), make("dd", "", text)));
    const inside = make("details", "mt-1", make("summary", "small", words.contents), pairs);
    inside.addEventListener("toggle", () => {
      if (!inside.open || inside.dataset.drawn) return;
      inside.dataset.drawn = "1";
      for (const [, blob, name] of (item.values || []).filter(([, value]) => value instanceof Blob && value.type.startsWith("image/"))) {
        const picture = Object.assign(make("img", "rk-outbox-photo"), { src: URL.createObjectURL(blob), alt: name || "" });
        pictures.push(picture.src);
        inside.append(picture);
      }
    });
    return inside;
  };
  const mend = (item) => Object.assign(make("a", "btn btn-sm btn-primary", words.mend), { href: `${item.form || item.page}#kiriman=${encodeURIComponent(item.key)}` });
  const discard = (item) => {
    const button = Object.assign(make("button", "btn btn-sm btn-outline-danger", words.discard), { type: "button" });
    button.addEventListener("click", () => { if (confirm(words.sure)) store.drop(item.key).then(draw); });
    return button;
  };
  const TONES = { waiting: "info", refused: "bad", sent: "good" };
  const row = (item) => {
    const head = make("div", "d-flex justify-content-between gap-2", make("strong", "", item.title ? `${item.label}: ${item.title}` : item.label), make("span", `rk-badge rk-${TONES[item.state]}`, words[item.state]));
    const node = make("li", "rk-outbox-item", head, make("p", "small text-secondary mb-1", moment(item.sent_at || item.made_at)));
    if (item.messages.length && item.state === "refused") node.append(make("ul", "mb-2", ...item.messages.map((text) => make("li", "", text))));
    if (item.state === "sent" && item.link) node.append(Object.assign(make("a", "", words.open), { href: item.link }));
    if (item.state !== "sent") node.append(contents(item));
    if (item.state === "refused") node.append(make("div", "rk-actions mt-2", mend(item), discard(item)));
    if (item.state === "waiting") node.append(make("div", "rk-actions mt-2", discard(item)));
    return node;
  };
  const PARTS = ["refused", "waiting", "sent"];
  const draw = async () => {
    pictures.splice(0).forEach((url) => URL.revokeObjectURL(url));
    const items = (await store.all()).filter((item) => store.user && item.user === store.user && (!words.app || !item.app || item.app === words.app));
    for (const part of PARTS) {
      const mine = items.filter((item) => item.state === part).reverse();
      const place = root.querySelector(`[data-part=${part}]`);
      place.hidden = !mine.length;
      place.querySelector("ul").replaceChildren(...mine.map(row));
    }
    root.querySelector("[data-none]").hidden = items.length > 0 || !store.user;
    root.querySelector("[data-send]").hidden = !items.some((item) => item.state === "waiting");
  };
  root.querySelector("[data-send]").addEventListener("click", async (event) => {
    event.target.disabled = true;
    await store.flushNow();
    event.target.disabled = false;
    draw();
  });
  if (store.bell) store.bell.addEventListener("message", draw);
  document.addEventListener("rk-outbox-shown", draw);
  draw();
})();
