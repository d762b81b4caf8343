// Asks for the marks of what the map shows whenever it was moved; core's map.js has drawn the first ones.
(() => {
  const root = document.querySelector("[data-asset-map]");
  const box = root && root.querySelector("[data-map]");
  const L = window.L;
  if (!box || !L) return;
  const SVG = "http://www.w3.org/2000/svg";
  let asked = 0;

  const sign = (tone, shape) => {
    const drawing = document.createElementNS(SVG, "svg");
    drawing.setAttribute("viewBox", "-10 -10 20 20");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    path.setAttribute("class", `rk-mark rk-mark-${tone}`);
    drawing.append(path);
    return L.divIcon({ className: "rk-map-mark", html: drawing, iconSize: [28, 28], iconAnchor: [14, 14] });
  };
  const gathered = (count, tone) => {
    const size = count < 10 ? 28 : count < 100 ? 34 : count < 1000 ? 42 : 52;
    return L.divIcon({ className: `rk-gathered rk-gathered-${tone}`, html: String(Number(count)), iconSize: [size, size] });
  };
  const mark = (map, [lat, lon, label, url, tone, shape, count]) => {
    if (count) {
      return L.marker([lat, lon], { icon: gathered(count, tone), alt: label, title: label }).on("click", () => map.setView([lat, lon], map.getZoom() + 2));
    }
    const link = document.createElement(url ? "a" : "span");
    link.textContent = label;
    if (url) link.href = url;
    return L.marker([lat, lon], { icon: sign(tone, shape), alt: label, title: label }).bindPopup(link);
  };

  const follow = (map) => {
    const layer = L.layerGroup().addTo(map);
    const draw = async () => {
      const turn = ++asked;
      const edges = map.getBounds();
      const south = Math.max(edges.getSouth(), -90), north = Math.min(edges.getNorth(), 90);
      const west = Math.max(edges.getWest(), -180), east = Math.min(edges.getEast(), 180);
      const query = new URLSearchParams(root.dataset.query);
      query.set("kotak", [south, west, north, east].map((edge) => edge.toFixed(6)).join(","));
      const reply = await fetch(`${root.dataset.assetMap}?${query}`, { headers: { Accept: "application/json" } }).catch(() => null);
      if (!reply || !reply.ok || turn !== asked) return;
      const { points } = await reply.json();
      map.eachLayer((one) => { if (one instanceof L.Marker && !layer.hasLayer(one) && one.options.icon) map.removeLayer(one); });
      layer.clearLayers();
      for (const point of points) mark(map, point).addTo(layer);
    };
    map.on("moveend", draw);
  };
  if (box.leafletMap) follow(box.leafletMap);
  else box.addEventListener("rk:map", () => follow(box.leafletMap));
})();
