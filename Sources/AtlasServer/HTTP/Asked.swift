import Atlas
import Wording

/// A request as handlers see it: parameters decoded and allowed, form and language chosen.
struct Asked: Sendable {
  let snapshot: AtlasSnapshot
  /// Where work that takes long is done.
  let slots: WorkSlots
  /// Where rows are looked through one by one.
  let conditions: WorkSlots
  /// Parts of the path by their names in the template, decoded.
  let path: [String: String]
  let query: QueryText
  let format: MediaFormat
  let language: Language
  /// Whether the client takes gzip.
  let takesGzip: Bool
  /// Address of the atlas' landing page without a slash at the end.
  let base: String
  /// The path below `base`, as it was asked for.
  let relativePath: String

  /// An address of this server.
  func link(_ path: String) -> String { base + path }

  /// An address of a page for people, which stays in the language that was chosen.
  func page(_ path: String) -> String {
    guard query["lang"] != nil else { return base + path }
    return base + path + (path.contains("?") ? "&" : "?") + "lang=\(language.rawValue)"
  }

  /// The address that was asked for, with some parameters put in place of others; nil takes one out.
  func address(_ changes: [(name: String, value: String?)] = []) -> String {
    var pairs = query.pairs
    for (name, value) in changes {
      let place = pairs.firstIndex { $0.name == name }
      switch (place, value) {
      case (let place?, let value?): pairs[place].value = value
      case (let place?, nil): pairs.remove(at: place)
      case (nil, let value?): pairs.append((name, value))
      case (nil, nil): break
      }
    }
    guard !pairs.isEmpty else { return base + relativePath }
    return base + relativePath + "?"
      + pairs.map { "\(QueryText.encoded($0.name))=\(QueryText.encoded($0.value))" }.joined(separator: "&")
  }

  func problem(_ phrase: Phrase, _ parameter: String) -> Problem {
    Problem(.badRequest, phrase(language), parameter: parameter)
  }

  /// A whole number within a range; `otherwise` where the parameter is not given.
  ///
  /// - Parameter capped: takes more than the most for the most, as OGC API – Features wants it of `limit`.
  func whole(
    _ name: String, _ otherwise: Int, in range: ClosedRange<Int>, capped: Bool = false
  ) throws(Problem) -> Int {
    guard let text = query[name] else { return otherwise }
    if capped, !text.isEmpty, text.utf8.count <= 40, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      Int(text).map({ $0 > range.upperBound }) ?? true
    {
      return range.upperBound
    }
    guard text.utf8.count <= 9, let value = Int(text), range.contains(value) else {
      throw problem(
        Words.Server.badWhole.with(name, String(range.lowerBound), String(range.upperBound)), name)
    }
    return value
  }
}
