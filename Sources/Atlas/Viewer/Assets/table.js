"use strict";
// The table beside the map: the areas of a level by service, year and age band.
(() => {
  const table = (ZA.table = {}), store = ZA.store;
  const { h, t } = ZA;
  let sort = { key: "gap", descending: true }, pending = null;

  const rows = () => {
    const { year, band, service, tableLevel } = ZA.state, base = store.atlas.base_year;
    return (store.levels.get(tableLevel) || { areas: [] }).areas.map((area) => {
      const people = store.people(area, year, band), all = store.people(area, year, "population");
      const before = store.people(area, base, band), gap = store.gap(area, year, band, service);
      const counted = store.people(area, year, ZA.gapBand(band));
      return {
        area, name: store.areaName(area), people, share: all && people !== null ? people / all : null,
        change: before && people !== null ? people / before - 1 : null, providers: store.providers(area, service), gap, counted,
      };
    });
  };
  const columns = () => {
    const { band, year } = ZA.state, { atlas } = store;
    return [
      { key: "name", title: t("area"), value: (row) => row.area.code, show: (row) => row.name },
      { key: "people", title: ZA.titled(atlas.bands, band), value: (row) => row.people, show: (row) => ZA.number(row.people) },
      { key: "gap", title: t("gapOf", ZA.titled(atlas.bands, ZA.gapBand(band))), value: (row) => row.gap && row.gap[1], show: (row) => (row.gap ? ZA.between(row.gap[0], row.gap[1]) : "–") },
      { key: "gapShare", title: t("gapShare"), value: (row) => (row.gap && row.counted ? row.gap[1] / row.counted : null), show: (row) => (row.gap && row.counted ? ZA.percentBetween(row.gap[0] / row.counted, row.gap[1] / row.counted) : "–") },
      { key: "providers", title: t("providers"), value: (row) => row.providers && row.providers[1], show: (row) => (row.providers ? ZA.between(row.providers[0], row.providers[1]) : "–") },
      band === "population" ? null : { key: "share", title: t("share"), value: (row) => row.share, show: (row) => ZA.percent(row.share) },
      year === atlas.base_year ? null : { key: "change", title: t("change", atlas.base_year), value: (row) => row.change, show: (row) => (row.change === null ? "–" : (row.change > 0 ? "+" : row.change < 0 ? "−" : "") + ZA.percent(Math.abs(row.change))) },
    ].filter(Boolean);
  };
  // Names by code, figures by size; what is not known stands last either way.
  const sorted = (list, column) => list.sort((a, b) => {
    const x = column.value(a), y = column.value(b);
    if (x === y) return a.area.code < b.area.code ? -1 : 1;
    if (x === null || x === undefined) return 1;
    if (y === null || y === undefined) return -1;
    return (x < y ? -1 : 1) * (sort.descending ? -1 : 1);
  });

  table.draw = () => {
    const sheet = ZA.one("sheet"), { open } = ZA.state;
    ZA.one("tool-table").setAttribute("aria-pressed", String(Boolean(open)));
    document.body.classList.toggle("tabled", Boolean(open));
    if (sheet.hidden === Boolean(open)) { sheet.hidden = !open; setTimeout(() => ZA.map.leaflet.invalidateSize(), 0); }
    if (!open || !store.figures) return;
    const { atlas } = store, state = ZA.state, shown = columns();
    const column = shown.find((one) => one.key === sort.key) || shown[0];
    const list = sorted(rows(), column), service = store.service(state.service);
    const levels = [...store.levels.keys()].filter((level) => level !== "prefecture");
    const title = t("tableTitle", ZA.say(service.title), t("yearOf", state.year));
    const scroll = sheet.querySelector(".scroll"), top = scroll ? scroll.scrollTop : 0;
    ZA.refill(sheet,
      h("header", {}, h("h2", { id: "sheet-title" }, title),
        h("button", { type: "button", class: "close", "aria-label": t("close"), onclick: table.close }, "×")),
      h("div", { class: "sheet-tools" },
        h("label", { class: "inline" }, h("span", {}, t("rows")),
          h("select", { id: "table-level", onchange: (event) => ZA.set({ tableLevel: event.target.value }) }, levels.map((level) => h("option", { value: level, selected: level === state.tableLevel }, ZA.titled(atlas.levels, level))))),
        h("button", { type: "button", class: "action", id: "table-csv", onclick: save }, t("csv"))),
      h("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "sheet-title" },
        h("table", {},
          h("caption", { class: "unseen" }, title),
          h("thead", {}, h("tr", {}, shown.map((one) => h("th", { scope: "col", "aria-sort": one === column ? (sort.descending ? "descending" : "ascending") : "none" },
            h("button", { type: "button", "data-sort": one.key, onclick: () => order(one) }, one.title, h("span", { class: "arrow", "aria-hidden": "true" }, one === column ? (sort.descending ? " ▼" : " ▲") : "")))))),
          h("tbody", {}, list.map((row) => h("tr", { class: isSelected(row.area) ? "chosen" : null },
            shown.map((one, i) => (i === 0
              ? h("th", { scope: "row" }, row.area.code === "unassigned" ? row.name : h("button", { type: "button", class: "link", id: "row-" + row.area.code, onclick: () => goTo(row.area) }, row.name))
              : h("td", {}, one.show(row))))))))),
      h("p", { class: "note" }, t("gapNote"), " ", t("figureNote", atlas.base_year), " ", ZA.say(atlas.credit)));
    sheet.querySelector(".scroll").scrollTop = top;
    if (pending) { const button = sheet.querySelector('[data-sort="' + pending + '"]'); pending = null; if (button) button.focus(); }
  };
  table.close = () => { ZA.set({ open: false }); ZA.one("tool-table").focus(); };
  // On a phone the table covers the map: it gives way.
  const goTo = (area) => {
    const narrow = window.innerWidth <= 760;
    if (narrow) ZA.set({ open: false });
    ZA.select({ type: "area", level: area.level, code: area.code }, true, true);
  };
  const isSelected = (area) => { const one = ZA.state.selection; return Boolean(one) && one.type === "area" && one.level === area.level && one.code === area.code; };
  const order = (column) => {
    sort = { key: column.key, descending: sort.key === column.key ? !sort.descending : column.key !== "name" };
    pending = column.key;
    table.draw();
    ZA.announce(t("sorted", column.title, t(sort.descending ? "descending" : "ascending")));
  };

  const save = () => {
    const { year, service, tableLevel } = ZA.state, { atlas } = store;
    const bands = atlas.bands.map((band) => band.key);
    const head = [t("code"), t("area"), ZA.titled(atlas.levels, "home_care"), ZA.titled(atlas.levels, "secondary"), t("year"),
      ...atlas.bands.map((band) => ZA.say(band.title)), t("service"), t("rule"), t("providersConfirmed"), t("providersPossible"),
      ...["population", "population75"].flatMap((band) => [t("least"), t("most")].map((end) => t("gapOf", ZA.titled(atlas.bands, band)) + " " + end))];
    const name = (area, level) => { const found = area.parents[level] && store.area(level, area.parents[level]); return found ? store.areaName(found) : ""; };
    const column = columns().find((one) => one.key === sort.key) || columns()[0];
    const own = store.service(service), lines = sorted(rows(), column).map(({ area, providers }) => [
      area.code, store.areaName(area), name(area, "home_care"), name(area, "secondary"), year,
      ...bands.map((band) => store.people(area, year, band)), ZA.say(own.title), own.rule ? own.rule.name : "",
      ...(providers || [null, null]), ...(store.gap(area, year, "population", service) || [null, null]), ...(store.gap(area, year, "population75", service) || [null, null]),
    ]);
    const note = [t("gapNote"), t("figureNote", atlas.base_year), ZA.say(atlas.credit)].join(" ");
    ZA.save(["zaitaku", tableLevel, service, year].join("-").replace(/_/g, "-") + ".csv", ZA.csv([head, ...lines, [note]]));
    ZA.announce(t("saved"));
  };
})();
