internal import Standards

/// Some applications of a table with their projects and expense lines, cells as numbers, row after row.
///
/// A cell is fen, a day number, 0 or 1, an option's place, or a place in ``texts``; ``CellReading/missing`` stands for
/// no answer and ``notSure`` for the answer "not sure".
package final class FilingBlock {
  static let notSure = Int64.min + 1

  /// The rows of one level: for each row one number a fact.
  struct Rows {
    let facts: [FactDefinition]
    let stride: Int
    private(set) var values: UnsafeMutablePointer<Int64>
    private var capacity: Int
    private(set) var count = 0

    fileprivate init(_ facts: [FactDefinition], capacity: Int) {
      self.facts = facts
      self.capacity = capacity
      stride = facts.count
      values = .allocate(capacity: max(capacity * facts.count, 1))
    }

    /// An empty row, ready to be written.
    mutating func begin() -> UnsafeMutablePointer<Int64> {
      if count == capacity {
        let wider = UnsafeMutablePointer<Int64>.allocate(capacity: max(capacity * 2 * stride, 1))
        wider.update(from: values, count: count * stride)
        values.deallocate()
        values = wider
        capacity *= 2
      }
      let row = values + count * stride
      row.update(repeating: CellReading.missing, count: stride)
      count += 1
      return row
    }

    var last: UnsafeMutablePointer<Int64> { values + (count - 1) * stride }
    func value(_ row: Int, _ slot: Int) -> Int64 { values[row * stride + slot] }
    mutating func removeAll() { count = 0 }
    mutating func keep(first number: Int) { count = min(count, number) }
    fileprivate func release() { values.deallocate() }
  }

  package let capacity: Int
  /// Whether rows may state their own day of filing, and what was granted this year.
  let statesDay: Bool
  let statesGrants: Bool
  var applications: Rows
  var projects: Rows
  var expenses: Rows
  /// Day of filing and amount granted this year, two numbers an application.
  var context: [(day: Int64, granted: Int64)] = []
  /// As the table names them; its row's number where the table has none.
  package internal(set) var ids: [String] = []
  package internal(set) var lines: [Int] = []
  var projectIDs: [String] = []
  var expenseIDs: [String] = []
  /// The first project of each application, and the first line of each project.
  var firstProject: [Int] = []
  var firstExpense: [Int] = []
  /// Answers that are no numbers.
  var texts: [FactValue] = []
  private var places: [FactValue: Int] = [:]

  init(_ header: CSVHeader, capacity: Int) {
    self.capacity = capacity
    statesDay = header.columns.contains { $0.role == .submittedOn }
    statesGrants = header.columns.contains { $0.role == .grantedThisYear }
    applications = Rows(header.facts[.application] ?? [], capacity: capacity)
    projects = Rows(header.facts[.project] ?? [], capacity: capacity)
    expenses = Rows(header.facts[.expense] ?? [], capacity: capacity)
  }

  deinit {
    applications.release()
    projects.release()
    expenses.release()
  }

  package var count: Int { applications.count }

  func removeAll() {
    applications.removeAll()
    projects.removeAll()
    expenses.removeAll()
    context.removeAll(keepingCapacity: true)
    ids.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    projectIDs.removeAll(keepingCapacity: true)
    expenseIDs.removeAll(keepingCapacity: true)
    firstProject.removeAll(keepingCapacity: true)
    firstExpense.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Drops all applications but the first `number`.
  package func keep(first number: Int) {
    guard number < count else { return }
    let project = number < firstProject.count ? firstProject[number] : projects.count
    let expense = project < firstExpense.count ? firstExpense[project] : expenses.count
    applications.keep(first: number)
    projects.keep(first: project)
    expenses.keep(first: expense)
    ids.removeSubrange(number...)
    lines.removeSubrange(number...)
    context.removeSubrange(number...)
    firstProject.removeSubrange(number...)
    projectIDs.removeSubrange(project...)
    firstExpense.removeSubrange(project...)
    expenseIDs.removeSubrange(expense...)
  }

  /// The number that stands for `value` in a row.
  func number(of value: FactValue, _ fact: FactDefinition) -> Int64 {
    switch value {
    case .bool(let flag): return flag ? 1 : 0
    case .money(let amount): return amount.fen
    case .integer(let number): return number
    case .date(let day): return Int64(day.dayNumber)
    case .notSure: return FilingBlock.notSure
    case .choice(let option):
      return Int64(fact.options.firstIndex { $0.value == option } ?? 0)
    case .text, .ratio, .choices:
      if let place = places[value] { return Int64(place) }
      texts.append(value)
      places[value] = texts.count - 1
      return Int64(texts.count - 1)
    }
  }

  /// The answer a number stands for; `nil` for none.
  func value(_ number: Int64, _ fact: FactDefinition) -> FactValue? {
    switch number {
    case CellReading.missing: return nil
    case FilingBlock.notSure: return .notSure
    default: break
    }
    switch fact.kind {
    case .bool: return .bool(number == 1)
    case .money: return .money(Money(fen: number))
    case .integer: return .integer(number)
    case .date: return CivilDate(dayNumber: Int(number)).map { .date($0) }
    case .choice: return .choice(fact.options[Int(number)].value)
    default: return texts[Int(number)]
    }
  }
}

extension FilingBlock {
  func projectRange(_ application: Int) -> Range<Int> {
    firstProject[application]..<(application + 1 < count ? firstProject[application + 1] : projects.count)
  }

  func expenseRange(_ project: Int) -> Range<Int> {
    firstExpense[project]..<(project + 1 < projects.count ? firstExpense[project + 1] : expenses.count)
  }

  /// The application as the row engine takes it.
  package func filing(_ application: Int) -> Filing {
    Filing(
      application: values(applications, application),
      projects: projectRange(application).map { project in
        ProjectFacts(
          id: projectIDs[project], values: values(projects, project),
          expenses: expenseRange(project).map { ExpenseFacts(id: expenseIDs[$0], values: values(expenses, $0)) })
      })
  }

  /// The context with what the application's own row says of it.
  package func context(_ application: Int, otherwise: AssessmentContext) -> AssessmentContext {
    var found = otherwise
    let (day, granted) = context[application]
    if day > FilingBlock.notSure, let day = CivilDate(dayNumber: Int(day)) { found.submittedOn = day }
    if granted > FilingBlock.notSure { found.grantedThisYear = Money(fen: granted) }
    return found
  }

  private func values(_ rows: Rows, _ row: Int) -> [FactID: FactValue] {
    var found: [FactID: FactValue] = [:]
    for (slot, fact) in rows.facts.enumerated() {
      if let value = value(rows.value(row, slot), fact) { found[fact.id] = value }
    }
    return found
  }
}
