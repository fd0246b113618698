import GeoFormats
import Spatial

extension ViewerAreas {
  /// The smallest areas, which tile the land: wards, and municipalities that have none.
  struct Members {
    private(set) var codes: [(municipality: String, ward: String?)] = []
    private(set) var shapes: [MultiPolygon] = []

    init(_ municipality: FeatureTable, _ ward: FeatureTable?) {
      if let ward, let own = ward.texts("code"), let parents = ward.texts("municipality_code") {
        for row in 0..<ward.rowCount {
          guard let code = own[row], let parent = parents[row], let shape = Self.shape(ward, row) else {
            continue
          }
          codes.append((parent, code))
          shapes.append(shape)
        }
      }
      let divided = Set(codes.map(\.municipality))
      for (row, code) in (municipality.texts("code") ?? []).enumerated() {
        guard let code, !divided.contains(code), let shape = Self.shape(municipality, row) else { continue }
        codes.append((code, nil))
        shapes.append(shape)
      }
    }

    private static func shape(_ table: FeatureTable, _ row: Int) -> MultiPolygon? {
      guard table.geometries.indices.contains(row) else { return nil }
      return table.geometries[row]?.polygons.map(MultiPolygon.init)
    }

    func of(ward: String) -> [Int] { codes.indices.filter { codes[$0].ward == ward } }

    func of(municipality: String) -> [Int] { codes.indices.filter { codes[$0].municipality == municipality } }

    /// - Parameters:
    ///   - municipalities: codes of the table's rows.
    ///   - parents: what each row lies in.
    func of(_ municipalities: [String?], in parents: [String?], parent: String?) -> [Int] {
      let wanted = Set(zip(municipalities, parents).filter { $1 == parent }.compactMap(\.0))
      return codes.indices.filter { wanted.contains(codes[$0].municipality) }
    }
  }
}
