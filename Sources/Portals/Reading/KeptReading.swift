package import Evidence
internal import Foundation

/// A reading as the store keeps it: JSON, once whole and once without the pages' text.
package enum KeptReading {
  package static func whole(_ reading: FileReading) throws -> String { try text(reading) }

  /// What pages without pictures need: everything but the lines, which are most of it.
  package static func brief(_ reading: FileReading) throws -> String {
    var brief = reading
    for index in brief.pages.indices { brief.pages[index].lines = [] }
    return try text(brief)
  }

  /// `nil` for what another version of the program wrote and this one cannot read.
  package static func reading(_ text: String) -> FileReading? {
    try? JSONDecoder().decode(FileReading.self, from: Data(text.utf8))
  }

  private static func text(_ reading: FileReading) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(reading), as: UTF8.self)
  }
}

extension FileReading {
  /// Something of the file was read, if only what it looks like.
  package var saysAnything: Bool {
    !fields.isEmpty || !lines.isEmpty || kind != .unknown
      || pages.contains { $0.textSource != .none || !$0.lines.isEmpty }
  }
}
