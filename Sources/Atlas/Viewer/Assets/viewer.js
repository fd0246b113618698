"use strict";
// What is chosen, in one place: drawn from here, and kept in the address so that a link shows the same.
(() => {
  const { store, t } = ZA;
  const state = (ZA.state = {
    style: "", service: "", year: 0, band: "population75", level: "auto", tableLevel: "municipality", open: false,
    selection: null, asking: false,
  });
  let ready = false, returning = null, writing = 0;

  ZA.style = () => store.styles.get(state.style) || store.atlas.styles[0];
  /// Gap candidates are counted of all people or of 75 and over.
  ZA.gapBand = (band) => (band === "population" ? "population" : "population75");
  ZA.printLink = () => {
    let one = state.selection;
    // Sheets are made of municipalities and what they make up.
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
    ZA.one("tool-print").hidden = false;
    ZA.changed();
  };

  /// Shows what was found. `focus`: the card gets the keyboard; `bring`: the map moves there.
  ZA.select = (selection, focus, bring) => {
    const card = ZA.one("card");
    if (selection && focus && card.hidden) returning = document.activeElement;
    ZA.reach.ask(false);
    state.selection = selection;
    const held = card.contains(document.activeElement);
    if (selection) { ZA.one("panel").classList.remove("open"); ZA.one("tool-panel").setAttribute("aria-expanded", "false"); }
    ZA.redraw();
    if (bring) ZA.map.bring(selection);
    else if (selection && selection.place) ZA.map.uncover(selection);
    if (selection && (focus || held)) card.focus({ preventScroll: true });
    if (!selection && held) (returning && returning.isConnected && returning.offsetParent ? returning : ZA.one("map")).focus();
    if (selection && !focus) ZA.announce(card.getAttribute("aria-label") || "");
  };

  const place = ([lon, lat]) => lat.toFixed(5) + "," + lon.toFixed(5);
  const spelled = (one) => {
    if (!one) return null;
    if (one.type === "facility") return "facility:" + store.facilities.id[one.index];
    if (one.type === "area") return one.level + ":" + one.code;
    if (one.type === "reach") return "home:" + place(one.place);
    return null;
  };
  const read = (text) => {
    const at = text.indexOf(":"), kind = text.slice(0, at), rest = text.slice(at + 1);
    if (kind === "facility") return store.facilities.number.has(rest) ? { type: "facility", index: store.facilities.number.get(rest) } : null;
    if (kind === "home") {
      const [lat, lon] = rest.split(",").map(Number);
      return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { type: "reach", place: [lon, lat] } : null;
    }
    return store.area(kind, rest) ? { type: "area", level: kind, code: rest } : null;
  };
  /// Writes the address, once things are quiet.
  ZA.changed = () => {
    if (!ready) return;
    clearTimeout(writing);
    writing = setTimeout(() => {
      const view = ZA.map.view(), parts = new URLSearchParams({ map: ZA.style().name, at: [view.z, view.lat, view.lon].join("/"), service: state.service, year: state.year, band: state.band, lang: ZA.language });
      if (state.level !== "auto") parts.set("level", state.level);
      if (state.open) parts.set("table", state.tableLevel);
      const selection = spelled(state.selection);
      if (selection) parts.set("show", selection);
      const hash = "#" + parts.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ",");
      if (hash !== location.hash) history.replaceState(null, "", hash);
    }, 200);
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
    return { view: at.length === 3 && at.every(Number.isFinite) && Math.abs(at[1]) < 86 ? { z: at[0], lat: at[1], lon: at[2] } : null, show: parts.get("show") };
  };

  // Words that stand in the page.
  const speak = () => {
    document.documentElement.lang = ZA.language;
    for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
    for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", t(element.dataset.label));
    for (const element of document.querySelectorAll("[data-placeholder]")) element.setAttribute("placeholder", t(element.dataset.placeholder));
    const title = t("title", ZA.say(store.atlas.title));
    document.title = title;
    ZA.fill(ZA.one("name"), ZA.h("small", {}, t("product")), " ", ZA.say(store.atlas.title));
    ZA.one("skip").textContent = t("skip");
    const language = ZA.one("tool-language"), other = ZA.language === "ja" ? "en" : "ja";
    ZA.fill(language, ZA.h("span", { lang: other }, t("otherLanguage")));
    ZA.map.label();
  };

  const share = () => {
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
    const sheet = (open) => { panel.classList.toggle("open", open); ZA.one("tool-panel").setAttribute("aria-expanded", String(open)); if (open) { state.selection = null; ZA.redraw(); } };
    on("tool-panel", () => sheet(!panel.classList.contains("open")));
    document.querySelector("[data-close=panel]").addEventListener("click", () => { sheet(false); ZA.one("tool-panel").focus(); });
    on("tool-reach", () => ZA.reach.ask(!state.asking));
    on("mode-end", () => { ZA.reach.ask(false); ZA.one("tool-reach").focus(); });
    on("tool-table", () => ZA.set({ open: !state.open }));
    on("tool-share", share);
    on("tool-print", () => { if (store.atlas.prints) window.open(ZA.printLink(), "_blank", "noopener"); else window.print(); });
    on("tool-language", () => { ZA.language = ZA.language === "ja" ? "en" : "ja"; speak(); ZA.redraw(); });
    on("skip", () => ZA.one("map").focus());
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (state.asking) ZA.reach.ask(false);
      else if (panel.classList.contains("open")) sheet(false);
      else if (state.selection) ZA.select(null);
    });
    window.addEventListener("hashchange", () => { const { view, show } = asked(); if (view) ZA.map.leaflet.setView([view.lat, view.lon], view.z); speak(); state.selection = show ? read(show) : null; ZA.redraw(); });
  };

  const start = async () => {
    let show = null, isPlaced = false;
    await store.load(() => {
      const first = asked();
      show = first.show;
      isPlaced = Boolean(first.view);
      ZA.map.open(first.view);
      speak();
      wire();
      ZA.redraw();
    });
    ready = true;
    state.selection = show ? read(show) : null;
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
