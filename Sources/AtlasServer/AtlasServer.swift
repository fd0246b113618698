import Atlas
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import Wording

/// Serves atlases over HTTP, read-only. Every answer comes from snapshots that never change; when the file of an
/// atlas is replaced, a new snapshot takes the place of the old one. The server has no other state.
public struct AtlasServer: Sendable {
  /// An atlas and what it is called in addresses.
  public struct Source: Sendable {
    public let path: String
    public let snapshot: AtlasSnapshot
    let file: ServedAtlas.FileState?

    /// Opens the file; one that is replaced meanwhile is taken up once the server runs.
    public init(path: String, open: (String) throws -> AtlasSnapshot) rethrows {
      file = ServedAtlas.FileState(path)
      snapshot = try open(path)
      self.path = path
    }
  }

  public let settings: ServerSettings
  let atlases: [ServedAtlas]
  let metrics = ServerMetrics()
  let slots: WorkSlots
  let conditions: WorkSlots

  /// - Parameter sources: one atlas is served at the root, several each below its name.
  public init(_ sources: [Source], settings: ServerSettings) {
    self.init(sources, settings: settings, slots: WorkSlots())
  }

  init(_ sources: [Source], settings: ServerSettings, slots: WorkSlots) {
    self.settings = settings
    self.slots = slots
    // Rows are looked through for five seconds at most; one after the other, so that a core stays for all else.
    conditions = WorkSlots(running: 1, waiting: 32, seconds: 20, tidies: false)
    var taken: Set<String> = []
    atlases = sources.map { source in
      var name = source.snapshot.name
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(source.snapshot.name)-\(number)"
        number += 1
      }
      return ServedAtlas(
        source.snapshot, path: source.path, prefix: sources.count == 1 ? "" : "/\(name)",
        file: source.file)
    }
  }

  /// What answers requests, for a server or for a test without sockets.
  var responder: AtlasResponder {
    let router = Router()
    for atlas in atlases {
      for endpoint in EndpointTable.all {
        router.on(
          RouterPath(atlas.prefix + endpoint.path), method: .get,
          responder: EndpointService(endpoint, atlas, settings, slots: slots, conditions: conditions))
      }
    }
    let own = ServerEndpoints(atlases: atlases, metrics: metrics, slots: slots)
    for endpoint in own.all(isAlone: atlases.count == 1) {
      router.on(
        RouterPath(endpoint.path), method: .get,
        responder: EndpointService(endpoint, atlases[0], settings, slots: slots, conditions: conditions))
    }
    return AtlasResponder(router: router.buildResponder(), settings: settings, metrics: metrics)
  }

  /// Runs until it is told to stop (SIGTERM, SIGINT), then lets requests under way end.
  ///
  /// - Parameters:
  ///   - open: makes the snapshot of a file that was replaced.
  ///   - onStart: called when the server listens.
  /// - Throws: `Failure` when the address can't be listened at.
  public func run(
    log: Logger, reopening open: @escaping @Sendable (String) throws -> AtlasSnapshot,
    onStart: @Sendable @escaping () -> Void
  ) async throws(Failure) {
    let reload = ReloadService(atlases: atlases, open: open, metrics: metrics, log: log)
    var application = Application(
      responder: responder,
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [SlowBodies(), StalledConnections()], idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(settings.host, port: settings.port), serverName: "zaitaku", backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(OpenFiles.connections())),
      onServerRunning: { _ in onStart() }, logger: log)
    application.addServices(reload)
    for atlas in atlases { Warming.start(atlas) }
    do {
      try await application.runService()
    } catch {
      throw Failure(
        .cannotWrite, Words.Commands.portTaken.with(settings.host, String(settings.port), "\(error)"),
        remedy: Words.Commands.portTakenRemedy)
    }
  }
}
