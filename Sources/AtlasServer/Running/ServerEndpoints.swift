import Atlas
import GeoFormats
import Wording

/// Addresses of the server as a whole.
struct ServerEndpoints {
  let atlases: [ServedAtlas]
  let metrics: ServerMetrics
  let slots: WorkSlots

  /// - Parameter isAlone: whether one atlas takes the root; else the root lists all.
  func all(isAlone: Bool) -> [Endpoint] {
    var own = [
      Endpoint(
        path: "/healthz", operation: "getHealth", tag: .server, summary: Words.Server.health,
        formats: [MediaFormat("txt", "text/plain; charset=utf-8")], isTagged: false
      ) { _ in Reply(bytes: Array("ok\n".utf8)) },
      Endpoint(
        path: "/metrics", operation: "getMetrics", tag: .server, summary: Words.Server.metrics,
        formats: [.plain],
        isTagged: false
      ) { [self] _ in
        let held = atlases.map { atlas in
          let snapshot = atlas.snapshot
          return (
            atlas.prefix.isEmpty ? snapshot.name : String(atlas.prefix.dropFirst()), snapshot.version,
            snapshot.layers.reduce(0) { $0 + $1.rowCount }
          )
        }
        return Reply(bytes: Array(metrics.text(atlases: held, heavy: slots.load).utf8))
      },
    ]
    if !isAlone {
      own.append(
        Endpoint(
          path: "/", operation: "getAtlases", tag: .server, summary: Words.Server.atlases,
          formats: [.json, .html],
          isTagged: false
        ) { [self] asked in list(asked) })
    }
    return own
  }

  private func list(_ asked: Asked) -> Reply {
    let language = asked.language
    // The endpoint stands with the first atlas, whose prefix is no part of the server's address.
    let root = String(asked.base.dropLast(atlases[0].prefix.count))
    let entries = atlases.map { atlas in
      let about = atlas.snapshot.about
      let title = language == .ja ? about.title : about.titleEnglish
      return (title: title, href: "\(root)\(atlas.prefix)/", note: about.referenceDate)
    }
    guard asked.format == .html else {
      return Reply(
        json: .object([
          JSONMember("title", .text(Words.Server.atlases(language))),
          Link.json(entries.map { Link($0.href, "child", MediaFormat.json.type, title: $0.title) }),
        ]))
    }
    var page = HTMLPage(language, title: Words.Server.atlases(language))
    page.otherLanguage = asked.address([("lang", language == .ja ? "en" : "ja")])
    page.list(entries)
    return Reply(bytes: page.bytes)
  }
}
