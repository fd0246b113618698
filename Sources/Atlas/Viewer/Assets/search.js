"use strict";
// Finds facilities and areas by name, as a combobox with a list.
(() => {
  const search = (ZA.search = {}), store = ZA.store, most = 40;
  const { h, t } = ZA;
  let index = null, found = [], active = -1;

  /// Latin letters of whatever spelling by the rule of the readings in the data: si for shi, tya for cha, no long vowels.
  search.latin = (text) => {
    const plain = text.normalize("NFD").replace(/[\u0300-\u036f' ’-]/g, "").toUpperCase();
    if (!/^[A-Z]+$/.test(plain)) return "";
    return plain.replace(/CH(?=[AUOE])/g, "TY").replace(/CH/g, "T").replace(/TSU/g, "TU").replace(/SH(?=[AUOE])/g, "SY").replace(/SH/g, "S")
      .replace(/JY/g, "ZY").replace(/J(?=[AUOE])/g, "ZY").replace(/J/g, "Z").replace(/FU/g, "HU").replace(/M(?=[BPM])/g, "N")
      .replace(/O[OU]+/g, "O").replace(/UU+/g, "U");
  };
  const texts = (area) => [area.name, area.en, area.kana].filter(Boolean).map(ZA.fold);
  const letters = (area) => [area.latin, area.en ? search.latin(area.en) : ""].filter(Boolean);
  // What an area lies in, as far as it can be searched.
  const above = (own, parents) => parents.map(([level, code]) => store.area(level, code)).filter((parent) => parent && parent !== own);
  const around = (areas) => ({ texts: areas.flatMap(texts), latin: areas.flatMap(letters) });

  const build = () => {
    index = [];
    for (const level of ["municipality", "ward", "home_care", "secondary", "tertiary"]) {
      for (const area of (store.levels.get(level) || { areas: [] }).areas) {
        if (area.code === "unassigned") continue;
        const code = level === "municipality" || level === "ward" ? area.code : "";
        index.push({ area, texts: texts(area), latin: letters(area), code, parents: around(above(area, Object.entries(area.parents))), rank: 0 });
      }
    }
    const data = store.facilities, towns = new Map();
    const town = (code) => {
      if (!towns.has(code)) {
        const own = store.area("municipality", code) || store.area("ward", code);
        towns.set(code, around(own ? [own, ...above(own, Object.entries(own.parents))] : []));
      }
      return towns.get(code);
    };
    for (let i = 0; i < data.count; i++) {
      index.push({ facility: i, texts: [ZA.fold(data.name[i])], latin: [], address: ZA.fold(data.address[i]), parents: town(data.word("municipality_code", i)), rank: 4 });
    }
  };
  const holds = (list, part) => part !== "" && list.some((text) => text.includes(part));
  // How well one word fits: 0 the beginning of a name or a code, 1 within a name, 2 the address, 3 what it lies in; -1 not.
  const fit = (one, { plain, latin }) => {
    if (one.texts.some((text) => text.startsWith(plain)) || (latin && one.latin.some((text) => text.startsWith(latin)))) return 0;
    if (one.code && plain.length > 2 && one.code.startsWith(plain)) return 0;
    if (holds(one.texts, plain) || (latin.length > 1 && holds(one.latin, latin))) return 1;
    if (one.address && plain.length > 1 && one.address.includes(plain)) return 2;
    return holds(one.parents.texts, plain) || (latin.length > 1 && holds(one.parents.latin, latin)) ? 3 : -1;
  };
  /// Every word must fit, one of them what it is itself. Areas before facilities, the beginning of a name before its middle, addresses last.
  search.find = (query) => {
    const words = query.split(/\s+/).map((word) => ({ plain: ZA.fold(word), latin: search.latin(word) })).filter((word) => word.plain);
    if (!words.length || !store.members) return [];
    if (!index) build();
    const ranked = [];
    index.forEach((one, order) => {
      let best = 3, worst = 0;
      for (const word of words) {
        const rank = fit(one, word);
        if (rank < 0) return;
        best = Math.min(best, rank); worst = Math.max(worst, rank);
      }
      if (best < 3) ranked.push([one.rank + (words.length === 1 ? best : worst), order, one]);
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
    search.chosen = one.area ? { type: "area", level: one.area.level, code: one.area.code } : { type: "facility", index: one.facility };
    ZA.select(search.chosen, true, true);
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
