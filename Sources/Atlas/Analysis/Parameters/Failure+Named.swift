import Wording

extension Failure {
  /// The same failure for somebody who asked by names and values: parameters in place of options of the command line, and
  /// nothing of the folders of a machine.
  ///
  /// - Parameters:
  ///   - parameters: names without dashes.
  ///   - path: the atlas.
  func named(_ parameters: [String], atlas path: String? = nil) -> Failure {
    func plain(_ text: String) -> String {
      parameters.reduce(text) { $0.replacing("--\($1)", with: $1) }
    }
    func plain(_ phrase: Phrase) -> Phrase { Phrase(ja: plain(phrase.ja), en: plain(phrase.en)) }
    var place = place.map { plain($0) }
    if let path, place == path { place = FileName.last(path) }
    return Failure(kind, plain(message), at: place, remedy: remedy.map { plain($0) })
  }
}
