import Hummingbird
import Wording

/// Chooses the form and the language of an answer from what a request says (RFC 9110, section 12).
enum Negotiation {
  /// The form: that of `f=` where it is given, else the first of `formats` among those that `Accept` likes best.
  ///
  /// - Throws: 400 for a key that is not offered, 406 when nothing of what is accepted is.
  static func format(
    _ formats: [MediaFormat], key: String?, accept: String?, _ language: Language
  ) throws(Problem) -> MediaFormat {
    if let key {
      // `json` is what many clients write for GeoJSON.
      let known = formats.first { $0.key == key } ?? (key == "json" ? formats.first { $0 == .geoJSON } : nil)
      guard let known else {
        throw Problem(
          .badRequest, Words.Server.badFormat.with(key, formats.map(\.key).joined(separator: ", "))(language))
      }
      return known
    }
    guard let accept, !accept.isEmpty, let first = formats.first else { return formats[0] }
    if accept == "*/*" { return first }
    var best: (format: MediaFormat, quality: Double)?
    for format in formats {
      let quality = quality(of: format, in: accept)
      if quality > (best?.quality ?? 0) { best = (format, quality) }
    }
    guard let best else {
      throw Problem(
        .notAcceptable,
        Words.Server.notAcceptable.with(formats.map(\.essence).joined(separator: ", "))(language))
    }
    return best.format
  }

  /// How well a form is liked, 0 … 1: the most exact range that names it decides.
  private static func quality(of format: MediaFormat, in accept: String) -> Double {
    let essence = format.essence
    let group = essence.split(separator: "/").first.map { "\($0)/*" } ?? ""
    var found: (exactness: Int, quality: Double) = (-1, 0)
    for range in accept.split(separator: ",").prefix(32) {
      let parts = range.split(separator: ";")
      let name = parts.first.map { String($0).trimmingSpaces().lowercased() } ?? ""
      // GeoJSON is JSON too, but whoever names it means it.
      let isKin = name == "application/json" && essence.hasSuffix("+json")
      let exactness = name == essence ? 3 : isKin ? 2 : name == group ? 1 : name == "*/*" ? 0 : -1
      guard exactness > found.exactness else { continue }
      var quality = 1.0
      for parameter in parts.dropFirst() {
        let text = String(parameter).trimmingSpaces().lowercased()
        if text.hasPrefix("q="), let value = Double(text.dropFirst(2)) { quality = min(1, max(0, value)) }
      }
      found = (exactness, quality)
    }
    return found.quality
  }

  /// The language: that of `lang=`, else the first of `Accept-Language` that there is, else the server's own.
  static func language(_ key: String?, accept: String?, otherwise: Language) throws(Problem) -> Language {
    if let key {
      guard let language = Language(rawValue: key) else {
        throw Problem(.badRequest, Words.Server.badLanguage.with(key)(otherwise))
      }
      return language
    }
    guard let accept else { return otherwise }
    var best: (language: Language, quality: Double)?
    for range in accept.split(separator: ",").prefix(32) {
      let parts = range.split(separator: ";")
      let name = parts.first.map { String($0).trimmingSpaces().lowercased().prefix(2) } ?? ""
      guard let language = Language(rawValue: String(name)) else { continue }
      var quality = 1.0
      for parameter in parts.dropFirst() {
        let text = String(parameter).trimmingSpaces().lowercased()
        if text.hasPrefix("q="), let value = Double(text.dropFirst(2)) { quality = min(1, max(0, value)) }
      }
      if quality > (best?.quality ?? 0) { best = (language, quality) }
    }
    return best?.language ?? otherwise
  }

  /// Whether the client takes gzip.
  static func takesGzip(_ accept: String?) -> Bool {
    guard let accept else { return false }
    for part in accept.split(separator: ",").prefix(16) {
      let pieces = part.split(separator: ";")
      let name = pieces.first.map { String($0).trimmingSpaces().lowercased() } ?? ""
      guard name == "gzip" || name == "x-gzip" || name == "*" else { continue }
      let refused = pieces.dropFirst().contains { piece in
        let text = String(piece).trimmingSpaces().lowercased()
        return text.hasPrefix("q=") && Double(text.dropFirst(2)) == 0
      }
      if !refused { return true }
    }
    return false
  }
}
