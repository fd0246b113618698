import CareRegistry
import Spatial
import Wording

extension DatasetAssembly {
  mutating func addFacilities(_ municipalities: Municipalities, _ locator: PolygonLocator) {}
}
