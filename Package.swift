// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// The language and the policy core with their tests alone: for the coverage report and the fuzz targets, which build
// in scratch paths of their own (scripts/coverage, scripts/fuzz). With DUIXIAN_EVIDENCE the reading of materials, too;
// with DUIXIAN_RECORDS what remembers, without the pages.
let isFuzzing = Context.environment["DUIXIAN_FUZZ"] != nil
let isEvidenceAlone = Context.environment["DUIXIAN_EVIDENCE"] != nil
let isRecordsAlone = Context.environment["DUIXIAN_RECORDS"] != nil
let isCoreAlone = isFuzzing || isEvidenceAlone || Context.environment["DUIXIAN_CORE"] != nil

let yams = Package.Dependency.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")

let sanitizers = ["-sanitize=fuzzer,address"]
let coreSettings = isFuzzing ? settings + [.unsafeFlags(sanitizers + ["-enable-testing"])] : settings

// Pages are millions of pixels, and everything sealed goes through the cipher: optimised in every build.
let pixelSettings: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

// The layers, lowest first; imports run one way, downwards.
let core: [Target] = [
  .target(name: "Standards", swiftSettings: coreSettings),
  .target(name: "CEL", dependencies: ["Standards"], swiftSettings: coreSettings),
  .target(name: "PolicyCore", dependencies: ["CEL", "Standards", "Yams"], swiftSettings: coreSettings),
]

/// Measures one assessment at a time: `swift run -c release RowBenchmark Policies/<slug> <round>`.
let rowBenchmark = Target.executableTarget(
  name: "RowBenchmark", dependencies: ["PolicyCore", "Standards"], path: "Benchmarks/Rows", swiftSettings: settings)

/// Recognises pictures with one engine, measured: `swift run RecognitionBenchmark .engines page.ppm`.
let recognitionBenchmark = Target.executableTarget(
  name: "RecognitionBenchmark", dependencies: ["Evidence"], path: "Benchmarks/Recognition", swiftSettings: settings)

/// Looks at drawn pages with known seals, signatures and faults: `swift run -c release ScanBenchmark`.
let scanBenchmark = Target.executableTarget(
  name: "ScanBenchmark", dependencies: ["DrawnPages", "Evidence"], path: "Benchmarks/Scans", swiftSettings: settings)

let coreTests: [Target] = [
  .testTarget(name: "StandardsTests", dependencies: ["Standards"], swiftSettings: settings),
  .testTarget(name: "CELTests", dependencies: ["CEL", "Standards"], swiftSettings: settings),
  .testTarget(
    name: "PolicyCoreTests", dependencies: ["PolicyCore", "CEL", "Standards"], exclude: ["Explanation/Golden"],
    swiftSettings: settings),
]

func fuzzTarget(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies + ["FuzzDriver"], path: "Fuzz/\(name)",
    swiftSettings: coreSettings + [.unsafeFlags(["-parse-as-library"])],
    linkerSettings: [.unsafeFlags(sanitizers)])
}

let fuzzTargets: [Target] =
  [.target(name: "FuzzDriver", path: "Fuzz/FuzzDriver")]
  + ["ExpressionFuzz", "PolicyFuzz"].map { fuzzTarget($0, of: ["CEL", "PolicyCore", "Standards"]) }
  + ["ZipFuzz", "XMLFuzz", "OFDFuzz", "DERFuzz"].map { fuzzTarget($0, of: ["Evidence"]) }
  + [
    // The reading of forms alone, without the server around it.
    .target(name: "Multipart", path: "Sources/Portals/Web/Multipart", swiftSettings: coreSettings),
    fuzzTarget("MultipartFuzz", of: ["Multipart"]),
  ]

/// What reads materials, and the invented papers it is tried on.
let evidence: [Target] = [
  .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "CGlibc"),
  .systemLibrary(name: "CInference"),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
  .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
  .target(
    name: "CZXing", cxxSettings: [.define("ZX_USE_UTF8")],
    linkerSettings: [.linkedLibrary("ZXing"), .linkedLibrary("stdc++")]),
  .target(name: "Casework", dependencies: ["PolicyCore", "Standards"], swiftSettings: settings),
  .target(name: "SMCrypto", dependencies: ["CLibCrypto"], swiftSettings: coreSettings + pixelSettings),
  .target(
    name: "Evidence",
    dependencies: [
      "Casework", "PolicyCore", "SMCrypto", "Standards", "CGlibc", "CInference", "CZlib", "CCairo",
      "CTurboJPEG", "CZXing",
    ],
    swiftSettings: coreSettings + pixelSettings),
  .target(
    name: "DemoDocuments", dependencies: ["Evidence", "Standards"],
    swiftSettings: settings + pixelSettings),
]

let evidenceTests: [Target] = [
  // Pages drawn with their truth, for the tests and measurements of what is seen on scans.
  .target(
    name: "DrawnPages", dependencies: ["Evidence"], path: "Tests/DrawnPages", swiftSettings: settings + pixelSettings),
  .testTarget(name: "CaseworkTests", dependencies: ["Casework", "PolicyCore", "Standards"], swiftSettings: settings),
  .testTarget(name: "SMCryptoTests", dependencies: ["SMCrypto"], swiftSettings: settings),
  .executableTarget(
    name: "EvidenceWorker", dependencies: ["Evidence"], path: "Tests/EvidenceWorker", swiftSettings: settings),
  .testTarget(
    name: "EvidenceTests",
    dependencies: [
      "DrawnPages", "EvidenceWorker", "Evidence", "SMCrypto", "Casework", "PolicyCore", "Standards", "CCairo", "CZlib",
    ],
    swiftSettings: settings),
  .testTarget(
    name: "DemoDocumentsTests", dependencies: ["DemoDocuments", "Evidence", "Standards"], swiftSettings: settings),
]

/// What remembers: events, ledgers, files, accounts.
let records: [Target] = [
  // The tree of the verifiable log, its proofs and notes: needs no database.
  .target(name: "MerkleLog", dependencies: ["SMCrypto", "Standards"], swiftSettings: settings),
  .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
  .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
  .target(
    name: "Records",
    dependencies: [
      "Casework", "MerkleLog", "PolicyCore", "SMCrypto", "Standards", "CArgon2", "CLibPQ",
      .product(name: "GRDB", package: "GRDB.swift"),
    ], swiftSettings: settings),
]

let recordsTests: [Target] = [
  .testTarget(
    name: "MerkleLogTests", dependencies: ["MerkleLog", "SMCrypto", "Standards"], swiftSettings: settings),
  .testTarget(
    name: "RecordsTests",
    dependencies: ["Records", "Casework", "MerkleLog", "PolicyCore", "SMCrypto", "Standards"],
    swiftSettings: settings),
]

let package = Package(
  name: "duixian",
  platforms: [.macOS(.v15)],
  products: isCoreAlone || isRecordsAlone ? [] : [.executable(name: "duixian", targets: ["duixian"])],
  dependencies: isCoreAlone
    ? [yams]
    : [
      yams,
      .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
      .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
      .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
      .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
      .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
      .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
      .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
      .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
  targets: isFuzzing
    ? core + evidence + fuzzTargets
    : isCoreAlone
      ? core + coreTests + (isEvidenceAlone ? evidence + evidenceTests + [recognitionBenchmark, scanBenchmark] : [])
      : isRecordsAlone
        ? core + evidence + records + recordsTests
        : core + coreTests + evidence + evidenceTests + records + recordsTests + [
          rowBenchmark,
          scanBenchmark,
          .target(
            name: "Portals",
            dependencies: [
              "Records", "MerkleLog", "Evidence", "Casework", "PolicyCore", "Standards",
              .product(name: "Hummingbird", package: "hummingbird"),
              .product(name: "HTTPTypes", package: "swift-http-types"),
              .product(name: "Logging", package: "swift-log"),
              .product(name: "NIOCore", package: "swift-nio"),
              .product(name: "NIOPosix", package: "swift-nio"),
              .product(name: "_NIOFileSystem", package: "swift-nio"),
            ], swiftSettings: settings),
          .target(
            name: "DemoRound",
            dependencies: ["DemoDocuments", "Evidence", "Records", "Casework", "PolicyCore", "Standards"],
            swiftSettings: settings),
          .executableTarget(
            name: "duixian",
            dependencies: [
              "Portals", "Records", "MerkleLog", "Evidence", "DemoRound", "DemoDocuments", "Casework",
              "PolicyCore", "CEL", "Standards",
              .product(name: "AsyncHTTPClient", package: "async-http-client"),
              .product(name: "NIOCore", package: "swift-nio"),
              .product(name: "NIOHTTP1", package: "swift-nio"),
              .product(name: "ArgumentParser", package: "swift-argument-parser"),
              .product(name: "Hummingbird", package: "hummingbird"),
              .product(name: "Logging", package: "swift-log"),
              .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
              .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ], swiftSettings: settings),

          .testTarget(
            name: "DemoRoundTests",
            dependencies: ["DemoRound", "Records", "Casework", "PolicyCore", "Standards"], swiftSettings: settings),
          .testTarget(
            name: "PortalsTests",
            dependencies: [
              "Portals", "Records", "MerkleLog", "Evidence", "Casework", "PolicyCore", "Standards",
              .product(name: "HummingbirdTesting", package: "hummingbird"),
              .product(name: "HTTPTypes", package: "swift-http-types"),
            ], swiftSettings: settings),
        ],
  cxxLanguageStandard: .cxx20
)
