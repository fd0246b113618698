import Foundation
import CareRegistry
import Testing
import Wording

@testable import Ingest

/// Profiles that a person gives.
@Suite struct UserProfileTests {
  static let profile = """
    {
      "id": "mihon_insured", "reader": "insured_institutions",
      "title": { "ja": "見本市の医療機関名簿", "en": "Institutions of Mihon" },
      "publisher": { "ja": "見本市", "en": "Mihon City" }, "licence": "CC BY 4.0",
      "columns": {
        "code": ["きごう"], "number": ["ばんごう"], "name": ["なまえ"], "postcode": ["〒"], "address": ["ところ"],
        "score_table": ["わけ"]
      },
      "required": ["code", "number", "name", "address"],
      "values": { "score_table": { "は": "3", "くすり": "4" } }
    }
    """

  @Test func `a list with headers of its own becomes facilities through a profile`() throws {
    var mini = try MiniPrefecture()
    mini.files["insured.csv"] = try ListReading.cp932(
      "なまえ,わけ,ところ,きごう,ばんごう,ひみつ\r\n北医院,い,見本市北区本町１丁目１番１号,310110001,110001,x\r\n"
        + "新歯科,は,奥郡山町本町１丁目３番,310130055,0130055,x\r\n")
    let options = try withProfile(Self.profile)
    let dataset = try withTemporaryFolder { folder in
      try mini.write(to: folder)
      return try Importer.run(paths: [folder], options: options).dataset
    }
    let clinic = try #require(dataset.facilities.first { $0.id == "med-3110110001" })
    #expect(dataset.facilitySources.contains { $0.facilityID == clinic.id && $0.source == "mihon_insured" })
    #expect(dataset.facilities.contains { $0.id == "med-3130130055" && $0.kind == .dentalPractice })
    let source = try #require(dataset.sources.first { $0.key == "mihon_insured" })
    #expect((source.title, source.publisher, source.rowsRead) == ("見本市の医療機関名簿", "見本市", 2))
  }

  func withProfile(_ text: String) throws -> ImportOptions {
    var options = ImportOptions(prefecture: "31")
    options.profiles = [try ColumnProfile.read(Array(text.utf8), at: "mihon.json")]
    return options
  }

  @Test(arguments: [
    ("\"id\": \"mihon_insured\"", "\"id\": \"mihon insured!\"", "mihon insured!"),
    ("\"reader\": \"insured_institutions\"", "\"reader\": \"magic\"", "magic"),
    ("\"number\": [\"ばんごう\"], ", "", "number"), ("\"title\"", "\"titel\"", "title"),
    ("}\n", "", "mihon.json"),
  ])
  func `a broken profile is one clear failure with its place`(
    _ old: String, _ new: String, _ word: String
  ) throws {
    let text = Self.profile + "\n"
    let broken = old == "}\n" ? String(text.dropLast(3)) : text.replacingOccurrences(of: old, with: new)
    #expect(broken != text)
    let failure = try #require(throws: Failure.self) {
      try ColumnProfile.read(Array(broken.utf8), at: "mihon.json")
    }
    #expect(failure.kind == .badInput)
    #expect(failure.text(.en).contains(word), "\(failure.text(.en))")
    #expect(failure.text(.en).contains("mihon.json"))
  }

  @Test func `every profile of the program can be read, and its id is its own`() throws {
    let profiles = try ProfileBook.shipped() + ProfileBook.beside()
    #expect(Set(profiles.map(\.id)).count == profiles.count)
    for profile in profiles { #expect(ProfileReaders.format(for: profile) != nil, "\(profile.id)") }
  }

  @Test func `a spelling that ends in a star stands for all that begin so`() throws {
    var profile = try #require(try ProfileBook.shipped().first { $0.id == "secondary_areas" })
    profile.columns["area_name"] = ["二次医療圏の*"]
    let header = ["市区町村コード", "二次医療圏コード", "二次医療圏の名まえ", "備考"]
    #expect(profile.positions(in: header)["area_name"] == 2)
    #expect(profile.unknownColumns(in: header) == ["備考"])
    profile.columns["area_name"] = ["*"]
    #expect(profile.positions(in: ["", "あ"])["area_name"] == 1)
  }
}
