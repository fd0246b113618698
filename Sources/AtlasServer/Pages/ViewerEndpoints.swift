import Atlas
import GeoFormats
import Wording

/// The map page and its files.
enum ViewerEndpoints {
  static let all: [Endpoint] = []

  static func page(_ asked: Asked) -> Reply { Reply(bytes: HTMLPage.frame(asked, title: "map").bytes) }
}
