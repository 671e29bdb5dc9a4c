package import MerkleLog
package import SMCrypto
package import Standards

/// Checks the whole stored log: every event against its leaf, the tree, every checkpoint, every key.
package struct LogAudit: Sendable {
  private let engine: any Engine

  package init(_ engine: any Engine) { self.engine = engine }

  package struct Report: Sendable {
    package internal(set) var events = 0
    package internal(set) var erased = 0
    package internal(set) var checkpoints = 0
    package internal(set) var newest: Checkpoint?
    /// Recorded since the newest checkpoint.
    package internal(set) var unsigned = 0
    package internal(set) var root = TreeHash.empty
    /// The first faults, at most ``LogAudit/most``.
    package internal(set) var faults: [Phrase] = []

    package var isSound: Bool { faults.isEmpty }
  }

  static let most = 50

  /// - Parameter known: checkpoints kept elsewhere, which the log must contain.
  package func report(knowing known: [Checkpoint] = []) async throws -> Report {
    try await engine.read { try LogReading($0, knowing: known).result() }
  }
}

/// One pass over the stored log, in the order of the events.
private struct LogReading {
  let transaction: any Transaction
  let known: [Checkpoint]
  var report = LogAudit.Report()
  /// Completed tiles, level by level.
  var levels: [Int: (count: Int, hashes: [Digest])] = [:]
  var frontier = Frontier()

  init(_ transaction: any Transaction, knowing known: [Checkpoint]) {
    self.transaction = transaction
    self.known = known
  }

  consuming func result() throws -> LogAudit.Report {
    let expected = try roots()
    compare(expected)
    // A leaf without its event is a row without a sequence.
    try transaction.forEachRow(
      """
      select h.place, h.hash, \(LoggedEvent.joined) from log_hashes h left join events e on e.sequence = h.place + 1
      where h.level = 0 order by h.place
      """
    ) { row in
      try take(row)
      compare(expected)
    }
    try finish(expected)
    return report
  }

  /// The signed roots by size; every signature is checked here.
  private mutating func roots() throws -> [Int: [Checkpoint]] {
    var all: [Int: [Checkpoint]] = [:]
    let papers = LogPapers(transaction)
    let statements = try papers.statements()
    let keys = KeyChain(statements)
    if keys == nil, !statements.isEmpty || report.checkpoints > 0 {
      fault("日志密钥的声明前后不相承。", "The statements of the keys do not follow from one another.")
    }
    try transaction.forEachRow("select size, note from log_checkpoints order by size") { row in
      report.checkpoints += 1
      let size = try row.count("size")
      guard let checkpoint = Checkpoint(try row.text("note")), checkpoint.size == size else {
        fault("检查点 \(size) 无法读取。", "Checkpoint \(size) cannot be read.")
        return
      }
      if keys?.vouches(for: checkpoint) != true {
        fault("检查点 \(size) 的签名无效。", "The signature of checkpoint \(size) does not hold.")
      }
      if checkpoint.last != report.newest?.size ?? -1 {
        fault("检查点 \(size) 之前缺少检查点。", "A checkpoint before \(size) is missing.")
      }
      all[size, default: []].append(checkpoint)
      report.newest = checkpoint
    }
    for checkpoint in known {
      if keys?.vouches(for: checkpoint) != true {
        fault("给定的检查点不是这本日志签名的。", "A checkpoint you gave is not signed by this log.")
      }
      if all[checkpoint.size] == nil {
        fault("给定的检查点 \(checkpoint.size) 不见了。", "The checkpoint of \(checkpoint.size) that you gave is not there.")
      }
      all[checkpoint.size, default: []].append(checkpoint)
    }
    return all
  }

  private mutating func take(_ row: ResultRow) throws {
    let place = try row.count("place")
    guard case .blob(let bytes) = row["hash"], bytes.count == 32 else {
      fault("第 \(place + 1) 条的叶子不是散列。", "Leaf \(place + 1) is no hash.")
      return
    }
    if place != frontier.size {
      fault("第 \(frontier.size + 1) 条的叶子不见了。", "Leaf \(frontier.size + 1) is missing.")
    }
    let leaf = Digest(bytes: bytes)
    if row.optionalInteger("sequence") == nil {
      fault("第 \(place + 1) 条事件不见了。", "Event \(place + 1) is missing.")
    } else {
      let event = try LoggedEvent(row)
      report.events += 1
      if event.isErased {
        report.erased += 1
      } else if event.leaf != leaf {
        fault("第 \(place + 1) 条事件被改动。", "Event \(place + 1) was altered.")
      }
    }
    frontier.append(leaf)
    try rise(leaf, 0)
  }

  /// Compares what a completed tile stands for with the hash stored above it.
  private mutating func rise(_ hash: Digest, _ level: Int) throws {
    var row = levels[level] ?? (0, [])
    row.count += 1
    row.hashes.append(hash)
    guard let above = Tile.hash(ofWhole: row.hashes) else {
      levels[level] = row
      return
    }
    levels[level] = (row.count, [])
    let stored = try transaction.row(
      "select hash from log_hashes where level = \(level + 1) and place = \(row.count / Tile.width - 1)")?["hash"]
    if stored != .blob(above.bytes) {
      fault("层 \(level + 1) 的散列被改动。", "A hash of level \(level + 1) was altered.")
    }
    try rise(above, level + 1)
  }

  private mutating func compare(_ expected: [Int: [Checkpoint]]) {
    for checkpoint in expected[frontier.size] ?? [] where checkpoint.root != frontier.root {
      fault(
        "检查点 \(checkpoint.size) 的根与记录不符。", "The root of checkpoint \(checkpoint.size) is not that of the records.")
    }
  }

  private mutating func finish(_ expected: [Int: [Checkpoint]]) throws {
    report.root = frontier.root
    report.unsigned = max(0, frontier.size - (report.newest?.size ?? 0))
    if let beyond = expected.keys.filter({ $0 > frontier.size }).max() {
      fault(
        "日志缺少末尾：签名到 \(beyond) 条，只有 \(frontier.size) 条。",
        "The log's end is missing: \(beyond) were signed, \(frontier.size) are here.")
    }
    let rows = try transaction.row("select count(*) as n from events")?.count("n") ?? 0
    if rows != report.events {
      fault("有 \(rows - report.events) 条事件不在日志中。", "\(rows - report.events) events are not in the log.")
    }
    try transaction.forEachRow("select level, count(*) as n from log_hashes where level > 0 group by level") { row in
      let (level, count) = (try row.count("level"), try row.count("n"))
      let expected = level * Tile.height < Int.bitWidth ? frontier.size >> (level * Tile.height) : 0
      if count != expected { fault("层 \(level) 的散列数不对。", "Level \(level) has another number of hashes.") }
    }
  }

  private mutating func fault(_ zh: String, _ en: String) {
    if report.faults.count < LogAudit.most { report.faults.append(Phrase(zh: zh, en: en)) }
  }
}
