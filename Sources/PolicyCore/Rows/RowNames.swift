internal import CEL
internal import Standards

/// Where the names that rules may read stand in the cells of a filing.
struct RowNames: Sendable {
  enum Frame: UInt8, Sendable { case context, application, project, expense }

  struct Slot: Sendable {
    let frame: Frame
    let offset: Int
    let type: ValueType
  }

  private(set) var slots: [String: Slot] = [:]
  /// Cells of each frame, by its raw value.
  private(set) var sizes = [0, 0, 0, 0]

  @discardableResult
  mutating func add(_ name: String, _ frame: Frame, _ type: ValueType) -> Int {
    if let known = slots[name] { return known.offset }
    let offset = sizes[Int(frame.rawValue)]
    sizes[Int(frame.rawValue)] += 1
    slots[name] = Slot(frame: frame, offset: offset, type: type)
    return offset
  }

  func slot(_ name: String, at level: Level) -> Slot? {
    guard let slot = slots[name] else { return nil }
    switch slot.frame {
    case .context, .application: return slot
    case .project: return level >= .project ? slot : nil
    case .expense: return level >= .expense ? slot : nil
    }
  }
}

/// Texts and ratios by number, so that cells hold numbers only.
struct RowConstants: Sendable {
  private(set) var texts: [String] = [""]
  private(set) var ratios: [Ratio] = []
  private(set) var textNumbers: [String: Int64] = ["": 0]
  /// Of ``RowNode/Operation/member``.
  var members: [Int64] = []

  /// The number of the empty text.
  static let emptyText: Int64 = 0

  mutating func number(_ text: String) -> Int64 {
    if let known = textNumbers[text] { return known }
    texts.append(text)
    let number = Int64(texts.count - 1)
    textNumbers[text] = number
    return number
  }

  mutating func number(_ ratio: Ratio) -> Int64 {
    if let known = ratios.firstIndex(of: ratio) { return Int64(known) }
    ratios.append(ratio)
    return Int64(ratios.count - 1)
  }
}
