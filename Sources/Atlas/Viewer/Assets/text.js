"use strict";
// Words, numbers and elements. Nothing here knows the map.
const ZA = { language: "ja" };
(() => {
  let words = {};
  const locales = { ja: "ja-JP", en: "en-GB" };

  ZA.setWords = (table) => { words = table; };
  /// The text of a key, with {0}, {1} … filled in.
  ZA.t = (key, ...values) => {
    const phrase = words[key];
    if (!phrase) return key;
    return phrase[ZA.language].replace(/\{(\d)\}/g, (_, n) => String(values[n] ?? ""));
  };
  ZA.say = (phrase) => (phrase ? phrase[ZA.language] || phrase.ja : "");
  ZA.titled = (list, key) => ZA.say((list.find((one) => one.key === key) || {}).title);

  /// An element with attributes; children are elements or texts. Texts never become markup.
  ZA.h = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : String(value));
    }
    for (const child of children.flat()) {
      if (child === null || child === undefined || child === false) continue;
      element.append(child);
    }
    return element;
  };
  ZA.fill = (element, ...children) => { element.replaceChildren(...children.flat().filter((c) => c !== null && c !== undefined && c !== false)); return element; };
  /// Fills anew what may hold the keyboard: it stays on the element of the same id.
  ZA.refill = (element, ...children) => {
    const held = element.contains(document.activeElement) ? document.activeElement.id : "";
    ZA.fill(element, ...children);
    const again = held && document.getElementById(held);
    if (again && element.contains(again)) again.focus({ preventScroll: true });
  };
  ZA.one = (id) => document.getElementById(id);
  ZA.picture = (svg) => {
    const named = svg.includes("xmlns=") ? svg : svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
    return ZA.h("img", { alt: "", width: 34, height: 22, src: "data:image/svg+xml," + encodeURIComponent(named) });
  };

  const grouped = {};
  const format = (decimals) => {
    const key = ZA.language + decimals;
    grouped[key] ||= new Intl.NumberFormat(locales[ZA.language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return grouped[key];
  };
  ZA.number = (value, decimals = 0) => (value === null || value === undefined ? "–" : format(decimals).format(value));
  ZA.people = (value) => (value === null || value === undefined ? "–" : ZA.t("people", ZA.number(value)));
  ZA.between = (low, high) => {
    if (low === null || high === null || low === undefined || high === undefined) return "–";
    const a = ZA.number(Math.min(low, high)), b = ZA.number(high);
    return a === b ? b : ZA.t("between", a, b);
  };
  ZA.peopleBetween = (low, high) => {
    const text = ZA.between(low, high);
    return text === "–" ? text : ZA.t("people", text);
  };
  ZA.percent = (share) => (share === null || !isFinite(share) ? "–" : ZA.number(share * 100, 1) + "%");
  ZA.percentBetween = (low, high) => {
    const a = ZA.number(low * 100, 1), b = ZA.number(high * 100, 1);
    return a === b ? b + "%" : ZA.t("between", a, b) + "%";
  };
  ZA.kilometres = (metres) => ZA.number(metres / 1000, 1) + " km";
  ZA.rule = (metres) => ZA.number(metres / 1000, metres % 1000 ? 1 : 0) + "km";

  // Forms of one character that names use side by side.
  const old = "髙高﨑崎濵浜濱浜澤沢邊辺邉辺齋斉齊斉斎斉廣広國国櫻桜眞真惠恵會会醫医藥薬學学德徳瀨瀬冨富嶋島嶌島龍竜栁柳條条豐豊榮栄壽寿實実萬万彌弥禮礼靜静關関黑黒淺浅穗穂鐵鉄當当圓円ヶケヵカ";
  const newer = new Map();
  for (let i = 0; i < old.length; i += 2) newer.set(old[i], old[i + 1]);
  /// What a search compares: width, case, spaces, hyphens, old forms and the two kana don't count.
  ZA.fold = (text) => {
    let out = "";
    for (const c of text.normalize("NFKC").toLowerCase()) {
      if (/[\s\p{Pd}\p{Po}\p{Ps}\p{Pe}ー−~〜｡､]/u.test(c)) continue;
      const code = c.codePointAt(0);
      out += newer.get(c) || (code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : c);
    }
    return out.replace(/[ヶ]/g, "ケ").replace(/[ヵ]/g, "カ");
  };

  /// CSV that Excel reads: byte order mark, CRLF, and no text that would run as a formula.
  ZA.csv = (rows) => "\uFEFF" + rows.map((row) => row.map((value) => {
    if (value === null || value === undefined) return "";
    if (typeof value === "number") return String(value);
    const text = /^[=+\-@\t\r＝＋－＠]/.test(value) && !/^[+-]?\d+(\.\d+)?$/.test(value) ? "'" + value : value;
    return /[",\r\n]|^ | $/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }).join(",")).join("\r\n") + "\r\n";
  ZA.save = (name, text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = ZA.h("a", { href: url, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };

  /// Told to screen readers.
  ZA.announce = (text) => { ZA.one("live").textContent = text; };
  let timer = 0;
  ZA.toast = (content) => {
    const toast = ZA.fill(ZA.one("toast"), content);
    toast.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => { toast.hidden = true; }, 6000);
    if (typeof content === "string") ZA.announce(content);
  };
})();
