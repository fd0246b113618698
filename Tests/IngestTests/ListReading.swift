import Foundation
import Testing

@testable import Ingest

/// Reads one small file as the importer would, for tests of single formats.
struct ListReading {
  let material: ImportMaterial
  let outcome: ReadOutcome
  /// Key of the format that took the file.
  let format: String

  init(
    _ name: String, _ bytes: [UInt8], prefecture: String = "31", profiles: [ColumnProfile] = [],
    keepsPersonalNames: Bool = false
  ) throws {
    let formats = try InputFormats(profiles: profiles)
    var opened = try Self.probe(name, bytes)
    // The file itself is gone by now.
    opened.file.source = .bytes(bytes)
    let format = try #require(formats.recognise(opened), "\(name) is of no format")
    var material = ImportMaterial()
    outcome = try format.read(
      opened,
      ImportContext(
        prefecture: prefecture, prefectureName: try #require(PrefectureNames.name(ofCode: prefecture)),
        source: format.profile.key, keepsPersonalNames: keepsPersonalNames), into: &material)
    self.material = material
    self.format = format.profile.key
  }

  init(
    _ name: String, text: String, prefecture: String = "31", profiles: [ColumnProfile] = [],
    keepsPersonalNames: Bool = false
  ) throws {
    try self.init(
      name, Array(text.utf8), prefecture: prefecture, profiles: profiles,
      keepsPersonalNames: keepsPersonalNames)
  }

  /// The file opened as far as it takes to recognise it.
  static func probe(_ name: String, _ bytes: [UInt8]) throws -> FileProbe {
    try withTemporaryFolder { folder in
      let path = folder + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      var probe: FileProbe?
      try FileOpener.open(path) { opened in probe = opened }
      return try #require(probe)
    }
  }

  var rules: [String] { material.issues.map(\.ruleID) }

  /// Text in the encoding of Japanese Windows.
  static func cp932(_ text: String) throws -> [UInt8] {
    Array(try #require(text.data(using: .shiftJIS)))
  }
}
