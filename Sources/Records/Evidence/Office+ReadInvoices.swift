internal import Casework
package import Standards

extension Office {
  /// Keeps the outcome of a reading, and in the same transaction notes with every submitted case that holds the file
  /// what invoices stand in it, so that a file read late raises what it would have raised at submission.
  /// - Parameters: as of ``ReadingQueue``.
  package func finish(
    _ job: ReadingJob, brief: String, answer: String, isRead: Bool, marks: [String: Set<String>] = [:],
    sketch: [UInt8]? = nil, at moment: Instant
  ) async throws {
    try await perform(by: .system) { desk in
      let isKept = try ReadingQueue.finish(
        job, brief: brief, answer: answer, isRead: isRead, marks: marks, sketch: sketch, at: moment, desk.transaction)
      if isKept { try desk.noteReadInvoices(in: job.key.digest) }
    }
  }

  /// Notes what was read before cases took note of it; once for an installation.
  /// - Returns: how many cases were gone through.
  @discardableResult package func noteEarlierInvoices() async throws -> Int {
    try await eachCaseOnce("readings.invoices") { desk, id in try desk.noteReadInvoices(of: id) }
  }
}
