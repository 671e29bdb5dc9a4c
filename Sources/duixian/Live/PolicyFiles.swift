internal import Foundation
internal import PolicyCore
internal import Portals
internal import Records

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
    return try paths(of: slug).map {
      SourceFile(path: $0, text: try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
    }
  }

  private func paths(of slug: String) -> [String] {
    guard let files = FileManager.default.enumerator(atPath: "\(root)/\(slug)") else { return [] }
    return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
  }

  /// Every round of every programme as the folder has it now, its embedded cases run; what does not load comes with
  /// its faults.
  func read() throws -> [PoliciesOnDisk.Round] {
    try slugs().flatMap { slug in
      let sources = try sources(of: slug)
      return PoliciesOnDisk.Round.all(
        PolicyLoading.check(slug: slug, sources: sources, sha256: PolicyVersion.digest), sources: sources)
    }
  }

  /// - Throws: ``PolicyFaults`` of the first programme that does not load.
  func compileAll() throws -> [CompiledPolicy] {
    let rounds = try read()
    if let faulty = rounds.first(where: { !$0.faults.isEmpty }) { throw PolicyFaults(faulty.faults) }
    return rounds.compactMap(\.policy)
  }

  /// Paths, sizes and times of change: another value whenever a file was written, added, moved or removed.
  func fingerprint() -> [String] {
    let slugs = (try? slugs()) ?? []
    return slugs.flatMap { slug in
      paths(of: slug).map { path in
        let attributes = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(slug)/\(path)")
        let size = (attributes?[.size] as? NSNumber)?.int64Value ?? -1
        let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let inode = (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        return "\(slug)/\(path) \(size) \(changed) \(inode)"
      }
    }
  }
}
