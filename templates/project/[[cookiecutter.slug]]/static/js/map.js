// Turns [data-map] into a Leaflet map: districts as names, points from data-points, tiles only where data-tiles is set.
(() => {
  const L = window.L;
  const colours = { good: "#14612f", info: "#114a8a", warn: "#754700", bad: "#9b1c1c", neutral: "#3f4956" };

  const backdrop = async (map, url) => {
    const names = L.layerGroup();
    const reply = await fetch(url);
    if (!reply.ok) return [];
    const { districts, outline } = await reply.json();
    if (outline) L.geoJSON(outline, { interactive: false, style: { color: "#7b8794", weight: 1, fillColor: "#fff", fillOpacity: 0.7 } }).addTo(map);
    for (const [name, lat, lon] of districts) {
      const text = document.createElement("span");
      text.textContent = name;
      L.tooltip({ permanent: true, direction: "bottom", offset: [0, 6], className: "rk-map-name" }).setLatLng([lat, lon]).setContent(text).addTo(names);
    }
    names.addTo(map);
    return districts.map(([, lat, lon]) => [lat, lon]);
  };

  const mark = (map, [lat, lon, label, url, tone]) => {
    const dot = L.circleMarker([lat, lon], { radius: 8, weight: 2, color: "#fff", fillColor: colours[tone] || colours.info, fillOpacity: 1 });
    const content = document.createElement(url ? "a" : "span");
    content.textContent = label;
    if (url) content.href = url;
    dot.bindPopup(content).addTo(map);
    return [lat, lon];
  };

  for (const box of document.querySelectorAll("[data-map]")) {
    const { points, tiles, lat, lon, zoom } = box.dataset;
    box.hidden = false;
    box.replaceChildren();
    const map = L.map(box, { scrollWheelZoom: false, attributionControl: Boolean(tiles) });
    map.setView([Number(lat) || 0, Number(lon) || 0], Number(zoom) || 11);
    if (tiles) L.tileLayer(tiles, { maxZoom: 19, attribution: "© OpenStreetMap" }).addTo(map);
    const shown = JSON.parse(points || "[]").map((point) => mark(map, point));
    const pick = "pick" in box.dataset;
    backdrop(map, box.dataset.backdrop).then((places) => {
      const all = shown.length ? shown : places;
      if (all.length && !pick) map.fitBounds(all, { padding: [24, 24], maxZoom: 15 });
    }).catch(() => {});
    box.leafletMap = map;
    box.dispatchEvent(new CustomEvent("rk:map"));
  }
})();
