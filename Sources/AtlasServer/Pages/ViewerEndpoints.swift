import Atlas
import GeoFormats
import HTTPTypes
import Wording

/// The map page and its files.
enum ViewerEndpoints {
  static let all: [Endpoint] = [
    Endpoint(
      path: "/viewer/{file}", operation: "getViewerFile", tag: .server, summary: Words.Server.viewerFile,
      // The type is the file's.
      formats: [MediaFormat("file", "application/octet-stream")], statuses: [200, 404]
    ) { asked in
      guard let reply = file("viewer/\(asked.path["file"] ?? "")", asked) else {
        throw Problem(.notFound, Words.Server.notFound(asked.language))
      }
      return reply
    }
  ]

  /// The page that a browser gets; nil where the map library is not at hand.
  static func page(_ asked: Asked) -> Reply? {
    file("index.html", asked)?.with(
      .contentSecurityPolicy, ViewerFiles.contentPolicy + "; frame-ancestors 'none'")
  }

  private static func file(_ name: String, _ asked: Asked) -> Reply? {
    guard let file = asked.snapshot.viewer?.file(name, isCompressed: asked.takesGzip) else { return nil }
    var reply = Reply(bytes: file.bytes, type: file.type)
    reply.isCompressed = asked.takesGzip
    return reply
  }
}
