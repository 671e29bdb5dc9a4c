import Foundation
import Testing

@testable import Evidence

/// Real vouchers with their truth, kept outside the project: `DUIXIAN_SAMPLES`, or `../shared/samples` beside it.
enum SharedSamples {
  static let folder: String? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let beside = "/" + root + "/../shared/samples"
    let candidates = [ProcessInfo.processInfo.environment["DUIXIAN_SAMPLES"], beside].compactMap { $0 }
    return candidates.first { FileManager.default.fileExists(atPath: $0 + "/truth.json") }
  }()

  struct Truth: Decodable {
    let kind: String
    let fields: [String: String]
  }

  static let truth: [String: Truth] = {
    guard let folder, let data = FileManager.default.contents(atPath: folder + "/truth.json") else { return [:] }
    return (try? JSONDecoder().decode([String: Truth].self, from: data)) ?? [:]
  }()

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(folder)
    return Array(try #require(FileManager.default.contents(atPath: "\(folder)/\(name)")))
  }

  /// Names of the files in a folder of the samples, sorted.
  static func names(in folder: String) -> [String] {
    let files = Self.folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: "\($0)/\(folder)") }
    return (files ?? []).sorted().map { "\(folder)/\($0)" }
  }
}
