package import Standards

/// One file somebody has taken from the queue to read.
package struct ReadingJob: Hashable, Sendable {
  package let key: ReadingKey
  /// As found from the content.
  package let mediaType: String
  package let applicant: String
  /// Somebody has just uploaded it and may be looking at the page.
  package let isUrgent: Bool
  /// This one included.
  package let attempts: Int
  /// Shows that the job is still this reader's.
  package let lease: String

  init(_ row: ResultRow, lease: String) throws {
    key = try ReadingKey(row)
    mediaType = try row.text("media")
    applicant = try row.text("applicant")
    isUrgent = try row.flag("urgent")
    attempts = try row.count("attempts") + 1
    self.lease = lease
  }
}

/// What waits and what was done, for the people who run the installation.
package struct ReadingFigures: Hashable, Sendable {
  package let queued: Int
  package let reading: Int
  /// When the longest waiting file was queued.
  package let oldest: Instant?
  /// Since the moment asked about.
  package let readSince: Int
  package let failedSince: Int
  package let failed: Int

  package init(queued: Int, reading: Int, oldest: Instant?, readSince: Int, failedSince: Int, failed: Int) {
    self.queued = queued
    self.reading = reading
    self.oldest = oldest
    self.readSince = readSince
    self.failedSince = failedSince
    self.failed = failed
  }
}
