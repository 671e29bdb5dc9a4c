internal import Standards

/// One line of CSV an application: its id, the award's ends, each condition's outcome; then the same of the changed
/// policy where there is one.
package struct AwardLines {
  package enum Unit: String, CaseIterable, Sendable {
    case yuan, fen
  }

  private let unit: Unit
  private let conditions: [String]
  /// By the rank's number.
  private let words = OutcomeRank.allCases.map { Array($0.word.utf8) }
  package private(set) var bytes: [UInt8] = []

  package init(_ policy: CompiledPolicy, unit: Unit, changed: Bool) {
    self.unit = unit
    conditions = policy.conditions.map(\.id)
    let names = ["award_low", "award_high"] + conditions
    let header = ["application"] + names + (changed ? names.map { "changed_\($0)" } : [])
    bytes += Array(header.joined(separator: ",").utf8)
    bytes += [.carriageReturn, .lineFeed]
  }

  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  package mutating func append(_ block: FilingBlock, _ awards: AwardColumns, changed: AwardColumns?) {
    for application in 0..<block.count {
      append(id: block.ids[application])
      append(awards, application)
      if let changed { append(changed, application) }
      bytes.append(.carriageReturn)
      bytes.append(.lineFeed)
    }
  }

  private mutating func append(_ awards: AwardColumns, _ application: Int) {
    append(amount: awards.low[application])
    append(amount: awards.high[application])
    for condition in conditions.indices {
      bytes.append(.comma)
      bytes += words[Int(awards.outcome(condition, of: application).rawValue)]
    }
  }

  private mutating func append(amount fen: Int64) {
    bytes.append(.comma)
    if fen < 0 { bytes.append(45) }
    append(digits: unit == .fen ? fen.magnitude : fen.magnitude / 100)
    guard unit == .yuan else { return }
    let cents = UInt8(fen.magnitude % 100)
    bytes.append(46)
    bytes.append(48 + cents / 10)
    bytes.append(48 + cents % 10)
  }

  private mutating func append(digits value: UInt64) {
    if value >= 10 { append(digits: value / 10) }
    bytes.append(48 + UInt8(value % 10))
  }

  /// Quoted where it has to be; a spreadsheet will not run it.
  private mutating func append(id: String) {
    let starts = id.utf8.first.map { "=+@\t\r".utf8.contains($0) } ?? false
    let text = starts ? "'" + id : id
    guard text.utf8.contains(where: { $0 == .comma || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn }) else {
      bytes += Array(text.utf8)
      return
    }
    bytes.append(.quote)
    for byte in text.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }
}
