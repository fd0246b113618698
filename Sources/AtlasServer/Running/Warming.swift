import Atlas
import Dispatch

/// Makes the zooms of all styles ready while the server answers already.
enum Warming {
  static func start(_ atlas: ServedAtlas) {
    let snapshot = atlas.snapshot
    // One thread: the other cores answer.
    DispatchQueue(label: "zaitaku.warming", qos: .background).async { snapshot.tiles.warm() }
  }
}
