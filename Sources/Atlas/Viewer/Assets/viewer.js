"use strict";
// What is chosen, in one place: drawn from here, and kept in the address so that a link shows the same.
(() => {
  const { store, t } = ZA;
  const state = (ZA.state = {
    style: "", service: "", year: 0, band: "population75", level: "auto", tableLevel: "municipality", open: false,
    selection: null, asking: false,
  });
  let ready = false, returning = null, writing = 0, written = null;

  ZA.style = () => store.styles.get(state.style) || store.atlas.styles[0];
  /// Gap candidates are counted of all people or of 75 and over.
  ZA.gapBand = (band) => (band === "population" ? "population" : "population75");
  const municipalityOf = ({ type, index, place }) => {
    if (type === "facility") return store.facilities.word("municipality_code", index) || null;
    const member = place ? store.memberAt(place[0], place[1]) : -1, area = member < 0 ? null : store.areaOf(member, "municipality");
    return area && area.code;
  };
  ZA.printLink = () => {
    let one = state.selection;
    // Sheets are made of municipalities and what they make up: a facility or a home has that in which it lies.
    const around = one && one.type !== "area" && store.members ? municipalityOf(one) : null;
    if (around) one = { type: "area", level: "municipality", code: around };
    const ward = one && one.type === "area" && one.level === "ward" && store.area("ward", one.code);
    if (ward) one = { type: "area", level: "municipality", code: ward.parents.municipality };
    const prefecture = store.levels && store.levels.get("prefecture").areas[0].code;
    const area = one && one.type === "area" && one.code !== "unassigned" ? one.level + ":" + one.code : "prefecture:" + prefecture;
    return "maps/" + encodeURIComponent(ZA.style().name) + ".pdf?area=" + encodeURIComponent(area) + "&paper=A4&lang=" + ZA.language;
  };

  // The style of a family with what is chosen, or the nearest to it.
  const fitting = (family, wishes) => {
    const all = store.atlas.styles.filter((style) => style.family === family);
    const score = (style) => Object.entries(wishes).filter(([key, value]) => style.chosen[key] === String(value)).length;
    return all.reduce((best, style) => (score(style) > score(best) ? style : best), all[0]);
  };
  /// Changes what is chosen; `family`, `service` and what a style leaves open lead to another style.
  ZA.set = (changes) => {
    const { family, ...rest } = changes, before = ZA.style();
    Object.assign(state, rest);
    if (family || Object.keys(rest).some((key) => key in before.chosen)) {
      state.style = fitting(family || before.family, { ...before.chosen, year: state.year, band: state.band, service: state.service, ...rest }).name;
    }
    ZA.redraw();
    if (ZA.style() !== before) ZA.announce(t("nowShows", ZA.say(ZA.style().title)));
  };
  ZA.redraw = () => {
    ZA.map.show(ZA.style());
    ZA.panel.draw();
    if (ready) { ZA.card.draw(state.selection); ZA.map.mark(state.selection); ZA.table.draw(); }
    ZA.changed();
  };

  /// Shows what was found. `focus`: the card gets the keyboard; `bring`: the map moves there.
  ZA.select = (selection, focus, bring) => {
    const card = ZA.one("card");
    if (selection && focus && !card.contains(document.activeElement)) returning = document.activeElement;
    if (selection !== ZA.search.chosen) ZA.one("query").value = "";
    ZA.reach.ask(false);
    state.selection = selection;
    const held = card.contains(document.activeElement);
    if (selection) { ZA.one("panel").classList.remove("open"); ZA.one("tool-panel").setAttribute("aria-expanded", "false"); }
    ZA.redraw();
    if (bring) ZA.map.bring(selection);
    else if (selection && selection.place) ZA.map.uncover(selection);
    if (selection && (focus || held)) card.focus({ preventScroll: true });
    if (!selection && held) giveBack();
    if (selection && !focus) ZA.announce(card.getAttribute("aria-label") || "");
  };

  // The keyboard goes back to what opened the card, or to what stands in its stead.
  const giveBack = () => {
    const same = returning && (returning.isConnected ? returning : returning.id && ZA.one(returning.id));
    (same && same.offsetParent ? same : ZA.one("map")).focus();
  };

  const place = ([lon, lat]) => lat.toFixed(5) + "," + lon.toFixed(5);
  const spelled = (one) => {
    if (!one) return null;
    if (one.type === "facility") return "facility:" + store.facilities.id[one.index];
    if (one.type === "area") return one.level + ":" + one.code;
    if (one.type === "reach") return "home:" + place(one.place);
    if (one.type === "facilities") return "near:" + place(one.place);
    return null;
  };
  const pair = (text) => {
    const [lat, lon] = (text || "").split(",").map(Number);
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null;
  };
  const read = (text, spot) => {
    const at = text.indexOf(":"), kind = text.slice(0, at), rest = text.slice(at + 1);
    if (kind === "facility") return store.facilities.number.has(rest) ? { type: "facility", index: store.facilities.number.get(rest) } : null;
    if (kind === "home") {
      return pair(rest) ? { type: "reach", place: pair(rest) } : null;
    }
    if (kind === "near") return pair(rest) ? ZA.map.found(pair(rest)) : null;
    return store.area(kind, rest) ? { type: "area", level: kind, code: rest, place: pair(spot) || undefined } : null;
  };
  /// Writes the address, once things are quiet.
  ZA.changed = () => {
    if (!ready) return;
    clearTimeout(writing);
    writing = setTimeout(write, 200);
  };
  // Another map or selection is a step that the browser goes back by; moving the map is none.
  const write = () => {
    clearTimeout(writing);
    const view = ZA.map.view(), parts = new URLSearchParams({ map: ZA.style().name, at: [view.z, view.lat, view.lon].join("/"), service: state.service, year: state.year, band: state.band, lang: ZA.language });
    if (state.level !== "auto") parts.set("level", state.level);
    if (state.open) parts.set("table", state.tableLevel);
    const selection = spelled(state.selection);
    if (selection) parts.set("show", selection);
    if (state.selection && state.selection.type === "area" && state.selection.place) parts.set("spot", place(state.selection.place));
    const hash = "#" + parts.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",");
    const step = stepOf();
    const isStep = written !== null && step !== written;
    if (isStep || hash !== location.hash || written === null) history[isStep ? "pushState" : "replaceState"]({ selection: state.selection }, "", hash);
    written = step;
  };
  const stepOf = () => [ZA.style().name, state.service, state.year, state.band, state.open, spelled(state.selection)].join("|");
  // Back and forward, or another link typed over this one: everything as it was, but for the language of back and forward.
  const restore = (event) => {
    const { language } = ZA, { view, show, spot } = asked();
    if (event.state) ZA.language = language;
    if (view) ZA.map.leaflet.setView([view.lat, view.lon], view.z, { animate: false });
    if (ZA.language !== language) speak();
    const kept = event.state && event.state.selection;
    ZA.reach.ask(false);
    ZA.one("query").value = "";
    state.selection = kept || (show ? read(show, spot) : null);
    written = stepOf();
    const card = ZA.one("card"), held = card.contains(document.activeElement);
    ZA.redraw();
    if (held && !state.selection) giveBack(); else if (held) card.focus({ preventScroll: true });
  };
  const asked = () => {
    const parts = new URLSearchParams(location.hash.slice(1)), { atlas } = store;
    const style = store.styles.get(parts.get("map")) || (ready ? ZA.style() : atlas.styles[0]);
    state.style = style.name;
    const among = (value, list, other) => (list.includes(value) ? value : other);
    const services = atlas.services.map((one) => one.key);
    state.service = style.chosen.service || among(parts.get("service"), services, services.includes("visiting_nurse") ? "visiting_nurse" : services[0]);
    state.year = among(Number(parts.get("year")), atlas.years, atlas.years.includes(atlas.base_year) ? atlas.base_year : atlas.years[0]);
    state.band = among(parts.get("band"), atlas.bands.map((one) => one.key), "population75");
    const levels = atlas.levels.map((one) => one.key).filter((key) => key !== "prefecture");
    state.level = among(parts.get("level"), levels, "auto");
    state.open = levels.includes(parts.get("table"));
    if (state.open) state.tableLevel = parts.get("table");
    ZA.language = among(parts.get("lang"), ["ja", "en"], atlas.language);
    const at = (parts.get("at") || "").split("/").map(Number);
    return { view: at.length === 3 && at.every(Number.isFinite) && Math.abs(at[1]) < 86 ? { z: at[0], lat: at[1], lon: at[2] } : null, show: parts.get("show"), spot: parts.get("spot") };
  };

  // Words that stand in the page.
  const speak = () => {
    document.documentElement.lang = ZA.language;
    for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", t(element.dataset.label));
    for (const element of document.querySelectorAll("[data-placeholder]")) element.setAttribute("placeholder", t(element.dataset.placeholder));
    for (const span of document.querySelectorAll("#tools [data-t]")) span.parentElement.title = t(span.dataset.t);
    if (store.atlas.prints) ZA.one("tool-print").title = t("toolPrint") + t("sentence") + t("sheetHint");
    const title = t("title", ZA.say(store.atlas.title));
    document.title = title;
    ZA.fill(ZA.one("name"), ZA.h("small", {}, t("product")), " ", ZA.say(store.atlas.title));
    ZA.one("skip").textContent = t("skip");
    const language = ZA.one("tool-language"), other = ZA.language === "ja" ? "en" : "ja";
    ZA.fill(language, ZA.h("span", { lang: other }, t("otherLanguage")));
    ZA.map.label();
  };

  const share = () => {
    write();
    const link = location.href;
    const byHand = () => {
      const field = ZA.h("input", { readonly: true, value: link, "aria-label": t("toolShare") });
      ZA.toast(ZA.h("label", {}, ZA.h("span", {}, t("copyByHand")), field));
      field.select();
    };
    if (!navigator.clipboard) byHand();
    else navigator.clipboard.writeText(link).then(() => ZA.toast(t("copied")), byHand);
  };
  const wire = () => {
    ZA.panel.wire();
    ZA.search.wire();
    const panel = ZA.one("panel"), on = (id, action) => ZA.one(id).addEventListener("click", action);
    const sheet = (open) => { panel.classList.toggle("open", open); ZA.one("tool-panel").setAttribute("aria-expanded", String(open)); if (open && window.innerWidth <= 760) { state.selection = null; ZA.redraw(); } };
    on("tool-panel", () => sheet(!panel.classList.contains("open")));
    document.querySelector("[data-close=panel]").addEventListener("click", () => { sheet(false); ZA.one("tool-panel").focus(); });
    on("tool-reach", () => ZA.reach.ask(!state.asking));
    on("mode-end", () => { ZA.reach.ask(false); ZA.one("tool-reach").focus(); });
    on("tool-table", () => ZA.set({ open: !state.open }));
    on("tool-share", share);
    on("tool-print", () => { if (store.atlas.prints) window.open(ZA.printLink(), "_blank", "noopener"); else window.print(); });
    ZA.paper.wire();
    on("tool-language", () => { ZA.language = ZA.language === "ja" ? "en" : "ja"; speak(); ZA.redraw(); });
    on("skip", () => ZA.one("map").focus());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (state.asking) ZA.reach.ask(false);
      else if (state.open && ZA.one("sheet").contains(document.activeElement)) ZA.table.close();
      else if (panel.classList.contains("open")) sheet(false);
      else if (state.selection) ZA.select(null);
      else if (state.open) ZA.table.close();
    });
    window.addEventListener("popstate", restore);
  };

  const start = async () => {
    let show = null, spot = null, isPlaced = false;
    await store.load(() => {
      const first = asked();
      ({ show, spot } = first);
      isPlaced = Boolean(first.view);
      ZA.map.open(first.view);
      speak();
      wire();
      ZA.redraw();
    });
    ready = true;
    state.selection = show ? read(show, spot) : null;
    ZA.one("loading").hidden = true;
    ZA.redraw();
    // A link that names something but no view leads there.
    if (!isPlaced) ZA.map.bring(state.selection);
    document.documentElement.dataset.ready = "true";
  };
  start().catch((error) => {
    const loading = ZA.one("loading");
    loading.hidden = false;
    loading.classList.add("failed");
    loading.textContent = (ZA.t("failed") === "failed" ? loading.textContent + " ✕" : ZA.t("failed")) + " (" + error.message + ")";
    document.documentElement.dataset.ready = "failed";
  });
})();
