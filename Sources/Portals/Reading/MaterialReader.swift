package import Evidence

/// Whoever reads materials: the confined readers of an installation, or a test's own.
package protocol MaterialReader: Sendable {
  /// Never throws: whatever goes wrong is a finding in the reading.
  /// - Parameter progress: is given the reading so far, after every step.
  func read(
    _ file: StoredFile, expecting: Set<DocumentKind>, urgent: Bool,
    progress: @escaping @Sendable (FileReading) async -> Void
  ) async -> FileReading
}
