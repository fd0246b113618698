import FoundationEssentials
import GeoFormats
import Wording

/// How one kind of official table names its columns: data, one small JSON document each, so that another
/// spelling or another municipality's list needs no code.
///
/// `reader` names the code that understands the rows; `columns` says under which headers it finds what it
/// needs. The documents of the program are in `Profiles/Columns`; a person adds more with `--profile FILE`.
public struct ColumnProfile: Codable, Sendable, Hashable {
  /// A text in both languages.
  public struct Text: Codable, Sendable, Hashable {
    public var ja: String
    public var en: String

    var phrase: Phrase { Phrase(ja: ja, en: en) }
  }

  /// Key of the source in a dataset, lower-case letters, digits and `_`; unique among the profiles.
  public var id: String
  /// Which reader takes the rows: see `ProfileReaders`.
  public var reader: String
  public var title: Text
  public var publisher: Text
  /// Short name of the licence or terms of use; empty where it depends on who published the file.
  public var licence: String
  /// Headers by role, in the order of preference. A header is compared without blanks, after NFKC; one that
  /// ends in `*` stands for every header that begins so.
  public var columns: [String: [String]]
  /// Roles without which a file is not of this kind.
  public var required: [String]
  /// Headers that a file of this kind doesn't have, to tell it from its neighbours.
  public var absent: [String]?
  /// What the reader is told besides, such as the kind of facility.
  public var options: [String: String]?
  /// Words of a column and what they mean, by role: `{"kind": {"病院": "hospital"}}`.
  public var values: [String: [String: String]]?

  public func option(_ name: String) -> String? { options?[name] }

  /// What a word of a column means; nil where the profile doesn't say. Compared after NFKC, without blanks.
  public func meaning(of word: String, role: String) -> String? {
    guard let words = values?[role] else { return nil }
    let wanted = Self.comparable(word)
    if let exact = words.first(where: { Self.comparable($0.key) == wanted }) { return exact.value }
    return nil
  }

  /// Position of each role's column in a header; roles without a column are left out.
  public func positions(in header: [String]) -> [String: Int] {
    let names = header.map(Self.comparable)
    var found: [String: Int] = [:]
    for (role, spellings) in columns {
      for spelling in spellings {
        if let index = names.firstIndex(where: { Self.matches($0, Self.comparable(spelling)) }) {
          found[role] = index
          break
        }
      }
    }
    return found
  }

  /// Whether a header has every required role and none of the absent columns.
  public func fits(_ header: [String]) -> Bool {
    guard !required.isEmpty, missingRoles(in: header).isEmpty else { return false }
    guard let absent else { return true }
    let names = Set(header.map(Self.comparable))
    return !absent.contains { names.contains(Self.comparable($0)) }
  }

  /// Required roles for which a header has no column.
  public func missingRoles(in header: [String]) -> [String] {
    let found = positions(in: header)
    return required.filter { found[$0] == nil }
  }

  /// Headers of a file that the profile knows nothing of.
  public func unknownColumns(in header: [String]) -> [String] {
    let known = columns.values.joined().map(Self.comparable)
    return header.filter { name in
      let name = Self.comparable(name)
      return !name.isEmpty && !known.contains { Self.matches(name, $0) }
    }
  }

  /// Whether a header has a spelling; both comparable.
  private static func matches(_ name: String, _ spelling: String) -> Bool {
    name == spelling || (spelling.hasSuffix("*") && !name.isEmpty && name.hasPrefix(spelling.dropLast()))
  }

  /// A header or word as it is compared: NFKC, lower case, without blanks.
  static func comparable(_ text: String) -> String {
    String(JapaneseText.folded(text).filter { !$0.isWhitespace }).lowercased()
  }
}
