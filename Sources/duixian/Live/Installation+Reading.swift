internal import Evidence
internal import Foundation
internal import Portals
internal import Standards

extension EvidenceReader: MaterialReader {}

/// What materials are read with.
extension Installation {
  /// In a sandbox of its own, so that no page's picture waits for it.
  static func reader(_ options: InstallationOptions) async -> EvidenceReader {
    await EvidenceReader.here(trust: options.data + "/trust", workers: max(1, options.readers))
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
