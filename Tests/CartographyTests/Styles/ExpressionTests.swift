import GeoFormats
import Testing
import Wording

@testable import Cartography

private let table = FeatureTable(
  name: "t", title: Phrase(ja: "表", en: "table"), about: Phrase(ja: "", en: ""),
  columns: [
    TableColumn("kind", Phrase(ja: "", en: ""), values: .text(["clinic", nil])),
    TableColumn("kind_en", Phrase(ja: "", en: ""), values: .text(["Clinic", nil])),
    TableColumn("n", Phrase(ja: "", en: ""), values: .integer([12, nil])),
    TableColumn("share", Phrase(ja: "", en: ""), values: .real([0.25, nil])),
    TableColumn("open", Phrase(ja: "", en: ""), values: .boolean([true, nil])),
  ])

private func value(
  _ json: String, as type: StyleType, row: Int = 0, zoom: Double = 7, language: Language = .ja
) throws -> StyleValue {
  let node = try StyleNode.parse(Array(json.utf8), path: "e")
  let expression = try ExpressionParser(file: "e").parse(node, at: "x", as: type, zoom: .anywhere)
  return BoundExpression(expression, table: table, localised: language).value(row: row, zoom: zoom)
}

@Test(
  "Numbers and conditions come out as the specification says",
  arguments: [
    (#"["+", 1, 2, 3]"#, StyleValue.number(6)),
    (#"["-", ["get", "n"]]"#, .number(-12)),
    (#"["-", ["get", "n"], 2]"#, .number(10)),
    (#"["*", ["get", "n"], ["get", "share"]]"#, .number(3)),
    (#"["/", ["get", "n"], 8]"#, .number(1.5)),
    (#"["/", ["get", "n"], 0]"#, .null),
    (#"["%", ["get", "n"], 5]"#, .number(2)),
    (#"["zoom"]"#, .number(7)),
    (#"["==", ["get", "kind"], "clinic"]"#, .boolean(true)),
    (#"["!=", ["get", "kind"], "clinic"]"#, .boolean(false)),
    (#"["<", ["get", "n"], 12]"#, .boolean(false)),
    (#"["<=", ["get", "n"], 12]"#, .boolean(true)),
    (#"[">", ["get", "kind"], "apple"]"#, .boolean(true)),
    (#"[">=", ["get", "kind"], 5]"#, .null),
    (#"["!", ["has", "n"]]"#, .boolean(false)),
    (#"["has", "missing"]"#, .boolean(false)),
    (#"["all", ["has", "n"], [">", ["get", "n"], 20]]"#, .boolean(false)),
    (#"["any", ["has", "missing"], [">", ["get", "n"], 2]]"#, .boolean(true)),
    (#"["in", ["get", "kind"], ["literal", ["pharmacy", "clinic"]]]"#, .boolean(true)),
    (#"["in", "lini", ["get", "kind"]]"#, .boolean(true)),
    (#"["in", ["get", "n"], ["literal", [1, 2]]]"#, .boolean(false)),
    (#"["match", ["get", "kind"], ["pharmacy", "clinic"], 1, "hospital", 2, 3]"#, .number(1)),
    (#"["match", ["get", "n"], 11, "a", 12, "b", "c"]"#, .text("b")),
    (#"["case", ["==", ["get", "n"], 1], "a", ["get", "open"], "b", "c"]"#, .text("b")),
    (#"["step", ["get", "n"], "a", 12, "b", 13, "c"]"#, .text("b")),
    (#"["step", ["get", "n"], "a", 12.5, "b"]"#, .text("a")),
    (#"["interpolate", ["linear"], ["zoom"], 5, 10, 9, 20]"#, .number(15)),
    (#"["interpolate", ["linear"], ["zoom"], 8, 10, 9, 20]"#, .number(10)),
    (#"["interpolate", ["exponential", 2], ["zoom"], 5, 0, 9, 15]"#, .number(3)),
    (#"["coalesce", ["get", "missing"], ["get", "n"], 4]"#, .number(12)),
    (#"["concat", ["get", "kind"], "-", ["get", "n"], "-", ["get", "missing"]]"#, .text("clinic-12-")),
    (#"["to-string", ["get", "share"]]"#, .text("0.25")),
    (#"["to-number", ["get", "kind"], "7"]"#, .number(7)),
    (#"["number-format", 1234567.25, {"max-fraction-digits": 1}]"#, .text("1,234,567.3")),
    (#"["number-format", -0.04, {"min-fraction-digits": 1, "max-fraction-digits": 1}]"#, .text("0.0")),
  ])
func expressions(_ json: String, _ expected: StyleValue) throws {
  let type: StyleType =
    switch expected {
    case .number, .null: .any
    case .boolean: .boolean
    default: .any
    }
  if json.contains("interpolate") {
    #expect(try value(json, as: .number) == expected)
  } else {
    #expect(try value(json, as: type) == expected)
  }
}

@Test(
  "A missing value spoils what is calculated from it, and only that",
  arguments: [
    (#"["+", ["get", "n"], 1]"#, StyleValue.null),
    (#"["<", ["get", "n"], 1]"#, .null),
    (#"["step", ["get", "n"], 0, 1, 1]"#, .null),
    (#"["coalesce", ["get", "n"], -1]"#, .number(-1)),
    (#"["all", ["==", ["get", "n"], 12]]"#, .boolean(false)),
    (#"["match", ["get", "kind"], "clinic", 1, 0]"#, .number(0)),
    (#"["concat", "a", ["get", "n"]]"#, .text("a")),
  ])
func missingValues(_ json: String, _ expected: StyleValue) throws {
  #expect(try value(json, as: .any, row: 1) == expected)
}

@Test("Colours mix by channel and keep their opacity")
func colours() throws {
  let ramp = ##"["interpolate", ["linear"], ["get", "share"], 0, "#000000", 0.5, "rgba(255,255,255,0.5)"]"##
  let mixed = try #require(try value(ramp, as: .colour).colour)
  #expect(abs(mixed.opacity - 0.75) < 1e-12)
  #expect(mixed.hexadecimal == "#555")
  #expect(StyleColour("#12345680")?.hexadecimal == "#123456")
  #expect(StyleColour("rgb(300,0,0)") == nil)
  #expect(StyleColour("#12345") == nil)
  #expect(StyleColour("#fbfaf7")?.hexadecimal == "#fbfaf7")
}

@Test("In English a name gives way to its English column where there is one")
func englishNames() throws {
  #expect(try value(#"["get", "kind"]"#, as: .text, language: .en) == .text("Clinic"))
  #expect(try value(#"["get", "kind"]"#, as: .text) == .text("clinic"))
}

@Test("An expression tells which columns it can't do without")
func neededColumns() throws {
  let json = #"["case", ["has", "a"], ["get", "b"], ["coalesce", ["get", "c"], ["get", "d"]]]"#
  let expression = try ExpressionParser(file: "e").parse(
    try StyleNode.parse(Array(json.utf8), path: "e"), at: "x", as: .any, zoom: .nowhere)
  #expect(expression.neededColumns == ["b"])
}
