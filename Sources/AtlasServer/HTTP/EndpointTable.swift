/// All addresses of an atlas, in the order in which they are described.
enum EndpointTable {
  static let all: [Endpoint] =
    CapabilityEndpoints.all + FeatureEndpoints.all + TileEndpoints.all + StyleEndpoints.all
    + MapEndpoints.all + AnalysisEndpoints.all + SearchEndpoints.all + ViewerEndpoints.all
}
