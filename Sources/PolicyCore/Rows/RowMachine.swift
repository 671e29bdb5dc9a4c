internal import CEL
internal import Standards

/// Where a rule runs: the first cells of its project and of its expense line.
struct RowPlace {
  var project: Int
  var expense: Int

  static let nowhere = RowPlace(project: 0, expense: 0)
}

/// Cells and the rules that run over them.
struct RowMachine {
  let rules: RowRules
  private let nodes: [RowNode]
  private let members: [Int64]
  /// Texts and ratios that only this filing has; their numbers follow those of the program.
  var texts: [String] = []
  var ratios: [Ratio] = []
  /// Answers of several choices; their cells hold places in here.
  var lists: [[String]] = []
  /// The context's cells, the application's, then each project's followed by those of its lines.
  var cells: [Span]
  /// For each cell the number of its set of open facts; 0 is the empty set.
  var origins: [Int32]
  var sets: [FactSet] = [.empty]
  var applicationBase = 0

  init(_ rules: RowRules, cells: [Span] = []) {
    self.rules = rules
    nodes = rules.program.nodes
    members = rules.program.constants.members
    self.cells = cells
    origins = Array(repeating: 0, count: cells.count)
  }

  func node(_ root: Int32) -> RowNode { nodes[Int(root)] }

  func text(_ number: Int64) -> String {
    let known = rules.program.constants.texts
    return number < known.count ? known[Int(number)] : texts[Int(number) - known.count]
  }

  func ratio(_ number: Int64) -> Ratio {
    let known = rules.program.constants.ratios
    return number < known.count ? known[Int(number)] : ratios[Int(number) - known.count]
  }

  mutating func number(_ text: String) -> Int64 {
    let constants = rules.program.constants
    if let known = constants.textNumbers[text] { return known }
    if let own = texts.firstIndex(of: text) { return Int64(constants.texts.count + own) }
    texts.append(text)
    return Int64(constants.texts.count + texts.count - 1)
  }

  mutating func number(_ ratio: Ratio) -> Int64 {
    if let known = number(known: ratio) { return known }
    ratios.append(ratio)
    return Int64(rules.program.constants.ratios.count + ratios.count - 1)
  }

  mutating func number(_ chosen: [String]) -> Int64 {
    if let known = lists.firstIndex(of: chosen) { return Int64(known) }
    lists.append(chosen)
    return Int64(lists.count - 1)
  }

  func number(known ratio: Ratio) -> Int64? {
    let known = rules.program.constants.ratios
    if let found = known.firstIndex(of: ratio) { return Int64(found) }
    return ratios.firstIndex(of: ratio).map { Int64(known.count + $0) }
  }

  func run(_ root: Int32, _ place: RowPlace) -> Span {
    let node = nodes[Int(root)]
    switch node.operation {
    case .constant: return Span(node.value)
    case .context: return cells[Int(node.a)]
    case .application: return cells[applicationBase + Int(node.a)]
    case .project: return cells[place.project + Int(node.a)]
    case .expense: return cells[place.expense + Int(node.a)]
    case .not:
      let operand = run(node.a, place)
      return operand.isFailed ? operand : Span(1 - operand.high, 1 - operand.low)
    case .and:
      let first = run(node.a, place)
      if first.isNo { return .no }
      let second = run(node.b, place)
      if second.isNo { return .no }
      return first.isYes ? second : second.isOpen || first.isOpen ? .unsure : .failed
    case .or:
      let first = run(node.a, place)
      if first.isYes { return .yes }
      let second = run(node.b, place)
      if second.isYes { return .yes }
      return first.isNo ? second : second.isOpen || first.isOpen ? .unsure : .failed
    case .conditional: return choose(node, place)
    case .equal: return equal(run(node.a, place), run(node.b, place))
    case .notEqual:
      let same = equal(run(node.a, place), run(node.b, place))
      return same.isFailed ? same : Span(1 - same.high, 1 - same.low)
    case .less: return RowMachine.less(run(node.a, place), run(node.b, place))
    case .lessOrEqual:
      let reverse = RowMachine.less(run(node.b, place), run(node.a, place))
      return reverse.isFailed ? reverse : Span(1 - reverse.high, 1 - reverse.low)
    case .member: return member(node, run(node.a, place))
    case .general: return general(node, place)
    default: return arithmetic(node, place)
    }
  }

  private func choose(_ node: RowNode, _ place: RowPlace) -> Span {
    let test = run(node.a, place)
    if test.isYes { return run(node.b, place) }
    if test.isNo { return run(node.c, place) }
    if test.isFailed { return .failed }
    let (yes, no) = (run(node.b, place), run(node.c, place))
    if yes.isFailed || no.isFailed { return node.value == 1 ? .unsure : .anything }
    return yes.joined(no)
  }

  private func equal(_ a: Span, _ b: Span) -> Span {
    if a.isExact, b.isExact { return Span(a.low == b.low) }
    if a.isFailed || b.isFailed { return a.isOpen || b.isOpen ? .unsure : .failed }
    return a.high < b.low || b.high < a.low ? .no : .unsure
  }

  static func less(_ a: Span, _ b: Span) -> Span {
    if a.isFailed || b.isFailed { return a.isOpen || b.isOpen ? .unsure : .failed }
    if a.high < b.low { return .yes }
    return a.low >= b.high ? .no : .unsure
  }

  private func member(_ node: RowNode, _ subject: Span) -> Span {
    if subject.isFailed { return .failed }
    let values = members[Int(node.b)..<Int(node.b + node.c)]
    if subject.isExact { return Span(values.contains(subject.low)) }
    return values.contains { $0 >= subject.low && $0 <= subject.high } ? .unsure : .no
  }

  static func code(_ rounding: MoneyRounding, _ unit: MoneyUnit) -> Int64 {
    let rule: Int64 =
      switch rounding {
      case .floor: 0
      case .halfUp: 1
      case .halfEven: 2
      }
    let grain: Int64 =
      switch unit {
      case .fen: 0
      case .yuan: 1
      case .wan: 2
      }
    return rule << 2 | grain
  }

  static func rounding(_ code: Int64) -> (rule: MoneyRounding, unit: MoneyUnit) {
    let rule: MoneyRounding = code >> 2 == 0 ? .floor : code >> 2 == 1 ? .halfUp : .halfEven
    let unit: MoneyUnit = code & 3 == 0 ? .fen : code & 3 == 1 ? .yuan : .wan
    return (rule, unit)
  }
}
