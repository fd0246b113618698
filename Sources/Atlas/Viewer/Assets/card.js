"use strict";
// The card of what was clicked: facilities, areas. Every figure says its year and source.
(() => {
  const card = (ZA.card = {}), store = ZA.store;
  const { h, t } = ZA;

  card.draw = (selection) => {
    const element = ZA.one("card");
    document.body.classList.toggle("carded", Boolean(selection));
    if (!selection || !store.facilities) { element.hidden = true; ZA.fill(element); return; }
    const content = { facility, facilities, area, reach: (one) => ZA.reach.card(one) }[selection.type](selection);
    if (!content) { element.hidden = true; return; }
    const scroll = element.dataset.of === content.key ? element.scrollTop : selection.scroll || 0;
    element.dataset.of = content.key;
    element.setAttribute("aria-label", content.title);
    ZA.refill(element,
      h("header", {},
        h("div", {}, h("p", { class: "what" }, content.what), h("h2", {}, content.title)),
        h("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => ZA.select(null) }, "×")),
      selection.back ? h("p", { class: "back" }, h("button", { type: "button", class: "link", onclick: () => back(selection) }, "‹ " + t("back"))) : null,
      content.body);
    element.hidden = false;
    element.scrollTop = scroll;
  };
  // A card opened from a list brings the list back as it was.
  const back = ({ back: list, index }) => {
    ZA.select(list, true);
    const entry = ZA.one("entry-" + index);
    if (entry) entry.focus({ preventScroll: true });
  };
  const facts = (rows) => h("dl", {}, rows.filter((row) => row && row[1]).map(([name, value, kind]) => h("div", { class: kind || null }, h("dt", {}, name), h("dd", {}, value))));
  card.state = (state, text) => h("span", { class: "state " + state }, text || ZA.titled(store.atlas.availability, state));
  const reachButton = (place, also) => h("button", { type: "button", class: "action", onclick: () => {
    const service = also === undefined ? null : offered(also);
    if (service && service !== ZA.state.service) ZA.set({ service });
    ZA.select({ type: "reach", place, also }, true, true);
  } }, t("whoReaches"));
  // What is asked at a facility: the chosen service if it offers that, else the first that it does offer.
  const offered = (i) => {
    const { service } = ZA.state;
    if (store.state(i, service) === "yes") return service;
    const first = store.atlas.services.find((one) => store.state(i, one.key) === "yes");
    return first ? first.key : service;
  };

  const facility = ({ index: i }) => {
    const data = store.facilities, { atlas } = store;
    const grade = data.word("position_grade", i), source = atlas.provenance[data.word("source", i)];
    const town = store.area("municipality", data.word("municipality_code", i));
    const placed = !Number.isNaN(data.x[i]);
    return {
      key: "f" + i, what: ZA.titled(atlas.kinds, data.word("kind", i)), title: data.name[i],
      body: [
        h("h3", {}, t("homeVisits")),
        facts([
          ...atlas.services.map((service) => [ZA.say(service.title), card.state(store.state(i, service.key)), "row"]),
          [t("roundTheClock"), card.state(store.state(i, "round_the_clock")), "row"],
        ]),
        facts([
          [t("address"), data.address[i]],
          [t("position"), ZA.titled(atlas.grades, grade) + (grade === "official" || grade === "town_block" ? "" : t("rough"))],
          [t("source"), [source ? source.publisher + "「" + source.title + "」" : data.word("source", i), t("asOf", data.word("reference_date", i))].join(" ")],
        ]),
        h("p", { class: "actions" },
          placed ? reachButton([data.lon[i], data.lat[i]], i) : null,
          town ? h("button", { type: "button", class: "action", onclick: () => ZA.select({ type: "area", level: "municipality", code: town.code }, true) }, t("seeArea", store.areaName(town))) : null),
        h("p", { class: "note" }, t("notReportedNote")),
      ],
    };
  };

  /// A facility in a list; what is said beside the name stands at the end.
  card.entry = (i, ...beside) => {
    const data = store.facilities;
    const open = () => {
      const { back: _, ...list } = ZA.state.selection;
      const place = Number.isNaN(data.x[i]) ? undefined : [data.lon[i], data.lat[i]];
      ZA.select({ type: "facility", index: i, place, back: { ...list, scroll: ZA.one("card").scrollTop } }, true);
    };
    return h("li", {}, h("button", { type: "button", class: "entry", id: "entry-" + i, onclick: open },
      h("span", { class: "entry-name" }, data.name[i]),
      h("span", { class: "entry-kind" }, ZA.titled(store.atlas.kinds, data.word("kind", i)), ...beside.slice(1)), beside[0] ? h("span", { class: "entry-end" }, beside[0]) : null));
  };
  const facilities = ({ list, total, place }) => {
    const leaflet = ZA.map.leaflet, closer = leaflet.getZoom() < store.atlas.zooms[1];
    return {
      key: "l" + list.join(), what: t("here"), title: t("facilitiesNear", ZA.number(total)),
      body: [
        closer ? h("p", { class: "actions" }, h("button", { type: "button", class: "action", onclick: () => leaflet.setView([place[1], place[0]], Math.min(store.atlas.zooms[1], leaflet.getZoom() + 2)) }, t("closer"))) : null,
        h("ol", { class: "entries" }, list.map((i) => card.entry(i))),
        total > list.length ? h("p", { class: "note" }, t("nearest", ZA.number(list.length))) : null,
      ],
    };
  };

  const area = ({ level, code, place }) => {
    const { atlas } = store, one = store.area(level, code);
    if (!one) return null;
    const { year, band, service } = ZA.state;
    const parents = ["home_care", "secondary", "tertiary", "municipality"].map((above) => {
      const parent = one.parents[above] && store.area(above, one.parents[above]);
      return parent && h("button", { type: "button", class: "link", onclick: () => ZA.select({ type: "area", level: above, code: parent.code }, true) }, store.areaName(parent) + " " + ZA.titled(atlas.levels, above));
    }).filter(Boolean);
    if ((level === "municipality" || level === "ward") && !one.parents.home_care) parents.unshift(h("span", { class: "muted" }, t("unassigned")));
    return {
      key: level + code, what: ZA.titled(atlas.levels, level), title: store.areaName(one),
      body: [
        parents.length ? h("p", { class: "parents" }, parents) : null,
        h("h3", {}, t("gapsOf", t("yearOf", year), gapBand(band))), gaps(one, year, band, service),
        h("p", { class: "note" }, t("gapNote")),
        h("h3", {}, t("peopleOf")), people(one, year, band),
        h("p", { class: "actions" }, place ? reachButton(place) : null,
          atlas.prints ? h("a", { class: "action", title: t("sheetHint"), href: ZA.printLink(), target: "_blank", rel: "noopener" }, t("sheet")) : null),
        h("p", { class: "note" }, t("figureNote", atlas.base_year), " ", ZA.say(atlas.credit)),
      ],
    };
  };
  const gapBand = (band) => ZA.titled(store.atlas.bands, ZA.gapBand(band));

  // Bars of the chosen band by year, each with its figures beneath in the table.
  const people = (one, year, band) => {
    const { atlas } = store;
    const there = atlas.bands.filter((each) => atlas.years.some((y) => store.people(one, y, each.key) !== null));
    const most = Math.max(1, ...atlas.years.map((y) => store.people(one, y, band) || 0));
    const bar = (y) => {
      const inner = h("span", { class: "bar" });
      inner.style.width = Math.round(100 * (store.people(one, y, band) || 0) / most) + "%";
      return h("td", { class: "bars", "aria-hidden": "true" }, inner);
    };
    return h("table", { class: "small" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("year")), there.map((each) => h("th", { scope: "col", class: each.key === band ? "chosen" : null }, ZA.say(each.title))), h("td", { "aria-hidden": "true" }))),
      h("tbody", {}, atlas.years.map((y) => h("tr", { class: y === year ? "chosen" : null },
        h("th", { scope: "row" }, String(y)), there.map((each) => h("td", { class: each.key === band ? "chosen" : null }, ZA.number(store.people(one, y, each.key)))), bar(y)))));
  };
  const gaps = (one, year, band, chosen) => {
    const all = store.people(one, year, ZA.gapBand(band));
    return h("table", { class: "small" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("service")), h("th", { scope: "col" }, t("providers")), h("th", { scope: "col" }, t("gap")))),
      h("tbody", {}, store.atlas.services.map((service) => {
        const gap = store.gap(one, year, band, service.key), providers = store.providers(one, service.key);
        return h("tr", { class: service.key === chosen ? "chosen" : null },
          h("th", { scope: "row" }, ZA.say(service.title), service.rule && service.rule.kind === "metres" ? h("small", {}, " " + ZA.rule(service.rule.value)) : null),
          h("td", {}, providers ? ZA.between(providers[0], providers[1]) : "–"),
          h("td", {}, gap ? ZA.peopleBetween(gap[0], gap[1]) : "–", gap && all && gap[1] >= 0.5 ? h("small", {}, ZA.percentBetween(gap[0] / all, gap[1] / all)) : null));
      })));
  };
})();
