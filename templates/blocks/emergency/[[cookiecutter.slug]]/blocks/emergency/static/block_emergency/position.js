// Sends the telephone's position while a unit is on an errand, at most twice a minute.
(() => {
  const boxes = [...document.querySelectorAll("[data-position]")];
  if (!boxes.length || !navigator.geolocation) return;
  let last = 0;
  const send = async (place) => {
    if (Date.now() - last < 30000) return;
    last = Date.now();
    const at = new Date(place.timestamp);
    for (const box of boxes) {
      const body = new URLSearchParams({ lat: place.coords.latitude.toFixed(6), lon: place.coords.longitude.toFixed(6), at: at.toISOString() });
      try {
        const reply = await fetch(box.dataset.position, { method: "POST", body, headers: { "X-CSRFToken": box.dataset.token } });
        box.textContent = reply.ok ? `${box.dataset.sent} ${at.toLocaleTimeString("id-ID")}` : box.dataset.lost;
      } catch { box.textContent = box.dataset.lost; last = 0; }
    }
  };
  navigator.geolocation.watchPosition(send, () => {}, { enableHighAccuracy: true, maximumAge: 15000 });
})();
