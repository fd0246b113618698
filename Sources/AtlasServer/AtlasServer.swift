import Atlas
import Hummingbird
import Logging
import Wording

/// Serves one atlas over HTTP, read-only: its tile map, tiles and layers. Every answer comes from a snapshot that
/// never changes; the server has no other state.
public enum AtlasServer {
  /// The routes, for a server or for a test without sockets.
  public static func router(_ snapshot: AtlasSnapshot) -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: ProblemMiddleware())
    router.get("healthz") { _, _ in "ok\n" }
    router.get("/") { _, _ in Answer.bytes(snapshot.page, type: "text/html; charset=utf-8") }
    TileRoutes.add(to: router, snapshot)
    CollectionRoutes.add(to: router, snapshot)
    return router
  }

  /// Runs until it is told to stop, then lets requests under way end.
  ///
  /// - Throws: `Failure` when the address can't be listened at.
  public static func run(
    _ snapshot: AtlasSnapshot, host: String, port: Int, log: Logger, onStart: @Sendable @escaping () -> Void
  ) async throws(Failure) {
    let application = Application(
      router: router(snapshot),
      configuration: .init(address: .hostname(host, port: port), serverName: "zaitaku"),
      onServerRunning: { _ in onStart() }, logger: log)
    do {
      try await application.runService()
    } catch {
      throw Failure(
        .cannotWrite, Words.Commands.portTaken.with(host, String(port), "\(error)"),
        remedy: Words.Commands.portTakenRemedy)
    }
  }
}
