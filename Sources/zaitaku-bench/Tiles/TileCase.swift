/// Making tiles of the workload, on one core, from the list of tiles that map servers are measured on.
enum TileCase: String, CaseIterable {
  /// Municipalities by class with their borders, and 250,000 facilities from zoom 9, as SVG.
  case svg = "svg-tiles"
  /// The same tables as Mapbox Vector Tiles, with code and class, id and kind.
  case mvt = "mvt-tiles"

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// As `conf/map.map` of the peers draws it. Vector tiles carry the ids, too.
  var style: String {
    let id = self == .mvt ? #""metadata": {"zaitaku:id": ["get", "id"]},"# : ""
    return """
      {"version": 8, "metadata": {"zaitaku:name": "peers"}, "sources": {"atlas": {"type": "vector"}}, "layers": [
        {"id": "muni", "type": "fill", "source": "atlas", "source-layer": "municipality", "paint": {"fill-color":
          ["match", ["get", "v"], 0, "#fff5eb", 1, "#fdd0a2", 2, "#fdae6b", 3, "#e6550d", "#a63603"]}},
        {"id": "border", "type": "line", "source": "atlas", "source-layer": "border",
          "paint": {"line-color": "#787878", "line-width": 0.5}},
        {"id": "fac", "type": "circle", "source": "atlas", "source-layer": "facility", "minzoom": 9, \(id)
          "paint": {"circle-radius": 2.5, "circle-color":
            ["match", ["get", "t"], 0, "#1f77b4", 1, "#2ca02c", 2, "#d62728", "#9467bd"]}}]}
      """
  }
}
