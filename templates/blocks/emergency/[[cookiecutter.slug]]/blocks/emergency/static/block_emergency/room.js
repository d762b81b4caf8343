// The control room: running clocks, the banner of a lost connection, keys, and arrows between cards.
(() => {
  let ahead = 0; // how far the server's clock is ahead of this computer's, in milliseconds
  let freshAt = Date.now();

  const now = () => Date.now() + ahead;
  const two = (value) => String(value).padStart(2, "0");
  const wall = (at) => { const d = new Date(at); return `${two(d.getHours())}.${two(d.getMinutes())}.${two(d.getSeconds())}`; };

  // Minutes and seconds while they count, then hours and minutes, then days.
  const words = (seconds) => {
    const minutes = Math.floor(seconds / 60), hours = Math.floor(minutes / 60);
    if (hours >= 48) return `${Math.floor(hours / 24)} hari`;
    return hours ? `${hours} jam ${two(minutes % 60)}` : `${two(minutes)}.${two(seconds % 60)}`;
  };

  const tick = () => {
    for (const clock of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((now() - Date.parse(clock.dateTime)) / 1000));
      clock.textContent = words(seconds);
      clock.classList.toggle("em-late", Boolean(clock.dataset.due) && now() > Date.parse(clock.dataset.due));
    }
  };

  const lost = (yes) => {
    for (const banner of document.querySelectorAll("[data-lost]")) {
      banner.hidden = !yes;
      const at = banner.querySelector("[data-lost-at]");
      if (at) at.textContent = wall(freshAt);
    }
  };

  document.addEventListener("htmx:afterRequest", (event) => {
    const { xhr, successful } = event.detail;
    if (!event.detail.elt || !/^em-(board|incident)$/.test(event.detail.elt.id)) return;
    if (!successful && xhr.status !== 204) return lost(true);
    const said = Date.parse(xhr.getResponseHeader("Date") || "");
    if (said) ahead = said - Date.now();
    freshAt = Date.now();
    lost(false);
    const shown = document.querySelector("[data-fresh-at]");
    if (shown) shown.textContent = wall(freshAt);
  });
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) document.addEventListener(name, () => lost(true));

  // A new incident is said: in the tab's title, to screen readers, and by a short tone once somebody used the page.
  const title = document.title;
  let waited = -1;
  const tone = () => {
    if (!navigator.userActivation?.hasBeenActive) return;
    const audio = new AudioContext(), voice = audio.createOscillator();
    voice.frequency.value = 880;
    voice.connect(audio.destination);
    voice.onended = () => audio.close();
    voice.start();
    voice.stop(audio.currentTime + 0.25);
  };
  const announce = () => {
    const said = document.querySelector("[data-announce]"), board = document.getElementById("em-board");
    if (!said || !board) return;
    const count = Number(board.dataset.waiting);
    document.title = count ? `(${count}) ${title}` : title;
    if (waited >= 0 && count > waited) {
      said.textContent = `${said.dataset.words} ${count}`;
      tone();
    }
    waited = count;
  };
  document.addEventListener("htmx:afterSwap", () => { tick(); announce(); });

  // A deed is sent only over a line that answers; else the page stays as it is, with what was typed and ticked.
  document.addEventListener("submit", async (event) => {
    const form = event.target, button = event.submitter;
    if (form.method !== "post" || "intake" in form.dataset || "sure" in form.dataset) return;
    event.preventDefault();
    const unsent = document.querySelector("[data-unsent]");
    try {
      await fetch(location.pathname, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(6000) });
    } catch {
      unsent.hidden = false;
      return;
    }
    unsent.hidden = true;
    form.dataset.sure = "";
    form.requestSubmit(button);
  });

  const typing = (element) => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(radio|checkbox)$/.test(element.type);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (document.querySelector("[data-intake]")) return; // nobody leaves a call by a slip of the finger
    const wanted = document.querySelector(`[data-hotkey="${CSS.escape(event.key.toLowerCase())}"]`);
    if (wanted) {
      event.preventDefault();
      if (wanted.tagName === "A") wanted.click(); else wanted.focus();
      return;
    }
    const cards = [...document.querySelectorAll("[data-card]")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !cards.length) return;
    event.preventDefault();
    const at = cards.indexOf(document.activeElement);
    cards[(at + step + cards.length) % cards.length].focus();
  });

  setInterval(tick, 1000);
  tick();
  announce();
})();
