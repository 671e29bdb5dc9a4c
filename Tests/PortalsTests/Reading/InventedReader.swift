internal import Evidence
internal import Portals
internal import Records
internal import Standards

/// Says of every file what a test wants it to say.
struct InventedReader: MaterialReader {
  let says: @Sendable (inout FileReading, Set<DocumentKind>) async -> Void

  func read(
    _ file: StoredFile, expecting: Set<DocumentKind>, urgent: Bool,
    progress: @escaping @Sendable (FileReading) async -> Void
  ) async -> FileReading {
    var reading = FileReading(digest: file.digest, media: file.kind)
    reading.pageCount = 2
    await progress(reading)
    await says(&reading, expecting)
    return reading
  }
}

extension TestPremises {
  /// Reads everything that waits.
  func readAll(_ says: @escaping @Sendable (inout FileReading, Set<DocumentKind>) async -> Void) async throws {
    let room = ReadingRoom(
      queue: archive.readings, office: office, blobs: archive.blobs, reader: InventedReader(says: says),
      now: { self.now })
    while try await room.readNext() {}
  }
}

extension FileReading {
  mutating func say(_ kind: DocumentKind, _ fields: [FieldName: String], confidence: Double = 1) {
    self.kind = kind
    for (name, value) in fields {
      self.fields[name] = ReadField(value, .textLayer, page: 1, confidence: confidence)
    }
  }
}
