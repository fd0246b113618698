"use strict";
// The map: tiles, what lies under the pointer, and what is marked on it.
(() => {
  const map = (ZA.map = {}), store = ZA.store;
  const reachable = { mouse: 12, touch: 20 }, listed = 40, twice = 220;
  let leaflet, tiles = null, hover = null, marked = [], circle = [], frame = 0;

  // Pictures by address or, in the page that is one file, from memory.
  const Pictures = L.GridLayer.extend({
    createTile(coords, done) {
      const image = document.createElement("img");
      image.alt = "";
      const found = store.tile(this.options.style, coords.z + "/" + coords.x + "/" + coords.y);
      // An empty tile is no fault: the ground shows.
      const end = () => { if (image.made) URL.revokeObjectURL(image.made); image.made = null; done(null, image); };
      if (found === null) { image.classList.add("none"); setTimeout(end, 0); return image; }
      image.addEventListener("load", end);
      image.addEventListener("error", () => { image.classList.add("none"); end(); });
      if (typeof found !== "string") image.made = URL.createObjectURL(new Blob([found], { type: "image/svg+xml" }));
      image.src = image.made || found;
      return image;
    },
  });

  map.open = (view) => {
    const atlas = store.atlas, [west, south, east, north] = atlas.bounds;
    const bounds = L.latLngBounds([south, west], [north, east]);
    const [w, s, e, n] = atlas.home || atlas.bounds;
    map.home = L.latLngBounds([s, w], [n, e]);
    map.bounds = bounds;
    leaflet = map.leaflet = L.map("map", {
      zoomControl: false, attributionControl: false, minZoom: atlas.zooms[0], maxZoom: atlas.zooms[1],
      maxBounds: bounds.pad(3), maxBoundsViscosity: 0.7, zoomSnap: 1, fadeAnimation: true, tapHold: false,
    });
    L.control.scale({ imperial: false, position: window.innerWidth > 760 ? "bottomleft" : "bottomright" }).addTo(leaflet);
    if (view) leaflet.setView([view.lat, view.lon], view.z); else leaflet.fitBounds(map.home);
    leaflet.on("moveend", () => ZA.changed());
    // A second click enlarges the map and looks nothing up.
    let waiting = 0;
    leaflet.on("click", (event) => {
      const touch = event.originalEvent && event.originalEvent.pointerType === "touch";
      clearTimeout(waiting);
      waiting = setTimeout(() => map.pick(event.latlng, touch ? reachable.touch : reachable.mouse), twice);
    });
    leaflet.on("dblclick", () => clearTimeout(waiting));
    leaflet.on("mousemove", (event) => {
      if (event.originalEvent.pointerType === "touch") return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => point(event.latlng, event.containerPoint));
    });
    leaflet.on("mouseout movestart zoomstart", () => { cancelAnimationFrame(frame); point(null); });
    const element = leaflet.getContainer();
    // The cross is for those who steer by keys.
    element.addEventListener("pointerdown", () => element.classList.remove("keyed"));
    element.addEventListener("keydown", (event) => {
      if (event.target === element && !["Tab", "Shift", "Escape"].includes(event.key)) element.classList.add("keyed");
      if (event.key !== "Enter" || event.target !== element) return;
      event.preventDefault();
      map.pick(leaflet.getCenter(), reachable.mouse, true);
    });
  };
  map.label = () => {
    if (map.zoom) map.zoom.remove();
    map.zoom = L.control.zoom({ position: "topleft", zoomInTitle: ZA.t("zoomIn"), zoomOutTitle: ZA.t("zoomOut") });
    map.zoom.addTo(leaflet);
    const home = ZA.h("a", { href: "#", role: "button", title: ZA.t("whole"), "aria-label": ZA.t("whole"), class: "whole", onclick: (event) => {
      event.preventDefault(); event.stopPropagation();
      leaflet.fitBounds(map.home);
    } });
    map.zoom.getContainer().append(home);
    L.DomEvent.disableClickPropagation(map.zoom.getContainer());
  };

  /// Shows a style; what was there before stays until the new pictures are.
  map.show = (style) => {
    if (tiles && tiles.options.style === style.name) return;
    const old = tiles, atlas = store.atlas;
    leaflet.getContainer().style.background = style.ground;
    tiles = new Pictures({ style: style.name, minZoom: atlas.zooms[0], maxZoom: atlas.zooms[1], bounds: map.bounds.pad(0.1), keepBuffer: 3, updateWhenZooming: false });
    tiles.addTo(leaflet);
    if (!old) return;
    const drop = () => old.remove();
    tiles.once("load", drop);
    setTimeout(drop, 3000);
  };

  // Facilities within some pixels of a place, nearest first.
  const near = (latlng, pixels) => {
    const data = store.facilities;
    if (!data) return [];
    const zoom = leaflet.getZoom(), world = 256 * 2 ** zoom, shown = store.shown(ZA.style(), zoom);
    const sin = Math.sin(latlng.lat * Math.PI / 180);
    const x = latlng.lng / 360 + 0.5, y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI), limit = pixels / world;
    const found = [];
    for (let i = 0; i < data.count; i++) {
      const dx = data.x[i] - x, dy = data.y[i] - y;
      if (dx > -limit && dx < limit && dy > -limit && dy < limit && dx * dx + dy * dy <= limit * limit && shown(i)) found.push([dx * dx + dy * dy, i]);
    }
    return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((one) => one[1]);
  };
  const together = (list) => {
    const data = store.facilities, spot = 2 / (256 * 2 ** leaflet.getZoom());
    return list.filter((i) => Math.hypot(data.x[i] - data.x[list[0]], data.y[i] - data.y[list[0]]) <= spot);
  };
  const areaUnder = (latlng) => {
    if (!store.members) return null;
    const member = store.memberAt(latlng.lng, latlng.lat);
    return member < 0 ? null : store.areaOf(member, map.level());
  };
  /// The level that fits the zoom, or the one that was chosen.
  map.level = () => {
    const chosen = ZA.state.level;
    if (chosen !== "auto") return chosen;
    const zoom = leaflet.getZoom();
    return zoom <= 8 && store.levels.has("home_care") ? "home_care" : zoom >= 11 && store.levels.has("ward") ? "ward" : "municipality";
  };

  /// What there is to select of facilities around a place; null for none.
  map.found = (place, pixels = reachable.mouse) => {
    const found = near(L.latLng(place[1], place[0]), pixels);
    if (!found.length) return null;
    // Where many are drawn together, all of them; else those on the nearest spot.
    const spot = together(found), many = found.length > spot.length && found.length >= 5;
    const list = many ? found : spot;
    if (list.length === 1) return { type: "facility", index: list[0], place };
    // Where the map can't be enlarged any more the list is the only way to each of them.
    const last = leaflet.getZoom() >= store.atlas.zooms[1];
    return { type: "facilities", list: last ? list : list.slice(0, listed), total: list.length, place };
  };

  /// Answers a click, a tap, or Enter on the map.
  map.pick = (latlng, pixels, byKey) => {
    if (!store.members) return;
    const place = [latlng.lng, latlng.lat];
    if (ZA.state.asking) { ZA.select({ type: "reach", place }, byKey); return; }
    const found = map.found(place, pixels);
    if (found) { ZA.select(found, byKey); return; }
    const area = areaUnder(latlng);
    if (area) ZA.select({ type: "area", level: area.level, code: area.code, place }, byKey);
    else ZA.select(null);
  };

  const lines = (area, looks) => looks.map((look) => L.polyline(store.outline(area), { interactive: false, lineJoin: "round", ...look }).addTo(leaflet));
  const point = (latlng, at) => {
    const pointed = ZA.one("pointed"), element = leaflet.getContainer();
    let area = null, text = "";
    if (latlng && store.members) {
      const found = ZA.state.asking ? [] : near(latlng, reachable.mouse);
      element.classList.toggle("hit", found.length > 0);
      if (found.length) text = store.facilities.name[found[0]] + (found.length > 1 ? ZA.t("andMore", found.length - 1) : "");
      else { area = areaUnder(latlng); if (area) text = store.areaName(area); }
    }
    if (hover && hover.area !== area) { hover.lines.forEach((line) => line.remove()); hover = null; }
    if (area && !hover) hover = { area, lines: lines(area, [{ color: "#fff", weight: 5, opacity: 0.85 }, { color: "#1f5a91", weight: 2, opacity: 0.9 }]) };
    pointed.hidden = !text;
    if (!text) return;
    pointed.textContent = text;
    const card = ZA.one("card"), free = card.hidden || isSheet() ? element.clientWidth : card.offsetLeft;
    const left = at.x + 22 + pointed.offsetWidth > free ? Math.max(8, at.x - 14 - pointed.offsetWidth) : at.x + 14;
    pointed.style.transform = "translate(" + Math.round(left) + "px," + Math.round(at.y + 16) + "px)";
  };

  /// Marks what is selected: an outline, a ring, or a home with its circle.
  map.mark = (selection) => {
    for (const one of marked) one.remove();
    for (const one of circle) one.remove();
    marked = []; circle = [];
    if (!selection || !store.members) return;
    const ring = (i) => { const data = store.facilities; if (!Number.isNaN(data.x[i])) ringAt([data.lat[i], data.lon[i]]); };
    const ringAt = (at) => {
      marked.push(L.circleMarker(at, { radius: 13, color: "#fff", weight: 5, fill: false, interactive: false }).addTo(leaflet));
      marked.push(L.circleMarker(at, { radius: 13, color: "#1e1c1a", weight: 2, fill: false, interactive: false }).addTo(leaflet));
    };
    if (selection.type === "facility") ring(selection.index);
    // Wide enough to leave the number in the middle free.
    if (selection.type === "facilities") {
      marked.push(L.circleMarker([selection.place[1], selection.place[0]], { radius: 28, color: "#fff", weight: 5, opacity: 0.8, fill: false, interactive: false }).addTo(leaflet));
      marked.push(L.circleMarker([selection.place[1], selection.place[0]], { radius: 28, color: "#1e1c1a", weight: 2, fill: false, interactive: false }).addTo(leaflet));
    }
    if (selection.type === "area") {
      const area = store.area(selection.level, selection.code);
      if (area) marked = lines(area, [{ color: "#fff", weight: 7, opacity: 0.9 }, { color: "#1e1c1a", weight: 2.5 }]);
    }
    // A facility opened from the list of who reaches a home keeps home and circle.
    const from = selection.type === "reach" ? selection : selection.back && selection.back.type === "reach" ? selection.back : null;
    if (from) {
      const [lon, lat] = from.place, metres = ZA.reach.metres();
      const look = { interactive: false, lineJoin: "round" };
      if (metres) {
        const ringed = ZA.circle(lon, lat, metres);
        circle.push(L.polygon(ringed, { ...look, color: "#fff", weight: 5, opacity: 0.9, fillColor: "#1f5a91", fillOpacity: 0.07 }).addTo(leaflet));
        circle.push(L.polygon(ringed, { ...look, color: "#1f5a91", weight: 2, dashArray: "7 4", fill: false }).addTo(leaflet));
      }
      circle.push(L.circleMarker([lat, lon], { ...look, radius: 8, color: "#fff", weight: 3, fillColor: "#1e1c1a", fillOpacity: 1 }).addTo(leaflet));
      circle.push(L.circleMarker([lat, lon], { ...look, radius: 3, color: "#fff", weight: 0, fillColor: "#fff", fillOpacity: 1 }).addTo(leaflet));
      if (from.also !== undefined) ring(from.also);
    }
  };
  // The card lies below the map where there is little room beside it.
  const isSheet = () => window.innerWidth <= 760 || document.body.classList.contains("tabled");
  /// Moves so that a selection can be seen beside its card.
  map.bring = (selection) => {
    if (!selection) return;
    const card = ZA.one("card"), wide = !isSheet(), size = leaflet.getSize();
    const margin = card.hidden ? [24, 24] : wide ? [Math.min(card.offsetWidth + 28, size.x / 2), 24] : [24, Math.min(card.offsetHeight + 16, size.y * 0.6)];
    const fit = (bounds, maxZoom) => leaflet.fitBounds(bounds, { paddingTopLeft: [52, 24], paddingBottomRight: margin, maxZoom });
    if (selection.type === "facility" && !Number.isNaN(store.facilities.x[selection.index])) {
      const at = L.latLng(store.facilities.lat[selection.index], store.facilities.lon[selection.index]);
      fit(L.latLngBounds(at, at), Math.max(leaflet.getZoom(), Math.min(12, store.atlas.zooms[1])));
    } else if (selection.type === "area") {
      const area = store.area(selection.level, selection.code), box = area && store.box(area);
      if (box && isFinite(box[0])) fit(L.latLngBounds([box[1], box[0]], [box[3], box[2]]), store.atlas.zooms[1]);
    } else if (selection.type === "reach") {
      const metres = ZA.reach.metres() || 1000;
      fit(L.latLngBounds(ZA.circle(selection.place[0], selection.place[1], metres, 8)), store.atlas.zooms[1]);
    }
  };
  /// Moves a clicked place from under its card.
  map.uncover = (selection) => {
    const card = ZA.one("card"), { place, type } = selection;
    if (card.hidden || !place) return;
    // A circle that is a dot on the screen says nothing.
    const metres = type === "reach" && ZA.reach.metres();
    const scale = 40075017 * Math.cos(place[1] * Math.PI / 180) / (256 * 2 ** leaflet.getZoom());
    if (metres && metres / scale < 60) { map.bring(selection); return; }
    const at = leaflet.latLngToContainerPoint([place[1], place[0]]), size = leaflet.getSize();
    if (at.x < 0 || at.y < 0 || at.x > size.x || at.y > size.y) map.bring(selection);
    else if (!isSheet()) {
      const over = at.x - (size.x - card.offsetWidth - 60);
      if (over > 0 && at.y > card.offsetTop - 40 && at.y < card.offsetTop + card.offsetHeight + 40) leaflet.panBy([over, 0]);
    } else {
      const over = at.y - (size.y - card.offsetHeight - 40);
      if (over > 0) leaflet.panBy([0, over]);
    }
  };
  map.view = () => {
    const centre = leaflet.getCenter();
    return { z: leaflet.getZoom(), lat: centre.lat.toFixed(4), lon: centre.lng.toFixed(4) };
  };
})();
