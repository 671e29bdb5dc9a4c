internal import Foundation
internal import PolicyCore
internal import Portals
internal import SMCrypto

/// Reads the policies' folder: `<root>/<slug>/**/*.yaml`, one compiled policy for each file in `rounds/`.
struct PolicyFiles {
  let root: String

  /// Programmes by folder name, in order.
  func slugs() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root).sorted().filter {
      FileManager.default.fileExists(atPath: "\(root)/\($0)/policy.yaml")
    }
  }

  /// Every YAML file of the programme, paths relative to its folder.
  func sources(of slug: String) throws -> [SourceFile] {
    let folder = "\(root)/\(slug)"
    guard let files = FileManager.default.enumerator(atPath: folder) else { return [] }
    let paths = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
    return try paths.map { SourceFile(path: $0, text: try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
  }

  /// - Throws: ``PolicyFaults`` of the first programme that does not load.
  func compileAll() throws -> [CompiledPolicy] {
    try slugs().flatMap { slug -> [CompiledPolicy] in
      let sources = try sources(of: slug)
      return try PolicyLoading.rounds(in: sources).map { round in
        try PolicyLoading.compile(slug: slug, sources: sources, round: round) { SHA256.digest(of: $0).hex }
      }
    }
  }
}
