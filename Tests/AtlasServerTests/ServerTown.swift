import Atlas
import Foundation
import GeoFormats
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Ingest
import Logging
import TestSupport

@testable import AtlasServer

/// A served atlas of a small town, asked without sockets.
enum ServerTown {
  static let folder = FileManager.default.temporaryDirectory.appending(
    path: "zaitaku-server-\(UUID().uuidString)"
  ).path

  static let styles =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Styles"

  /// The atlas' file.
  static let atlas: Result<String, any Error> = Result {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try DatasetWriter.write(try MiniTown.dataset(), to: folder + "/town")
    let model = try BuildAtlas.model(dataset: folder + "/town", log: quiet)
    try BuildAtlas.write(model.tables(), dataset: model.dataset, to: folder + "/town.gpkg")
    return folder + "/town.gpkg"
  }

  static let quiet = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

  static func open(_ path: String) throws -> AtlasSnapshot {
    try AtlasSnapshot(atlas: path, styles: styles, language: .ja, timeStamp: "2026-01-01T00:00:00Z")
  }

  static let snapshot: Result<AtlasSnapshot, any Error> = Result { try open(try atlas.get()) }

  /// One responder for all tests: making it is cheap, but the counts of its metrics are then those of all.
  static let server: Result<AtlasServer, any Error> = Result {
    AtlasServer(
      [try AtlasServer.Source(path: atlas.get(), open: { _ in try snapshot.get() })],
      settings: ServerSettings())
  }

  static func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:], body: ByteBuffer? = nil,
    of server: AtlasServer? = nil
  ) async throws -> TestResponse {
    let served = try server ?? Self.server.get()
    let application = Application(responder: served.responder, logger: quiet)
    return try await application.test(.router) { client in
      try await client.executeRequest(uri: path, method: method, headers: headers, body: body)
    }
  }

  static func json(_ response: TestResponse) throws -> JSONValue {
    try JSONValue(bytes: [UInt8](buffer: response.body))
  }

  static func json(_ path: String) async throws -> JSONValue { try json(try await ask(path)) }

  static func text(_ path: String) async throws -> String { String(buffer: try await ask(path).body) }

  /// Ids of the features of an answer.
  static func ids(_ path: String) async throws -> [String] {
    try await json(path)["features"]?.elements?.compactMap { feature in
      feature["id"].map { $0.text ?? $0.integer.map(String.init) ?? "?" }
    } ?? []
  }
}
