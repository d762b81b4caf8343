// Field visits: the point is taken on request; what the office will look at is told with the answer. That a visit waits on
// this phone until it was answered for is core's (js/outbox.js).
(() => {
  const root = document.querySelector("[data-visits]");
  if (!root) return;
  const words = root.dataset;

  function locate(form) {
    const note = form.querySelector("[data-place]");
    note.textContent = words.locating;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      form.elements.lat.value = coords.latitude.toFixed(6);
      form.elements.lon.value = coords.longitude.toFixed(6);
      form.elements.accuracy_m.value = Math.round(coords.accuracy);
      note.textContent = `${words.at} ${Math.round(coords.accuracy)} m`;
    }, () => { note.textContent = words.denied; }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 10000 });
  }

  for (const form of root.querySelectorAll("[data-visit] form")) {
    const button = form.querySelector("[data-locate]");
    if ("geolocation" in navigator) { button.hidden = false; button.addEventListener("click", () => locate(form)); }
    form.addEventListener("rk-outbox", ({ detail }) => {
      const doubts = detail.body.doubts || [];
      if (detail.state === "sent" && doubts.length) detail.messages.push(`${words.doubts} ${doubts.join(", ")}.`);
    });
  }
})();
