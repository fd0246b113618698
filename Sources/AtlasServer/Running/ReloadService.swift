import Atlas
import Dispatch
import Logging
import ServiceLifecycle
import Wording

/// Watches the files of the atlases and puts a new snapshot in place when one has been replaced.
struct ReloadService: Service {
  let atlases: [ServedAtlas]
  let open: @Sendable (String) throws -> AtlasSnapshot
  let metrics: ServerMetrics
  let log: Logger
  var interval: Duration = .seconds(2)

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var seen = atlases.map { ServedAtlas.FileState($0.path) }
      var refused: [ServedAtlas.FileState?] = atlases.map { _ in nil }
      while !Task.isCancelled {
        do { try await Task.sleep(for: interval) } catch { return }
        for (number, atlas) in atlases.enumerated() {
          let now = ServedAtlas.FileState(atlas.path)
          defer { seen[number] = now }
          // A file that is still being written differs from one look to the next.
          guard let now, now == seen[number], now != atlas.file, now != refused[number] else { continue }
          if !(await reload(atlas, now)) { refused[number] = now }
        }
      }
    }
  }

  private func reload(_ atlas: ServedAtlas, _ file: ServedAtlas.FileState) async -> Bool {
    do {
      // Opening takes seconds: not on the threads that answer.
      let snapshot = try await withCheckedThrowingContinuation { continuation in
        DispatchQueue(label: "zaitaku.opening").async {
          continuation.resume(with: Result { try open(atlas.path) })
        }
      }
      atlas.replace(snapshot, file: file)
      metrics.countReload(succeeded: true)
      log.info("reloaded", metadata: ["atlas": "\(atlas.path)", "version": "\(snapshot.version)"])
      Warming.start(atlas)
      return true
    } catch {
      // What was served goes on being served.
      metrics.countReload(succeeded: false)
      let text = (error as? Failure)?.text(.en) ?? "\(error)"
      log.warning("the new file can't be used; the old edition is still served", metadata: ["why": "\(text)"])
      return false
    }
  }
}
