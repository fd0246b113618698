import Cartography
import FoundationEssentials
import GeoFormats
import Wording

/// The HTML of the map page, with links to its parts or with all of them inside.
enum ViewerPage {
  /// The page beside a folder `viewer`.
  static func linked(title: Phrase, language: Language) -> [UInt8] {
    let sheets = (["leaflet.css"] + ViewerAssets.sheets.map(\.name)).map {
      "<link rel=\"stylesheet\" href=\"viewer/\($0)\">"
    }
    let scripts = (["leaflet.js"] + ViewerAssets.scripts.map(\.name)).map {
      "<script defer src=\"viewer/\($0)\"></script>"
    }
    return filled(
      title: title, language: language, policy: ViewerFiles.contentPolicy, sheets: sheets, scripts: scripts,
      payload: "")
  }

  /// The page as one file.
  ///
  /// - Parameter payload: Base64 of what the scripts unpack.
  /// - Throws: `internalFault` when a part would end the element that it stands in.
  static func whole(title: Phrase, language: Language, leaflet: LeafletLibrary, payload: String)
    throws(Failure) -> [UInt8]
  {
    let sheets = try ([leaflet.style] + ViewerAssets.sheets.map(\.bytes)).map { (bytes) throws(Failure) in
      try text(bytes)
    }
    let scripts = try ([leaflet.script] + ViewerAssets.scripts.map(\.bytes)).map { (bytes) throws(Failure) in
      try text(bytes)
    }
    let policy =
      "default-src 'none'; script-src \(scripts.map(hash).joined(separator: " ")); "
      + "style-src \(sheets.map(hash).joined(separator: " ")); img-src data: blob:; base-uri 'none'; "
      + "form-action 'none'"
    return filled(
      title: title, language: language, policy: policy, sheets: sheets.map { "<style>\($0)</style>" },
      scripts: scripts.map { "<script>\($0)</script>" },
      payload: "<script type=\"application/octet-stream;base64\" id=\"payload\">\(payload)</script>")
  }

  private static func filled(
    title: Phrase, language: Language, policy: String, sheets: [String], scripts: [String], payload: String
  ) -> [UInt8] {
    let parts = [
      "language": language.rawValue, "policy": policy, "title": escaped(title(language)),
      "sheets": sheets.joined(separator: "\n"), "scripts": scripts.joined(separator: "\n"),
      "payload": payload, "skip": escaped(Words.Viewer.skip(language)),
      "loading": escaped(Words.Viewer.loading(language)),
      "noscript": escaped(Words.Viewer.noScript.ja + " " + Words.Viewer.noScript.en),
    ]
    // One pass from the left: what is put in is not looked at again.
    var out = ""
    var rest = String(decoding: ViewerAssets.page, as: UTF8.self)[...]
    while let open = rest.firstRange(of: "{{") {
      out += rest[..<open.lowerBound]
      let after = rest[open.upperBound...]
      guard let close = after.firstRange(of: "}}") else { break }
      out += parts[String(after[..<close.lowerBound])] ?? ""
      rest = after[close.upperBound...]
    }
    return Array((out + rest).utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static func text(_ bytes: [UInt8]) throws(Failure) -> String {
    // A carriage return would be read as a line feed, and the hash would differ.
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    let lower = text.lowercased()
    for end in ["</script", "</style", "<!--"] where lower.contains(end) {
      throw Failure(.internalFault, Words.Viewer.partEnds.with(end))
    }
    return text
  }

  /// As a content policy names it.
  private static func hash(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Checksum.sha256(Array(text.utf8))[...]
    while rest.count >= 2 {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    return "'sha256-\(Data(bytes).base64EncodedString())'"
  }
}
