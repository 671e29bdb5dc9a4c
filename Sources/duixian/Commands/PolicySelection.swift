import ArgumentParser
import Foundation
import PolicyCore
import SMCrypto
import Standards

/// Finds and compiles the policy a command names.
enum PolicySelection {
  struct Programme {
    let slug: String
    let sources: [SourceFile]
  }

  /// The folder itself, if it is a policy's, or every policy's folder in it; exits with 2 where there is none.
  static func programmes(in folder: String) throws -> [Programme] {
    let url = URL(fileURLWithPath: folder).standardizedFileURL
    let single = FileManager.default.fileExists(atPath: url.appendingPathComponent("policy.yaml").path)
    let files = PolicyFiles(root: single ? url.deletingLastPathComponent().path : url.path)
    do {
      let slugs = single ? [url.lastPathComponent] : try files.slugs()
      let programmes = try slugs.map { Programme(slug: $0, sources: try files.sources(of: $0)) }
      if !programmes.isEmpty { return programmes }
    } catch {}
    CommandFailure.explain(
      folder, Phrase(zh: "这里没有可读的政策文件夹。", en: "There is no readable policy folder here."),
      Phrase(zh: "指明含有 policy.yaml 的文件夹。", en: "Name a folder that holds policy.yaml."))
    throw ExitCode(2)
  }

  /// `SLUG` (its newest round) or `SLUG/ROUND`.
  static func policy(_ name: String, in folder: String) throws -> CompiledPolicy {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    let known = try programmes(in: folder)
    guard let slug = parts.first, let programme = known.first(where: { $0.slug == slug }) else {
      CommandFailure.explain(
        name, Phrase(zh: "没有这个政策。", en: "There is no such policy."),
        Phrase(
          zh: "可用：\(known.map(\.slug).joined(separator: "、"))。",
          en: "Known: \(known.map(\.slug).joined(separator: ", "))."))
      throw ExitCode(2)
    }
    let round = parts.count > 1 ? parts[1] : PolicyLoading.rounds(in: programme.sources).last ?? ""
    do throws(PolicyFaults) {
      return try PolicyLoading.compile(slug: slug, sources: programme.sources, round: round) {
        SHA256.digest(of: $0).hex
      }
    } catch {
      explain(error)
      throw ExitCode(2)
    }
  }

  static func explain(_ faults: PolicyFaults) {
    for fault in faults.faults {
      CommandFailure.explain("\(fault.file):\(fault.line):\(fault.column)", fault.message, fault.remedy)
    }
  }
}

/// JSON with sorted keys and plain slashes.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
