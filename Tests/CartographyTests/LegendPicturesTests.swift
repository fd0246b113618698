import Foundation
import GeoFormats
import Testing
import Wording

@testable import Cartography

/// Legends for pages that are made elsewhere, and what of a style can be clicked.
@Suite struct LegendPicturesTests {
  private static let town = FeatureTable(
    name: "municipality", title: Phrase(ja: "町", en: "towns"), about: Phrase(ja: "", en: ""),
    columns: [
      TableColumn("rate", Phrase(ja: "率", en: "rate"), values: .real([1, 2, 3, 4, 5, 6]))
    ])

  private static func style(_ layers: String) throws -> Style {
    let json = """
      {"version": 8, "metadata": {"zaitaku:name": "test"},
       "sources": {"atlas": {"type": "vector", "url": "x"},
         "near": {"type": "geojson", "data": "facility.geojson", "cluster": true, "filter": ["!=", ["get", "nurse"], "no"]}},
       "layers": [\(layers)]}
      """
    return try Style(json: Array(json.utf8), path: "test.json")
  }

  @Test func aClassIsDrawnByItsLayerAloneAtAZoomAtWhichItShows() throws {
    let style = try Self.style(
      """
      {"id": "rate", "type": "fill", "source": "atlas", "source-layer": "municipality", "minzoom": 7, "maxzoom": 9,
       "metadata": {"zaitaku:legend": {"classes": "rate"}},
       "paint": {"fill-color": ["step", ["get", "rate"], "#8c2d04", 3, "#1f5a91"]}},
      {"id": "pattern", "type": "fill", "source": "atlas", "source-layer": "municipality", "minzoom": 7, "maxzoom": 9,
       "paint": {"fill-color": "#1e1c1a", "fill-pattern": ["step", ["get", "rate"], "dots", 3, "none"]}},
      {"id": "ground", "type": "fill", "source": "atlas", "source-layer": "municipality", "minzoom": 9,
       "paint": {"fill-color": "#fbfaf7"}}
      """
    ).resolved(for: ["municipality": Self.town])
    let groups = LegendPictures(of: style).groups
    try #require(groups.count == 1 && groups[0].items.count == 2)
    let pictures = groups[0].items.map { String(decoding: $0.picture, as: UTF8.self) }
    #expect(pictures[0].contains("#1f5a91") && !pictures[0].contains("#fbfaf7"))
    #expect(pictures[1].contains("#8c2d04") && pictures[1].contains("#1e1c1a"))
    for picture in pictures {
      let paths = picture.components(separatedBy: "<path").dropFirst()
      #expect(paths.allSatisfy { $0.contains("fill=") || $0.contains("stroke=") }, "no path is left black")
    }
  }

  @Test func onlyRowsWithAMarkCanBeClicked() throws {
    let facility = FeatureTable(
      name: "facility", title: Phrase(ja: "施設", en: "facilities"), about: Phrase(ja: "", en: ""),
      columns: [
        TableColumn("nurse", Phrase(ja: "", en: ""), values: .text(["yes", "no", nil])),
        TableColumn("kind", Phrase(ja: "", en: ""), values: .text(["clinic", "clinic", "hospital"])),
      ])
    let style = try Self.style(
      """
      {"id": "name", "type": "symbol", "source": "atlas", "source-layer": "facility", "layout": {"text-field": ["get", "kind"]}},
      {"id": "near", "type": "symbol", "source": "near", "minzoom": 8, "filter": ["!", ["has", "point_count"]],
       "layout": {"icon-image": ["get", "kind"]}},
      {"id": "ring", "type": "circle", "source": "atlas", "source-layer": "facility", "maxzoom": 12,
       "filter": ["==", ["get", "kind"], "hospital"], "paint": {"circle-radius": 4}}
      """)
    let shown = style.shownRows(of: facility)
    #expect(shown.map(\.rows) == [[true, false, true], [false, false, true]])
    #expect(shown.map(\.minimumZoom) == [8, 0] && shown[1].maximumZoom == 12)
  }
}
