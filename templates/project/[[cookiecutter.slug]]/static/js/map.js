// Turns [data-map] into a Leaflet map: districts as names, points from data-points, tiles only where data-tiles is set.
(() => {
  const L = window.L;
  const SVG = "http://www.w3.org/2000/svg";

  // Names that would cover one before them wait until the map is nearer.
  const apart = (box) => {
    const kept = [];
    for (const name of box.querySelectorAll(".rk-map-name")) {
      const one = name.getBoundingClientRect();
      const covers = kept.some((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom);
      name.classList.toggle("rk-gone", covers);
      if (!covers) kept.push(one);
    }
  };

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

  // The shape says the state as the colour does.
  const sign = (tone, shape) => {
    const drawing = document.createElementNS(SVG, "svg");
    drawing.setAttribute("viewBox", "-10 -10 20 20");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    path.setAttribute("class", `rk-mark rk-mark-${tone}`);
    drawing.append(path);
    return drawing;
  };

  const gathered = (count, tone) => {
    const size = count < 10 ? 28 : count < 100 ? 34 : 42;
    return L.divIcon({ className: `rk-gathered rk-gathered-${tone}`, html: String(Number(count)), iconSize: [size, size] });
  };

  const single = (tone, shape) =>
    L.divIcon({ className: "rk-map-mark", html: sign(tone, shape), iconSize: [28, 28], iconAnchor: [14, 14] });

  const mark = (map, [lat, lon, label, url, tone, shape, count]) => {
    const icon = count ? gathered(count, tone) : single(tone, shape);
    const content = document.createElement(url ? "a" : "span");
    content.textContent = label;
    if (url) content.href = url;
    L.marker([lat, lon], { icon, alt: label, title: label }).bindPopup(content).addTo(map);
    return [lat, lon];
  };

  const way = (map, [label, url, colour, path]) => {
    const content = document.createElement(url ? "a" : "span");
    content.textContent = label;
    if (url) content.href = url;
    L.polyline(path, { color: colour, weight: 5, opacity: 0.8 }).bindPopup(content).addTo(map);
    return path;
  };

  for (const box of document.querySelectorAll("[data-map]")) {
    const { points, tiles, lat, lon, zoom } = box.dataset;
    box.hidden = false;
    box.replaceChildren();
    const map = L.map(box, { scrollWheelZoom: false, attributionControl: Boolean(tiles) });
    map.setView([Number(lat) || 0, Number(lon) || 0], Number(zoom) || 11);
    if (tiles) L.tileLayer(tiles, { maxZoom: 19, attribution: '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a>' }).addTo(map);
    if (map.attributionControl) map.attributionControl.setPrefix(false);
    const ways = JSON.parse(box.dataset.lines || "[]").flatMap((line) => way(map, line));
    const shown = JSON.parse(points || "[]").map((point) => mark(map, point)).concat(ways);
    const pick = "pick" in box.dataset;
    backdrop(map, box.dataset.backdrop).then((places) => {
      const all = shown.length ? shown : places;
      if (all.length && !pick) map.fitBounds(all, { padding: [24, 24], maxZoom: 15 });
      map.on("zoomend", () => apart(box));
      apart(box);
    }).catch(() => {});
    box.leafletMap = map;
    box.dispatchEvent(new CustomEvent("rk:map"));
  }
})();
