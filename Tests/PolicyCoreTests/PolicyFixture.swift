import Foundation
import PolicyCore

/// The policy folder of the repository, read as the program reads it.
enum PolicyFixture {
  static let slug = "etown-model-voucher-benchmark"

  static var folder: URL { root.appendingPathComponent("Policies/\(slug)") }

  static var root: URL {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) {
      url.deleteLastPathComponent()
    }
    return url
  }

  static func sources() throws -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
      SourceFile(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
  }

  /// The chapters and the round 2025 alone: for tests of the loader, which need no cases and no other round.
  static func rules() throws -> [SourceFile] {
    try sources().filter { !$0.path.contains("/") || $0.path == "rounds/2025.yaml" }
  }

  /// The small policy that the fuzzer changes: every chapter once.
  static func fuzzed() throws -> [SourceFile] {
    try ["chapters.yaml", "rounds/2025.yaml", "cases/cases.yaml"].map {
      let file = root.appendingPathComponent("Fuzz/Base").appendingPathComponent($0)
      return SourceFile(path: $0, text: try String(contentsOf: file, encoding: .utf8))
    }
  }

  static func policy() throws -> CompiledPolicy { try shared.get() }

  private static let shared = Result { try compile(sources()) }

  /// Every round of every policy folder of the repository.
  static func shipped() throws -> [CompiledPolicy] {
    let all = root.appendingPathComponent("Policies")
    return try FileManager.default.contentsOfDirectory(atPath: all.path).sorted().flatMap { slug in
      let folder = all.appendingPathComponent(slug)
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      let sources = try names.filter { $0.hasSuffix(".yaml") }.sorted().map {
        SourceFile(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
      }
      return try PolicyLoading.rounds(in: sources).map {
        try PolicyLoading.compile(slug: slug, sources: sources, round: $0, sha256: fingerprint)
      }
    }
  }

  static func compile(_ sources: [SourceFile]) throws(PolicyFaults) -> CompiledPolicy {
    try PolicyLoading.compile(slug: slug, sources: sources, round: "2025", sha256: fingerprint)
  }

  /// The faults of the folder after `text` of `file` is replaced.
  static func faults(in file: String, replacing text: String, with other: String) throws -> [PolicyFault] {
    var sources = try sources()
    let index = sources.firstIndex { $0.path == file }!
    let changed = sources[index].text.replacingOccurrences(of: text, with: other)
    precondition(changed != sources[index].text, "“\(text)” does not stand in \(file)")
    sources[index] = SourceFile(path: file, text: changed)
    return faults(of: sources)
  }

  static func faults(of sources: [SourceFile]) -> [PolicyFault] {
    do throws(PolicyFaults) {
      _ = try compile(sources)
      return []
    } catch {
      return error.faults
    }
  }

  static func check(_ sources: [SourceFile]) -> PolicyCheck {
    PolicyLoading.check(slug: slug, sources: sources, sha256: fingerprint)
  }

  static func loads(_ sources: [SourceFile]) -> Bool { (try? compile(sources)) != nil }

  /// FNV-1a, enough to tell texts apart in tests.
  static func fingerprint(_ bytes: [UInt8]) -> String {
    String(bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }, radix: 16)
  }
}
