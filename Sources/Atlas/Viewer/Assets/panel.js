"use strict";
// The choices and the legend beside the map.
(() => {
  const panel = (ZA.panel = {}), store = ZA.store;
  const options = (select, list, chosen) => {
    ZA.fill(select, list.map(([value, text]) => ZA.h("option", { value }, text)));
    select.value = String(chosen);
  };

  panel.wire = () => {
    const number = (id, key) => ZA.one(id).addEventListener("change", (event) => ZA.set({ [key]: Number(event.target.value) }));
    const text = (id, key) => ZA.one(id).addEventListener("change", (event) => ZA.set({ [key]: event.target.value }));
    number("year", "year");
    text("band", "band");
    text("level", "level");
    for (const form of ["choices", "figures"]) ZA.one(form).addEventListener("submit", (event) => event.preventDefault());
  };

  /// Choices in words of the language.
  panel.draw = () => {
    const { atlas } = store, state = ZA.state, style = ZA.style();
    const families = ZA.one("families");
    if (families.dataset.drawn !== ZA.language) {
      families.dataset.drawn = ZA.language;
      ZA.fill(families, atlas.families.map((family) => ZA.h("label", { class: "family" },
        ZA.h("input", { type: "radio", name: "family", value: family.family, onchange: () => ZA.set({ family: family.family }) }),
        ZA.h("span", {}, ZA.say(family.title)))));
    }
    for (const input of families.querySelectorAll("input")) input.checked = input.value === style.family;
    variants(style);
    options(ZA.one("year"), atlas.years.map((year) => [year, ZA.t("yearOf", year)]), state.year);
    options(ZA.one("band"), atlas.bands.map((band) => [band.key, ZA.say(band.title)]), state.band);
    const there = store.levels ? [...store.levels.keys()].filter((level) => level !== "prefecture") : [];
    options(ZA.one("level"), [["auto", ZA.t("levelAuto")], ...there.map((level) => [level, ZA.titled(atlas.levels, level)])], state.level);
    legend(style);
    about();
  };

  // Maps that show no single service of those to choose from.
  const hints = { resources: "serviceHint", "round-the-clock": "physicianHint" };
  // The service is a choice of every map: cards and the table follow it too.
  const variants = (style) => {
    const { atlas } = store, family = atlas.families.find((one) => one.family === style.family);
    const labels = { item: "item", year: "year", band: "band" };
    const fields = [];
    const select = (key, list, chosen, label, hint) => {
      const element = ZA.h("select", { id: "choice-" + key, onchange: (event) => ZA.set({ [key]: key === "year" ? Number(event.target.value) : event.target.value }) });
      options(element, list, chosen);
      fields.push(ZA.h("label", {}, ZA.h("span", {}, ZA.t(label)), element));
      if (hint) fields.push(ZA.h("p", { class: "hint" }, ZA.t(hint)));
    };
    // Ages and years of which the atlas has no figures make empty maps.
    const known = { band: atlas.bands.map((one) => one.key), year: atlas.years.map(String) };
    for (const choice of family.choices) {
      const list = choice.options.filter((option) => !known[choice.key] || known[choice.key].includes(option.value));
      if (choice.key === "service" || list.length < 2) continue;
      select(choice.key, list.map((option) => [option.value, ZA.say(option.title)]), style.chosen[choice.key], labels[choice.key] || "variant");
    }
    const drawn = family.choices.find((choice) => choice.key === "service");
    select("service", atlas.services.map((one) => [one.key, ZA.say(one.title)]), ZA.state.service, "service", drawn ? null : hints[style.family]);
    ZA.refill(ZA.one("variants"), fields);
  };

  const legend = (style) => {
    ZA.one("legend-title").textContent = ZA.one("chip").textContent = ZA.say(style.title);
    ZA.one("legend-about").textContent = ZA.say(style.about);
    ZA.fill(ZA.one("legend-items"), style.legend.map((group) => [
      group.title ? ZA.h("h3", {}, ZA.say(group.title)) : null,
      ZA.h("ul", {}, group.items.map((item) => ZA.h("li", {}, ZA.picture(item.svg), ZA.h("span", {}, ZA.say(item.title))))),
    ]).flat());
  };
  const about = () => {
    const { atlas } = store, credit = ZA.say(atlas.credit) + (atlas.warning ? ZA.t("sentence") + ZA.say(atlas.warning) : "");
    ZA.fill(ZA.one("about"),
      ZA.h("p", {}, ZA.t("dates", atlas.reference_date, atlas.base_year)),
      atlas.downloads ? ZA.h("p", {}, ZA.h("a", { href: "collections/facility/items?f=csv&lang=" + ZA.language, download: "facility.csv" }, ZA.t("download"))) : null,
      ZA.h("details", {}, ZA.h("summary", {}, ZA.t("sources")),
        ZA.h("ul", {}, Object.values(atlas.provenance).map((one) => ZA.h("li", {}, [one.publisher + "「" + one.title + "」", one.date, one.licence].filter(Boolean).join(" · ")))),
        ZA.h("p", {}, ZA.t("library")), ZA.h("p", {}, credit)));
    ZA.fill(ZA.one("credit"), credit);
    ZA.one("credit").title = credit;
  };
})();
