"use strict";
// What the page knows of the atlas: where it comes from, and what is asked of it.
(() => {
  const store = (ZA.store = {});
  let tilesInside = null, received = null;
  window.ZaitakuData = (data) => { received = data; };

  const unpacked = async (element) => {
    const text = element.textContent;
    element.remove();
    const binary = atob(text), bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const all = new Uint8Array(await new Response(stream).arrayBuffer());
    // Length of the list in four bytes, the list of names and lengths, the files one after the other.
    const head = new DataView(all.buffer).getUint32(0, true);
    const list = JSON.parse(new TextDecoder().decode(all.subarray(4, 4 + head)));
    const files = new Map();
    let at = 4 + head;
    for (const [name, length] of list) { files.set(name, all.subarray(at, at + length)); at += length; }
    return files;
  };
  const script = (source) => new Promise((resolve, reject) => {
    const element = ZA.h("script", { src: source });
    element.addEventListener("load", resolve);
    element.addEventListener("error", () => reject(new Error(source)));
    document.head.append(element);
  });
  const fetched = async (name) => {
    const answer = await fetch("viewer/" + name + ".json");
    if (!answer.ok) throw new Error(name + ": " + answer.status);
    return answer.json();
  };

  /// Reads what there is. `early` gets the atlas before the rest is there.
  store.load = async (early) => {
    const payload = ZA.one("payload");
    let get = fetched;
    if (payload) {
      tilesInside = await unpacked(payload);
      get = async (name) => JSON.parse(new TextDecoder().decode(tilesInside.get(name + ".json")));
    } else if (location.protocol === "file:") {
      // A page from a folder may load scripts, but fetch nothing.
      await script("viewer/data.js");
      get = async (name) => received[name];
    }
    store.atlas = await get("atlas");
    ZA.setWords(store.atlas.words);
    prepareAtlas(store.atlas);
    early();
    const [facilities, areas, figures] = await Promise.all([get("facilities"), get("areas"), get("figures")]);
    received = null;
    prepareFacilities(facilities);
    prepareAreas(areas);
    store.figures = figures;
  };

  const prepareAtlas = (atlas) => {
    store.styles = new Map(atlas.styles.map((style) => [style.name, style]));
    store.masks = atlas.masks.map((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
    store.tiles = null;
    if (atlas.tiles) {
      store.tiles = new Map(Object.entries(atlas.tiles).map(([name, runs]) => {
        const set = new Set();
        for (const [z, x, from, to] of runs) for (let y = from; y <= to; y++) set.add(z + "/" + x + "/" + y);
        return [name, set];
      }));
    }
  };
  /// Where a tile is: nothing, an address, or its bytes.
  store.tile = (style, key) => {
    if (store.tiles && !(store.tiles.get(style) || new Set()).has(key)) return null;
    return tilesInside ? tilesInside.get(style + "/" + key) || null : "tiles/" + style + "/" + key + ".svg";
  };

  const prepareFacilities = (data) => {
    const count = data.count;
    data.x = new Float64Array(count);
    data.y = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      if (data.lon[i] === null) { data.x[i] = data.y[i] = NaN; continue; }
      data.lon[i] /= 1e6; data.lat[i] /= 1e6;
      const sin = Math.sin(data.lat[i] * Math.PI / 180);
      data.x[i] = data.lon[i] / 360 + 0.5;
      data.y[i] = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
    }
    data.word = (column, i) => data[column + "_words"][data[column][i]];
    data.number = new Map(data.id.map((id, i) => [id, i]));
    store.facilities = data;
  };
  /// Facilities that a style shows at a zoom, as a test of their numbers.
  store.shown = (style, zoom) => {
    const masks = style.facilities.filter(([from, to]) => zoom >= from && zoom < to).map((layer) => store.masks[layer[2]]);
    return (i) => masks.some((mask) => mask[i >> 3] >> (i & 7) & 1);
  };
  store.states = { y: "yes", n: "no", u: "not_reported" };
  store.state = (i, service) => store.states[store.facilities[service][i]];

  const prepareAreas = (data) => {
    const members = data.members.map(() => ({ arcs: [], box: [Infinity, Infinity, -Infinity, -Infinity] }));
    store.arcs = data.arcs.map((numbers) => {
      const [left, right] = numbers, size = numbers.length / 2 - 1;
      const arc = { left, right, lon: new Float64Array(size), lat: new Float64Array(size) };
      let x = 0, y = 0;
      for (let i = 0; i < size; i++) {
        x += numbers[2 + 2 * i]; y += numbers[3 + 2 * i];
        arc.lon[i] = x / data.scale; arc.lat[i] = y / data.scale;
      }
      for (const side of [left, right]) {
        if (side < 0) continue;
        const { arcs, box } = members[side];
        arcs.push(arc);
        for (let i = 0; i < size; i++) {
          box[0] = Math.min(box[0], arc.lon[i]); box[1] = Math.min(box[1], arc.lat[i]);
          box[2] = Math.max(box[2], arc.lon[i]); box[3] = Math.max(box[3], arc.lat[i]);
        }
      }
      return arc;
    });
    store.members = members;
    store.levels = new Map(data.levels.map(({ level, areas }) => {
      const byCode = new Map(areas.map((area) => [area.code, area]));
      const ofMember = new Array(members.length).fill(null);
      for (const area of areas) { area.level = level; for (const m of area.members) ofMember[m] = area; }
      return [level, { areas, byCode, ofMember }];
    }));
  };
  store.area = (level, code) => { const found = store.levels.get(level); return (found && found.byCode.get(code)) || null; };
  store.areaName = (area) => (ZA.language === "en" && area.en) || area.name;
  /// The smallest area that holds a place, by number; -1 at sea.
  store.memberAt = (lon, lat) => {
    for (let m = 0; m < store.members.length; m++) {
      const { arcs, box } = store.members[m];
      if (lon < box[0] || lon > box[2] || lat < box[1] || lat > box[3]) continue;
      let inside = false;
      for (const { lon: xs, lat: ys } of arcs) {
        for (let i = 1; i < xs.length; i++) {
          if ((ys[i] > lat) !== (ys[i - 1] > lat)
            && lon < (xs[i - 1] - xs[i]) * (lat - ys[i]) / (ys[i - 1] - ys[i]) + xs[i]) inside = !inside;
        }
      }
      if (inside) return m;
    }
    return -1;
  };
  /// The area of a level that a member belongs to, or the next that it has.
  store.areaOf = (member, level) => {
    const order = { ward: ["ward", "municipality"], home_care: ["home_care", "municipality"] }[level] || [level];
    for (const one of order) {
      const found = store.levels.get(one), area = found && found.ofMember[member];
      if (area && area.code !== "unassigned") return area;
    }
    const all = store.levels.get("municipality");
    return all ? all.ofMember[member] : null;
  };
  /// Borders of an area as lines of [latitude, longitude].
  store.outline = (area) => {
    const own = new Set(area.members);
    return area.lines ||= store.arcs.filter((arc) => own.has(arc.left) !== own.has(arc.right))
      .map((arc) => Array.from(arc.lon, (lon, i) => [arc.lat[i], lon]));
  };
  store.box = (area) => area.members.reduce((box, m) => {
    const own = store.members[m].box;
    return [Math.min(box[0], own[0]), Math.min(box[1], own[1]), Math.max(box[2], own[2]), Math.max(box[3], own[3])];
  }, [Infinity, Infinity, -Infinity, -Infinity]);

  const bands = ["population", "population65", "population75", "population85"];
  const row = (area) => {
    const level = store.figures.levels[area.level];
    if (!level) return null;
    level.number ||= new Map(level.codes.map((code, i) => [code, i]));
    const number = level.number.get(area.code);
    return number === undefined ? null : { level, number };
  };
  /// People of an area in a year; null where not known.
  store.people = (area, year, band) => {
    const found = row(area), y = store.figures.years.indexOf(year);
    return found && y >= 0 ? found.level.people[found.number][y * 4 + bands.indexOf(band)] : null;
  };
  /// Gap candidates [fewest, most], of all people or of 75 and over; null where not known.
  store.gap = (area, year, band, service) => {
    const found = row(area), y = store.figures.years.indexOf(year);
    if (!found || y < 0 || !found.level.gaps[service]) return null;
    const at = y * 4 + (band === "population" ? 0 : 2), all = found.level.gaps[service][found.number];
    return all[at] === null || all[at + 1] === null ? null : [Math.min(all[at], all[at + 1]), all[at + 1]];
  };
  /// Providers in an area [confirmed, with those that don't report].
  store.providers = (area, service) => {
    const found = row(area);
    return found && found.level.providers[service] ? found.level.providers[service][found.number] : null;
  };
  store.service = (key) => store.atlas.services.find((one) => one.key === key);
})();
