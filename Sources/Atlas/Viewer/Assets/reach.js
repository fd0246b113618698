"use strict";
// Who reaches a home: the circle of the service's rule and the providers in it.
(() => {
  const reach = (ZA.reach = {}), store = ZA.store, steps = 50;
  const { h, t } = ZA;
  let confirmedOnly = false, open = steps, openFor = "", home = "";

  /// Metres of the rule of the chosen service; null where it is no straight line.
  reach.metres = () => {
    const rule = (store.service(ZA.state.service) || {}).rule;
    return rule && rule.kind === "metres" ? rule.value : null;
  };
  /// Providers that reach a place, nearest first: number, metres, and whether a source confirms the service.
  reach.providers = ([lon, lat], service, metres) => {
    const data = store.facilities, found = [], margin = metres / 110000;
    const side = margin / Math.max(0.1, Math.cos(lat * Math.PI / 180));
    for (let i = 0; i < data.count; i++) {
      const state = data[service][i];
      if (state === "n" || Math.abs(data.lat[i] - lat) > margin || !(Math.abs(data.lon[i] - lon) <= side)) continue;
      const distance = ZA.distance(lon, lat, data.lon[i], data.lat[i]);
      if (distance <= metres) found.push({ index: i, distance, confirmed: state === "y" });
    }
    return found.sort((a, b) => a.distance - b.distance || a.index - b.index);
  };

  reach.card = ({ place }) => {
    const service = store.service(ZA.state.service), metres = reach.metres();
    const title = t("reachTitle"), what = ZA.say(service.title);
    if (!metres) return { key: "r", what, title, body: [h("p", {}, t("noLine"))] };
    const all = reach.providers(place, service.key, metres);
    if (home !== place.join()) { home = place.join(); confirmedOnly = false; }
    const confirmed = all.filter((one) => one.confirmed), list = confirmedOnly ? confirmed : all;
    const key = place.join() + service.key;
    if (openFor !== key) { openFor = key; open = steps; }
    const member = store.memberAt(place[0], place[1]), area = member < 0 ? null : store.areaOf(member, "municipality");
    ZA.reach.last = { all, metres };
    const choose = h("select", { id: "reach-service", onchange: (event) => ZA.set({ service: event.target.value }) },
      store.atlas.services.map((one) => h("option", { value: one.key, selected: one.key === service.key }, ZA.say(one.title))));
    return {
      key: "r" + key, what: area ? store.areaName(area) : t("atSea"), title: t("reachFrom"),
      body: [
        h("label", { class: "inline" }, h("span", {}, t("service")), choose),
        h("p", { class: "counts" },
          h("span", {}, h("b", {}, ZA.number(confirmed.length)), state(true)),
          h("span", {}, h("b", {}, ZA.number(all.length - confirmed.length)), state(false))),
        all.length === 0 ? h("p", { class: "warn" }, t("nobody", ZA.rule(metres))) : null,
        h("p", { class: "note" }, t("ruleNote", ZA.rule(metres))),
        all.length ? h("label", { class: "check" }, h("input", { type: "checkbox", id: "confirmed-only", checked: confirmedOnly, onchange: (event) => { confirmedOnly = event.target.checked; ZA.redraw(); } }), h("span", {}, t("confirmedOnly"))) : null,
        h("ol", { class: "entries", id: "reached" }, list.slice(0, open).map((one) => ZA.card.entry(one.index, ZA.kilometres(one.distance), state(one.confirmed), rough(one.index)))),
        all.length && !list.length ? h("p", { class: "warn" }, t("noneConfirmed", ZA.rule(metres))) : null,
        list.length > open ? h("p", { class: "actions" }, h("button", { type: "button", class: "action", onclick: () => { open += steps; ZA.redraw(); } }, t("more", ZA.number(list.length - open)))) : null,
        service.rule.citation ? h("p", { class: "note" }, t("citation", service.rule.citation)) : null,
        h("p", { class: "note" }, t("reachNote", store.atlas.reference_date)),
      ],
    };
  };
  const state = (confirmed) => (confirmed ? ZA.card.state("yes", t("confirmed")) : ZA.card.state("not_reported"));
  const rough = (i) => {
    const grade = store.facilities.word("position_grade", i);
    return grade === "municipality" || grade === "oaza" ? h("span", { class: "rough" }, t("roughPlace")) : null;
  };

  /// Shows the whole list, as on paper, or again its beginning.
  reach.whole = (all) => { open = all ? Infinity : steps; };

  /// Asks for a home on the map, or stops asking.
  reach.ask = (on) => {
    ZA.state.asking = on;
    ZA.one("mode").hidden = !on;
    ZA.one("tool-reach").setAttribute("aria-pressed", String(on));
    ZA.one("map").classList.toggle("asking", on);
    if (on) ZA.announce(t("reachPrompt"));
  };
})();
