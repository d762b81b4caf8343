// The point picker: a tap on the map, a drag of the marker or the device's own position fill the two inputs.
(() => {
  const words = document.getElementById("rk-words").dataset;

  for (const picker of document.querySelectorAll("[data-point-picker]")) {
    const [lat, lon] = picker.querySelectorAll("input");
    const note = picker.querySelector("[data-point-note]");
    const box = picker.querySelector("[data-map]");
    const locate = picker.querySelector("[data-point-locate]");
    let marker = null;

    const fill = (at) => {
      lat.value = at.lat.toFixed(6);
      lon.value = at.lng.toFixed(6);
      lat.dispatchEvent(new Event("input", { bubbles: true }));
      note.textContent = `${words.picked} ${lat.value}, ${lon.value}`;
    };

    const put = (map, at) => {
      if (!marker) {
        const icon = L.divIcon({ className: "rk-pin", iconSize: [28, 28], iconAnchor: [14, 14] });
        marker = L.marker(at, { draggable: true, icon, keyboard: false }).addTo(map);
        marker.on("dragend", () => fill(marker.getLatLng()));
      }
      marker.setLatLng(at);
      fill(L.latLng(at));
    };

    const begin = () => {
      const map = box.leafletMap;
      if (lat.value && lon.value) {
        put(map, [Number(lat.value), Number(lon.value)]);
        map.setView(marker.getLatLng(), 15);
      } else { note.textContent = words.tap; }
      map.on("click", (event) => put(map, event.latlng));
      for (const input of [lat, lon]) {
        input.addEventListener("change", () => { if (lat.value && lon.value) { put(map, [Number(lat.value), Number(lon.value)]); map.panTo(marker.getLatLng()); } });
      }
    };

    if (box.leafletMap) begin(); else box.addEventListener("rk:map", begin);
    if ("geolocation" in navigator) {
      locate.hidden = false;
      locate.querySelector("button").addEventListener("click", () => {
        note.textContent = words.locating;
        navigator.geolocation.getCurrentPosition(
          ({ coords }) => {
            const at = [coords.latitude, coords.longitude];
            if (box.leafletMap) { put(box.leafletMap, at); box.leafletMap.setView(at, 17); } else { [lat.value, lon.value] = at; }
          },
          () => { note.textContent = words.noLocation; },
          { enableHighAccuracy: true, timeout: 15000 },
        );
      });
    }
  }
})();
