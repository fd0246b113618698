import Testing
import Wording

@testable import Cartography

/// A style document around one layer.
private func document(layer: String, sources: String = #"{"atlas": {"type": "vector"}}"#, root: String = "")
  -> String
{
  #"{"version": 8, "sources": \#(sources), \#(root) "layers": [\#(layer)]}"#
}

private func fill(_ rest: String) -> String {
  document(layer: #"{"id": "a", "type": "fill", "source": "atlas", "source-layer": "t", \#(rest)}"#)
}

private func place(of text: String) -> String? {
  do {
    _ = try Style(json: Array(text.utf8), path: "folder/my-style.json")
    return nil
  } catch {
    return error.place
  }
}

@Test(
  "What isn't supported is refused with its path",
  arguments: [
    (#"{"version": 8"#, "folder/my-style.json"),
    ("[]", "folder/my-style.json: $"),
    (#"{"version": 7, "sources": {}, "layers": []}"#, "folder/my-style.json: version"),
    (#"{"version": 8, "sources": {}, "layers": []}"#, "folder/my-style.json: layers"),
    (#"{"version": 8, "layers": []}"#, "folder/my-style.json: sources"),
    (document(layer: "{}", root: #""terrain": {},"#), "folder/my-style.json: terrain"),
    (
      document(layer: "{}", root: #""metadata": {"zaitaku:titel": 1},"#),
      "folder/my-style.json: metadata.zaitaku:titel"
    ),
    (document(layer: #"{"id": "a"}"#), "folder/my-style.json: layers[0].type"),
    (document(layer: #"{"id": "a", "type": "heatmap"}"#), "folder/my-style.json: layers[0].type"),
    (document(layer: #"{"id": "A b", "type": "background"}"#), "folder/my-style.json: layers[0].id"),
    (
      document(layer: #"{"id": "a", "type": "fill", "source": "x", "source-layer": "t"}"#),
      "folder/my-style.json: layers[0].source"
    ),
    (
      document(layer: #"{"id": "a", "type": "fill", "source": "atlas"}"#),
      "folder/my-style.json: layers[0].source-layer"
    ),
    (
      document(
        layer: #"{"id": "a", "type": "background"}, {"id": "a", "type": "background"}"#),
      "folder/my-style.json: layers[1].id"
    ),
    (
      document(layer: "{}", sources: #"{"dem": {"type": "raster-dem"}}"#),
      "folder/my-style.json: sources.dem.type"
    ),
    (
      document(layer: "{}", sources: #"{"f": {"type": "geojson", "data": "f.geojson"}}"#),
      "folder/my-style.json: sources.f.cluster"
    ),
    (fill(#""minzoom": 30"#), "folder/my-style.json: layers[0].minzoom"),
    (fill(#""interactive": true"#), "folder/my-style.json: layers[0].interactive"),
    (fill(#""paint": {"fill-translate": [1, 1]}"#), "folder/my-style.json: layers[0].paint.fill-translate"),
    (fill(#""paint": {"fill-pattern": "zebra"}"#), "folder/my-style.json: layers[0].paint.fill-pattern"),
    (fill(#""paint": {"fill-color": "reddish"}"#), "folder/my-style.json: layers[0].paint.fill-color"),
    (fill(#""paint": {"fill-color": 5}"#), "folder/my-style.json: layers[0].paint.fill-color"),
    (fill(#""paint": {"fill-opacity": 1.5}"#), "folder/my-style.json: layers[0].paint.fill-opacity"),
    (
      fill(#""paint": {"fill-opacity": {"stops": [[0, 1]]}}"#),
      "folder/my-style.json: layers[0].paint.fill-opacity"
    ),
    (fill(#""paint": {"fill-opacity": null}"#), "folder/my-style.json: layers[0].paint.fill-opacity"),
    (fill(#""layout": {"visibility": ["get", "v"]}"#), "folder/my-style.json: layers[0].layout.visibility"),
    (fill(#""filter": ["==", "kind", "clinic"]"#), "folder/my-style.json: layers[0].filter"),
    (fill(#""filter": ["within", {}]"#), "folder/my-style.json: layers[0].filter[0]"),
    (fill(#""filter": ["all", ["has", 3]]"#), "folder/my-style.json: layers[0].filter[1][1]"),
    (fill(#""filter": "yes""#), "folder/my-style.json: layers[0].filter"),
    (
      fill(#""paint": {"fill-opacity": ["step", ["get", "v"], 0, 2, 1, 2, 0]}"#),
      "folder/my-style.json: layers[0].paint.fill-opacity[5]"
    ),
    (
      fill(
        #""paint": {"fill-opacity": ["interpolate", ["cubic-bezier", 0, 0, 1, 1], ["zoom"], 5, 0, 6, 1]}"#),
      "folder/my-style.json: layers[0].paint.fill-opacity[1]"
    ),
    (
      fill(#""paint": {"fill-opacity": ["+", ["zoom"], 1]}"#),
      "folder/my-style.json: layers[0].paint.fill-opacity[1]"
    ),
    (
      fill(##""paint": {"fill-color": ["match", ["get", "k"], "a", "#fff", "a", "#000", "#111"]}"##),
      "folder/my-style.json: layers[0].paint.fill-color[4]"
    ),
    (
      fill(##""paint": {"fill-color": ["match", ["get", "k"], "a", "#fff", "#zzz"]}"##),
      "folder/my-style.json: layers[0].paint.fill-color[4]"
    ),
    (
      fill(#""metadata": {"zaitaku:tooltip": {"ja": ["get", "name"]}}"#),
      "folder/my-style.json: layers[0].metadata.zaitaku:tooltip.en"
    ),
    (
      fill(#""metadata": {"zaitaku:legend": {"items": [{"title": {"ja": "あ"}}]}}"#),
      "folder/my-style.json: layers[0].metadata.zaitaku:legend.items[0].title.en"
    ),
    (
      document(
        layer:
          #"{"id": "s", "type": "symbol", "source": "atlas", "source-layer": "t", "layout": {"icon-image": "castle"}}"#
      ),
      "folder/my-style.json: layers[0].layout.icon-image"
    ),
    (
      document(
        layer:
          #"{"id": "l", "type": "line", "source": "atlas", "source-layer": "t", "layout": {"line-cap": "pointy"}}"#
      ),
      "folder/my-style.json: layers[0].layout.line-cap"
    ),
  ])
func refusal(_ text: String, _ expected: String) {
  #expect(place(of: text) == expected)
}

@Test("A document nested without end is refused before it is parsed")
func deepDocument() {
  let deep = String(repeating: "[", count: 100_000)
  #expect(place(of: deep) == "folder/my-style.json")
  #expect(place(of: #"{"version": 8, "layers": "# + deep) == "folder/my-style.json")
}

@Test("A refusal says in both languages what is wrong and what to do")
func refusalWords() throws {
  let failure = try #require(throws: Failure.self) {
    _ = try Style(json: Array(fill(#""paint": {"fill-translate": [1, 1]}"#).utf8), path: "s.json")
  }
  #expect(failure.kind == .badInput)
  #expect(failure.text(.en).contains("s.json: layers[0].paint.fill-translate: fill-translate: not supported"))
  #expect(failure.text(.ja).contains("fill-translate には対応していません"))
  #expect(failure.remedy != nil)
}

@Test("Metadata of other programs is left alone")
func foreignMetadata() throws {
  let text = document(
    layer: #"{"id": "a", "type": "background", "metadata": {"maputnik:comment": "x"}}"#,
    root: #""metadata": {"maputnik:renderer": "mlgljs", "zaitaku:name": "quiet"},"#)
  let style = try Style(json: Array(text.utf8), path: "folder/my-style.json")
  #expect(style.name == "quiet")
  #expect(style.background(zoom: 5) == .black)
}
