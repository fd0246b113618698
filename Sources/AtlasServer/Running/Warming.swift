import Atlas
import CMalloc
import Dispatch

/// Makes the zooms of all styles ready while the server answers already.
enum Warming {
  static func start(_ atlas: ServedAtlas) {
    let snapshot = atlas.snapshot
    // One thread: the other cores answer.
    DispatchQueue(label: "zaitaku.warming", qos: .background).async {
      // Reading an atlas takes more than holding it: what is over goes back to the system.
      malloc_trim(0)
      snapshot.tiles.warm()
      malloc_trim(0)
    }
  }
}
