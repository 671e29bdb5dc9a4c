internal import HTTPTypes
internal import NIOCore
internal import Records
internal import Standards

/// Where the bytes of one file go, from a form or a raw body alike: counted, hashed and written as they come, at most
/// one chunk in memory. Kept only when everything has arrived.
struct UploadSink {
  private let draft: BlobDraft
  private let limit: Int
  private let pace: UploadPace
  private(set) var size = 0

  init(_ draft: BlobDraft, limit: Int, pace: UploadPace) {
    self.draft = draft
    self.limit = limit
    self.pace = pace
  }

  mutating func write(_ bytes: [UInt8]) async throws {
    do {
      try await draft.append(bytes, limit: Int64(limit))
    } catch { throw UploadSink.fault(error, limit: limit) }
    size += bytes.count
    try pace.check(received: size)
  }

  /// On stable storage when it returns.
  func keep() async throws -> Blob {
    do { return try await draft.keep() } catch { throw UploadSink.fault(error, limit: limit) }
  }

  func discard() async { await draft.discard() }

  /// What the sender can do something about becomes words; anything else is ours to be logged.
  private static func fault(_ error: BlobFault, limit: Int) -> any Error {
    switch error {
    case .tooLong: Fault.tooLarge(limit: limit)
    case .full: Fault(.storageFull)
    case .failed, .finished, .missing: error
    }
  }
}

/// Ends an upload that trickles: after a minute the average must be at least 1 KiB a second.
struct UploadPace {
  private let start = ContinuousClock.now
  private let grace: Duration
  private let bytesPerSecond: Int64

  init(grace: Duration = .seconds(60), bytesPerSecond: Int64 = 1024) {
    self.grace = grace
    self.bytesPerSecond = bytesPerSecond
  }

  func check(received: Int) throws(Fault) {
    let elapsed = start.duration(to: .now)
    guard elapsed > grace, Int64(received) < elapsed.components.seconds * bytesPerSecond else { return }
    throw Fault(
      .requestTimeout, headers: [.connection: "close"],
      reason: Phrase(zh: "上传速度过慢，已经中断，没有保存。", en: "The upload was too slow and was stopped; nothing was saved."),
      remedy: Phrase(zh: "请换一个网络后重新上传。", en: "Try again on another connection."))
  }
}
