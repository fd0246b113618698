import Atlas
import Hummingbird

/// `/tiles/{style}/{z}/{x}/{y}.svg`: 204 where nothing is drawn, 404 beyond styles, zooms and rows.
enum TileRoutes {
  static func add(to router: Router<BasicRequestContext>, _ snapshot: AtlasSnapshot) {
    router.get("tiles/:style/:z/:x/:y") { _, context in
      let parameters = context.parameters
      guard let style = parameters.get("style"), snapshot.styles.contains(style),
        let z = parameters.get("z").flatMap({ Int($0) }), AtlasSnapshot.zooms.contains(z),
        let x = parameters.get("x").flatMap({ Int($0) }), (0..<(1 << z)).contains(x),
        let name = parameters.get("y"), name.hasSuffix(".svg"), let y = Int(name.dropLast(4)),
        (0..<(1 << z)).contains(y)
      else { throw HTTPError(.notFound) }
      guard let tile = snapshot.tile(style: style, z: z, x: x, y: y) else {
        return Response(status: .noContent)
      }
      return Answer.bytes(tile, type: "image/svg+xml; charset=utf-8")
    }
  }
}
