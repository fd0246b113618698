/// All addresses of an atlas, in the order in which they are described.
enum EndpointTable {
  static let all: [Endpoint] =
    CapabilityEndpoints.all + FeatureEndpoints.all + TileEndpoints.all + StyleEndpoints.all
    + ViewerEndpoints.all
}
