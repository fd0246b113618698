import Cartography
import GeoFormats
import Wording

/// The documents of a folder of styles, read once and held in memory.
struct StyleBook: Sendable {
  private let documents: [(family: String, json: [UInt8])]

  /// - Throws: `badInput` for a document that can't be read or is no style.
  init(_ shelf: StyleShelf) throws(Failure) {
    var documents: [(family: String, json: [UInt8])] = []
    for family in shelf.families {
      let path = "\(shelf.folder)/\(family).json"
      let json = try FileReading.bytes(path)
      _ = try Style(json: json, path: path)
      documents.append((family, json))
    }
    self.documents = documents
  }

  var names: [String] { documents.map(\.family) }

  /// A style by the name of its document, or with what it leaves open: `gaps-visiting-nurse`.
  ///
  /// - Throws: `usage` for a name that is not there or a value that the document does not offer.
  func style(_ name: String, choosing: [String: String]) throws(Failure) -> Style {
    if let document = documents.first(where: { $0.family == name }) {
      return try Style(json: document.json, path: "\(name).json", choosing: choosing)
    }
    for document in documents where name.hasPrefix(document.family + "-") {
      let found = try Style.variants(json: document.json, path: "\(document.family).json")
        .first { $0.name == name }
      if let found { return found }
    }
    throw Failure(
      .usage, Words.Commands.noSuchStyle.with(name, names.joined(separator: ", ")))
  }
}
