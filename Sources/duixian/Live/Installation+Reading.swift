internal import Evidence
internal import Foundation
internal import Portals
internal import Standards

extension EvidenceReader: MaterialReader {}

/// What materials are read with.
extension Installation {
  /// Pages looked at side by side: one a core.
  static var readers: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// In a sandbox of its own, so that no page's picture waits for it.
  static func reader(_ options: InstallationOptions) async -> EvidenceReader {
    await EvidenceReader.here(trust: options.data + "/trust", workers: readers)
  }

  /// One line each for the operations page.
  var readingMeans: [ReadingMeans] {
    let engines = EnginesFolder.standard
    return [
      ReadingMeans(reader.sandbox.mode.words, isWell: reader.modes.hasProgram && reader.sandbox.mode == .isolated),
      ReadingMeans(engines.words, isWell: engines.engines.contains { $0 != .tesseract }),
    ]
  }
}
