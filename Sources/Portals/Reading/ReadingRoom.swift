internal import Evidence
package import Records
package import Standards
internal import Synchronization

/// Takes files from the queue, has them read and keeps what comes of it.
package struct ReadingRoom: Sendable {
  private let queue: ReadingQueue
  private let office: Office
  private let blobs: BlobStore
  private let reader: any MaterialReader
  /// The machine's time.
  private let now: @Sendable () -> Instant

  package init(
    queue: ReadingQueue, office: Office, blobs: BlobStore, reader: any MaterialReader,
    now: @escaping @Sendable () -> Instant
  ) {
    self.queue = queue
    self.office = office
    self.blobs = blobs
    self.reader = reader
    self.now = now
  }

  /// What a reader took and neither finished nor gave back waits again once its node is gone or its lease has run out.
  package func takeUpLost() async throws { try await queue.recover(at: now()) }

  /// Reads the file whose turn it is. When the task is cancelled meanwhile, the file goes back to the queue.
  /// - Returns: `false` when none waits.
  package func readNext() async throws -> Bool {
    guard let job = try await queue.take(at: now()) else { return false }
    guard let reading = await read(job) else {
      try await Task { [queue] in try await queue.giveBack(job) }.value
      return true
    }
    // What was read is kept even when the program is told to stop just now.
    try await Task { try await keep(reading, of: job) }.value
    return true
  }

  private func keep(_ reading: FileReading, of job: ReadingJob) async throws {
    let marks = UseMarks(reading)
    try await office.finish(
      job, brief: try KeptReading.brief(reading), answer: try KeptReading.whole(reading),
      isRead: reading.saysAnything, marks: marks.words, sketch: marks.sketch?.bytes, at: now())
  }

  /// However long its pages wait for their turn, the file stays with who reads it.
  private func hold(_ job: ReadingJob) async {
    while true {
      do { try await Task.sleep(for: .seconds(ReadingQueue.leaseSeconds / 5)) } catch { return }
      try? await queue.hold(job, at: now())
    }
  }

  /// `nil` when cancelled.
  private func read(_ job: ReadingJob) async -> FileReading? {
    guard let kind = MediaKind(stored: job.mediaType), let path = try? blobs.location(of: job.key.digest),
      let file = StoredFile(path: path, digest: job.key.digest, kind: kind)
    else { return FileReading(unreadable: job) }
    let progress = Progress(job: job, queue: queue, now: now)
    let expecting = Set(job.key.expecting.compactMap { DocumentKind(rawValue: $0) })
    let (answers, answer) = AsyncStream<FileReading>.makeStream()
    let work = Task {
      answer.yield(
        await reader.read(file, expecting: expecting, urgent: job.isUrgent, progress: { await progress.note($0) }))
      answer.finish()
    }
    let watch = Task { await hold(job) }
    defer { watch.cancel() }
    for await reading in answers { return reading }
    work.cancel()
    return nil
  }
}

/// Notes a reading in progress: the first verdict at once, then no more often than people look.
private final class Progress: Sendable {
  private let job: ReadingJob
  private let queue: ReadingQueue
  private let now: @Sendable () -> Instant
  private let last = Mutex<Instant?>(nil)

  init(job: ReadingJob, queue: ReadingQueue, now: @escaping @Sendable () -> Instant) {
    self.job = job
    self.queue = queue
    self.now = now
  }

  func note(_ reading: FileReading) async {
    let moment = now()
    let isDue = last.withLock { last in
      if let last, moment.milliseconds - last.milliseconds < 1000 { return false }
      last = moment
      return true
    }
    // Only for whoever looks: a failure costs nothing, the outcome is kept by itself.
    guard isDue, let brief = try? KeptReading.brief(reading) else { return }
    try? await queue.note(brief, of: job, at: moment)
  }
}

extension FileReading {
  /// A file of a format that nothing here reads.
  fileprivate init(unreadable job: ReadingJob) {
    self.init(digest: job.key.digest, media: .pdf)
    findings = [.notRead]
  }
}
