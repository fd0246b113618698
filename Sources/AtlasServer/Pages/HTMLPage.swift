import Wording

/// A page for people about what programs read: plain, without scripts, made of escaped text.
struct HTMLPage {
  let language: Language
  let title: String
  /// The way from the first page: titles and addresses.
  var path: [(title: String, href: String)] = []
  /// The same page in the other language.
  var otherLanguage: String?
  /// Sources, at the foot.
  var credit = ""
  private var body = ""

  init(_ language: Language, title: String) { (self.language, self.title) = (language, title) }

  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: if scalar.value >= 0x20 || scalar == "\n" { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }

  mutating func paragraph(_ text: String) { body += "<p>\(Self.escaped(text))</p>\n" }

  mutating func heading(_ text: String) { body += "<h2>\(Self.escaped(text))</h2>\n" }

  /// - Parameter links: words, address, and a note that may be empty.
  mutating func list(_ links: [(title: String, href: String, note: String)]) {
    body += "<ul>\n"
    for link in links {
      let note = link.note.isEmpty ? "" : " <span class=\"note\">\(Self.escaped(link.note))</span>"
      body += "<li><a href=\"\(Self.escaped(link.href))\">\(Self.escaped(link.title))</a>\(note)</li>\n"
    }
    body += "</ul>\n"
  }

  /// A table whose cells may be links and whose columns may hold figures.
  mutating func table(
    heads: [(title: String, about: String)], numeric: Set<Int> = [], rows: [[(text: String, href: String?)]]
  ) {
    body += "<div class=\"wide\"><table>\n<thead><tr>"
    for (number, head) in heads.enumerated() {
      let about =
        head.about.isEmpty || head.about == head.title ? "" : " title=\"\(Self.escaped(head.about))\""
      body +=
        "<th scope=\"col\"\(numeric.contains(number) ? " class=\"n\"" : "")\(about)>\(Self.escaped(head.title))</th>"
    }
    body += "</tr></thead>\n<tbody>\n"
    for row in rows {
      body += "<tr>"
      for (number, cell) in row.enumerated() {
        let text = Self.escaped(cell.text)
        let inner = cell.href.map { "<a href=\"\(Self.escaped($0))\">\(text)</a>" } ?? text
        // Long texts wrap, but not letter by letter.
        let kind = numeric.contains(number) ? " class=\"n\"" : cell.text.count > 24 ? " class=\"t\"" : ""
        body += "<td\(kind)>\(inner)</td>"
      }
      body += "</tr>\n"
    }
    body += "</tbody></table></div>\n"
  }

  /// Names and values, one below the other.
  mutating func facts(_ facts: [(name: String, value: String, about: String)]) {
    body += "<table class=\"facts\"><tbody>\n"
    for fact in facts {
      let about =
        fact.about.isEmpty || fact.about == fact.name ? "" : " title=\"\(Self.escaped(fact.about))\""
      body +=
        "<tr><th scope=\"row\"\(about)>\(Self.escaped(fact.name))</th><td>\(Self.escaped(fact.value))</td></tr>\n"
    }
    body += "</tbody></table>\n"
  }

  /// A field for a name, with what was asked.
  mutating func searchForm(_ text: String, action: String) {
    let label = Self.escaped(Words.Server.search(language))
    body += "<form role=\"search\" method=\"get\" action=\"\(Self.escaped(action))\">"
    body += "<input type=\"hidden\" name=\"f\" value=\"html\">"
    body += "<input type=\"hidden\" name=\"lang\" value=\"\(language.rawValue)\">"
    body += "<input type=\"search\" name=\"q\" value=\"\(Self.escaped(text))\" aria-label=\"\(label)\"> "
    body += "<button>\(label)</button></form>\n"
  }

  /// Pages before and after this one.
  mutating func pager(_ text: String, previous: String?, next: String?) {
    body += "<nav class=\"pager\" aria-label=\"\(Self.escaped(Words.Server.pages(language)))\">"
    if let previous {
      body +=
        "<a rel=\"prev\" href=\"\(Self.escaped(previous))\">← \(Self.escaped(Words.Server.previous(language)))</a>"
    }
    body += "<span>\(Self.escaped(text))</span>"
    if let next {
      body +=
        "<a rel=\"next\" href=\"\(Self.escaped(next))\">\(Self.escaped(Words.Server.next(language))) →</a>"
    }
    body += "</nav>\n"
  }

  var bytes: [UInt8] {
    var out = "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
    out += "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
    out +=
      "<title>\(Self.escaped(title))</title>\n<style>\(Self.style)</style>\n</head>\n<body>\n<header><nav>"
    out += path.map { "<a href=\"\(Self.escaped($0.href))\">\(Self.escaped($0.title))</a>" }.joined(
      separator: " / ")
    out += "</nav>"
    if let otherLanguage {
      let other: Language = language == .ja ? .en : .ja
      out +=
        "<a class=\"language\" lang=\"\(other.rawValue)\" hreflang=\"\(other.rawValue)\" href=\"\(Self.escaped(otherLanguage))\">"
      out += "\(other == .ja ? "日本語" : "English")</a>"
    }
    out += "</header>\n<main>\n<h1>\(Self.escaped(title))</h1>\n\(body)</main>\n"
    out += "<footer>\(Self.escaped(credit))</footer>\n</body>\n</html>\n"
    return Array(out.utf8)
  }

  private static let style = """
    *{box-sizing:border-box}
    body{margin:0;color:#1e1c1a;background:#fbfaf7;font:15px/1.65 "Noto Sans CJK JP","BIZ UDPGothic","Yu Gothic",\
    "Hiragino Sans",sans-serif}
    header{display:flex;gap:16px;justify-content:space-between;padding:10px 20px;background:#fff;border-bottom:1px solid #ddd8cf}
    main{max-width:1180px;margin:0 auto;padding:8px 20px 32px}
    h1{font-size:24px;line-height:1.35;margin:20px 0 10px}
    h2{font-size:17px;margin:28px 0 6px}
    a{color:#1f5a91}
    a:focus-visible{outline:3px solid #f2c14e;outline-offset:2px}
    ul{padding-left:20px}
    li{margin:3px 0}
    .note{color:#5c5853;font-size:13px}
    .wide{overflow-x:auto;background:#fff;border:1px solid #ddd8cf}
    table{border-collapse:collapse;font-size:13.5px}
    .wide table{width:100%}
    th,td{padding:5px 10px;text-align:left;vertical-align:top;border-bottom:1px solid #ece8e1}
    thead th{background:#f4f1eb;white-space:nowrap;position:sticky;top:0}
    td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    .wide td{white-space:nowrap}
    .wide td.t{white-space:normal;min-width:20em}
    form{margin:12px 0}
    .facts{background:#fff;border:1px solid #ddd8cf;min-width:min(100%,560px)}
    .facts th{font-weight:500;color:#5c5853;white-space:nowrap}
    .facts td{overflow-wrap:anywhere}
    input,button{font:inherit;padding:6px 12px;border:1px solid #b9b3aa;border-radius:4px;background:#fff}
    .pager{display:flex;gap:20px;align-items:center;margin:12px 0}
    footer{padding:12px 20px;border-top:1px solid #ddd8cf;color:#5c5853;font-size:12.5px}
    @media (max-width:600px){main,header,footer{padding-left:14px;padding-right:14px}h1{font-size:20px}}
    """
}
