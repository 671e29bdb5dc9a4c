import Foundation
import Records
import Standards

/// A directory that goes when the test ends.
final class ScratchDirectory: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("records-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension Instant {
  static let tenOClock = Instant(CivilDate(iso: "2025-09-12")!, hour: 10)
}
