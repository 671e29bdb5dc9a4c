internal import Foundation
internal import PolicyCore
internal import Records

/// Further programmes beside the guide's: the folder's others, and a direction that only these tests know.
extension RealPolicies {
  static let shenzhen = "shenzhen-model-voucher"
  static let openCall = "etown-model-voucher-open-call"

  /// Every round of every programme in the folder.
  static let every = Result {
    try [slug, shenzhen].flatMap { slug in
      let sources = try sources(of: slug)
      return try PolicyLoading.rounds(in: sources).map { try compile(sources, slug: slug, round: $0) }
    }
  }

  /// The guide's round and its open-call direction, made from it by changing its names: the shipped data holds none.
  static let directions = Result {
    let changed = try sources(of: slug).filter { !$0.path.hasPrefix("cases/") }.map { source in
      SourceFile(
        path: source.path,
        text: source.text.replacing("标杆型示范应用场景方向）", with: "揭榜挂帅方向）").replacing(
          "number_prefix: MQ\n", with: "number_prefix: OC\n"))
    }
    return try all.get() + [compile(changed, slug: openCall, round: "2025")]
  }

  private static func sources(of slug: String) throws -> [SourceFile] {
    let root = folder.appendingPathComponent(slug)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
    }
  }

  private static func compile(_ sources: [SourceFile], slug: String, round: String) throws -> CompiledPolicy {
    try PolicyLoading.compile(slug: slug, sources: sources, round: round) { BlobStore.hash(of: $0) }
  }
}
