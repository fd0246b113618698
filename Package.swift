// swift-tools-version: 6.2
import PackageDescription

// Arrows go down only; scripts/check-imports fails when one turns round.
let package = Package(
  name: "zaitaku-atlas",
  products: [
    .executable(name: "zaitaku", targets: ["zaitaku"]),
    .executable(name: "zaitaku-bench", targets: ["zaitaku-bench"]),
    .library(name: "ZaitakuAtlas", targets: ["Atlas"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // System libraries: module map and shim only.
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CShapelib", pkgConfig: "shapelib", providers: [.apt(["libshp-dev"])]),

    // Leaves.
    .target(name: "Wording"),
    .target(name: "Spatial", dependencies: ["CGEOS", "CPROJ"]),
    .target(
      name: "GeoFormats",
      dependencies: ["Spatial", "Wording", "CZip", "CZlib", "CExpat", "CShapelib", "CCrypto"]),
    .target(name: "CareRegistry", dependencies: ["GeoFormats", "Spatial", "Wording"]),

    // Rooms beside each other: none of them knows another, but Reports stands above Cartography.
    .target(name: "CareAccess", dependencies: ["CareRegistry", "Spatial", "Wording"]),
    .target(
      name: "Cartography",
      dependencies: ["CareRegistry", "GeoFormats", "Spatial", "Wording", "CRsvg", "CFontconfig"]),
    .target(
      name: "Reports",
      dependencies: ["Cartography", "CareRegistry", "GeoFormats", "Spatial", "Wording"]),
    .target(
      name: "AtlasStore",
      dependencies: [
        "CareRegistry", "GeoFormats", "Spatial", "Wording",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .target(
      name: "Ingest",
      dependencies: [
        "CareRegistry", "GeoFormats", "Spatial", "Wording",
        .product(name: "Logging", package: "swift-log"),
      ],
      // In the code, so that the program may be moved.
      resources: [.embedInCode("Profiles/Columns")]),

    // Use cases, then the ways in.
    .target(
      name: "Atlas",
      dependencies: [
        "CareAccess", "Cartography", "Reports", "AtlasStore", "Ingest", "CareRegistry",
        "GeoFormats", "Spatial", "Wording",
        .product(name: "Logging", package: "swift-log"),
      ],
      // The map page, in the code too.
      resources: [.embedInCode("Viewer/Assets")]),
    .target(
      name: "AtlasServer",
      dependencies: [
        "Atlas", "GeoFormats", "Spatial", "Wording", "CMalloc",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "zaitaku",
      dependencies: [
        "Atlas", "AtlasServer", "CareRegistry", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "zaitaku-bench",
      dependencies: [
        "Atlas", "CareAccess", "CareRegistry", "Cartography", "GeoFormats", "Spatial", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    .testTarget(
      name: "SpatialTests", dependencies: ["Spatial", "TestSupport"], resources: [.copy("ControlPoints")]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "GeoFormatsTests", dependencies: ["GeoFormats", "Spatial", "TestSupport", "Wording"]),
    .testTarget(name: "CareRegistryTests", dependencies: ["CareRegistry"]),
    .testTarget(
      name: "CareAccessTests", dependencies: ["CareAccess", "CareRegistry", "Spatial", "TestSupport"]),
    .testTarget(
      name: "CartographyTests",
      dependencies: ["Cartography", "GeoFormats", "Spatial", "TestSupport", "Wording"],
      resources: [.copy("Snapshots")]),
    .testTarget(
      name: "AtlasStoreTests",
      dependencies: ["AtlasStore", "GeoFormats", "Spatial", "TestSupport", "Wording"]),
    .testTarget(
      name: "IngestTests",
      dependencies: ["Ingest", "CareRegistry", "GeoFormats", "Spatial", "TestSupport"]),
    // A small town that several test targets share.
    .target(
      name: "TestSupport", dependencies: ["CareRegistry", "Spatial", "CRsvg"], path: "Tests/TestSupport"),
    .testTarget(
      name: "AtlasTests",
      dependencies: [
        "TestSupport",
        "Atlas", "AtlasStore", "CareRegistry", "Cartography", "GeoFormats", "Reports", "Spatial", "Wording",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(
      name: "AtlasServerTests",
      dependencies: [
        "AtlasServer", "Atlas", "Cartography", "GeoFormats", "Ingest", "Spatial", "TestSupport", "Wording",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "BenchTests", dependencies: ["Spatial", "Wording", "zaitaku-bench"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["GeoFormats", "Ingest", "Spatial", "TestSupport", "CareRegistry", "zaitaku"]),
  ],
  swiftLanguageModes: [.v6]
)
