"use strict";
// Finds facilities and areas by name, as a combobox with a list.
(() => {
  const search = (ZA.search = {}), store = ZA.store, most = 40;
  const { h, t } = ZA;
  let index = null, found = [], active = -1;

  const build = () => {
    index = [];
    for (const level of ["municipality", "ward", "home_care", "secondary", "tertiary"]) {
      for (const area of (store.levels.get(level) || { areas: [] }).areas) {
        if (area.code !== "unassigned") index.push({ area, texts: [ZA.fold(area.name), area.en ? ZA.fold(area.en) : ""], rank: 0 });
      }
    }
    const data = store.facilities;
    for (let i = 0; i < data.count; i++) index.push({ facility: i, texts: [ZA.fold(data.name[i])], address: ZA.fold(data.address[i]), rank: 2 });
  };
  /// Areas before facilities, the beginning of a name before its middle, addresses last.
  search.find = (query) => {
    const wanted = ZA.fold(query);
    if (!wanted || !store.members) return [];
    if (!index) build();
    const ranked = [];
    index.forEach((one, order) => {
      let rank = -1;
      if (one.texts.some((text) => text.startsWith(wanted))) rank = one.rank;
      else if (one.texts.some((text) => text.includes(wanted))) rank = one.rank + 1;
      else if (one.address && wanted.length > 1 && one.address.includes(wanted)) rank = 4;
      if (rank >= 0) ranked.push([rank, order, one]);
    });
    search.total = ranked.length;
    return ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, most).map((one) => one[2]);
  };

  const draw = (input, list) => {
    ZA.fill(list, found.map((one, i) => h("li", { role: "option", id: "found-" + i, "aria-selected": String(i === active), onmousedown: (event) => event.preventDefault(), onclick: () => choose(i) },
      h("span", { class: "entry-name" }, one.area ? store.areaName(one.area) : store.facilities.name[one.facility]),
      h("span", { class: "entry-kind" }, one.area ? ZA.titled(store.atlas.levels, one.area.level) : ZA.titled(store.atlas.kinds, store.facilities.word("kind", one.facility)) + " · " + store.facilities.address[one.facility]))));
    const typed = input.value.trim() !== "";
    if (typed && !found.length) ZA.fill(list, h("li", { class: "nothing", role: "presentation" }, t("nothingFound")));
    list.hidden = !typed;
    input.setAttribute("aria-expanded", String(typed && found.length > 0));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", "found-" + active);
      ZA.one("found-" + active).scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };
  const close = () => { found = []; active = -1; const list = ZA.one("found"); list.hidden = true; ZA.one("query").setAttribute("aria-expanded", "false"); ZA.one("query").removeAttribute("aria-activedescendant"); };
  const choose = (i) => {
    const one = found[i];
    close();
    if (!one) return;
    ZA.one("query").value = one.area ? store.areaName(one.area) : store.facilities.name[one.facility];
    ZA.select(one.area ? { type: "area", level: one.area.level, code: one.area.code } : { type: "facility", index: one.facility }, true, true);
  };

  search.wire = () => {
    const input = ZA.one("query"), list = ZA.one("found");
    input.addEventListener("input", () => {
      found = search.find(input.value);
      active = -1;
      draw(input, list);
      if (input.value.trim()) ZA.announce(found.length ? t("foundCount", ZA.number(search.total)) : t("nothingFound"));
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && found.length) { active = (active + step + found.length + (active < 0 && step < 0 ? 1 : 0)) % found.length; draw(input, list); event.preventDefault(); }
      else if (event.key === "Enter") { event.preventDefault(); if (found.length) choose(active < 0 ? 0 : active); }
      else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); if (list.hidden) input.value = ""; close(); }
    });
    input.addEventListener("blur", () => setTimeout(close, 150));
    input.addEventListener("focus", () => { if (input.value.trim()) { found = search.find(input.value); draw(input, list); } });
  };
})();
