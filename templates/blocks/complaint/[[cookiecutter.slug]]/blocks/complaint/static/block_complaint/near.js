// Sorts the field officer's tasks from the nearest: sends the position in the address, keeps nothing.
(() => {
  const box = document.querySelector("[data-near-box]");
  if (!box || !navigator.geolocation) return;
  const note = box.querySelector("[data-near-note]");
  box.hidden = false;
  box.querySelector("[data-near]").addEventListener("click", () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const query = new URLSearchParams({ lat: coords.latitude.toFixed(5), lon: coords.longitude.toFixed(5) });
        location.search = query.toString();
      },
      () => { note.textContent = note.dataset.failed; },
      { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 },
    );
  });
})();
