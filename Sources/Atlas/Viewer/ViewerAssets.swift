/// The parts of the map page that are files beside this one and stand in the program.
enum ViewerAssets {
  static let page = PackageResources.index_html

  /// In the order in which the page runs them, after the map library.
  static let scripts: [(name: String, bytes: [UInt8])] = [
    ("text.js", PackageResources.text_js), ("geodesic.js", PackageResources.geodesic_js),
    ("store.js", PackageResources.store_js), ("map.js", PackageResources.map_js),
    ("panel.js", PackageResources.panel_js), ("card.js", PackageResources.card_js),
    ("reach.js", PackageResources.reach_js), ("paper.js", PackageResources.paper_js),
    ("search.js", PackageResources.search_js),
    ("table.js", PackageResources.table_js), ("viewer.js", PackageResources.viewer_js),
  ]

  static let sheets: [(name: String, bytes: [UInt8])] = [("viewer.css", PackageResources.viewer_css)]

  /// What the page knows of the atlas: `viewer/NAME.json`.
  static let data = ["atlas", "facilities", "areas", "figures"]
}
