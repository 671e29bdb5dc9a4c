@testable import PolicyCore
import Standards

/// Fills columns row by row: an application, its projects, their lines, each followed by the answers that are stated.
/// What is not stated is unanswered. Finishing hands the chunk over and keeps the texts' numbers for the next.
struct FactColumnsBuilder: Sendable {
  /// A column's place, found once and used for every row.
  struct Slot: Hashable, Sendable {
    let index: Int
  }

  private let policy: CompiledPolicy
  private var columns: [OpenColumn] = []
  private var slots: [FactID: Slot] = [:]
  private var levels: [[Int]] = [[], [], []]
  private var projectOffsets: [Int32] = []
  private var expenseOffsets: [Int32] = []
  private var projects = 0
  private var expenses = 0
  private var submittedOn: [Int64] = []
  private var grantedThisYear: [Int64] = []
  private let statesDay: Bool
  private let statesGrants: Bool
  private let day: Int64
  private let granted: Int64

  /// - Parameters:
  ///   - facts: the facts that rows may state; those no rule reads are left out.
  ///   - statesDay: rows may state their own day of filing.
  ///   - statesGrants: rows may state what was granted this year.
  init(
    _ policy: CompiledPolicy, facts: [FactID], context: SimulationContext, statesDay: Bool = false,
    statesGrants: Bool = false
  ) {
    self.policy = policy
    self.statesDay = statesDay
    self.statesGrants = statesGrants
    day = Int64(context.submittedOn.dayNumber)
    granted = context.grantedThisYear.fen
    let read = policy.simulatedFacts(in: context)
    // A fact that counts as something when unanswered needs its column even if no row states it.
    let wanted = policy.factOrder.filter { id in
      read.contains(id) && (facts.contains(id) || policy.facts[id]?.unanswered != nil)
    }
    for id in wanted {
      guard let fact = policy.facts[id] else { continue }
      slots[id] = Slot(index: columns.count)
      levels[fact.level.depth].append(columns.count)
      columns.append(OpenColumn(fact))
    }
  }

  /// `nil` for a fact that no rule reads, or that does not exist.
  func slot(_ fact: FactID) -> Slot? { slots[fact] }

  var applications: Int { projectOffsets.count }
  /// Rows of all levels, to know when a chunk is large enough.
  var rows: Int { projectOffsets.count + projects + expenses }

  mutating func beginApplication(submittedOn day: CivilDate? = nil, grantedThisYear: Money? = nil) {
    projectOffsets.append(Int32(projects))
    if statesDay { submittedOn.append(day.map { Int64($0.dayNumber) } ?? self.day) }
    if statesGrants { self.grantedThisYear.append(grantedThisYear?.fen ?? granted) }
    for index in levels[0] { columns[index].begin() }
  }

  mutating func beginProject() {
    expenseOffsets.append(Int32(expenses))
    projects += 1
    for index in levels[1] { columns[index].begin() }
  }

  mutating func beginExpense() {
    expenses += 1
    for index in levels[2] { columns[index].begin() }
  }

  /// States an answer of the newest row of the slot's level; a later one replaces an earlier one.
  mutating func set(_ slot: Slot, _ value: FactValue) { columns[slot.index].set(value) }
  mutating func set(_ slot: Slot, truth: Bool) { columns[slot.index].set(truth: truth) }
  /// Fen, a whole number or a day number, as the fact's kind has it.
  mutating func set(_ slot: Slot, word: Int64) { columns[slot.index].set(word: word) }
  mutating func set(_ slot: Slot, text: String) { columns[slot.index].set(text: text) }
  mutating func setNotSure(_ slot: Slot) { columns[slot.index].setNotSure() }

  mutating func finish() -> FactColumns {
    var chunk = FactColumns(applications: projectOffsets.count)
    chunk.projectOffsets = projectOffsets + [Int32(projects)]
    chunk.expenseOffsets = expenseOffsets + [Int32(expenses)]
    if statesDay { chunk.submittedOn = submittedOn }
    if statesGrants { chunk.grantedThisYear = grantedThisYear }
    for index in columns.indices { chunk.columns[columns[index].fact.id] = columns[index].finish() }
    projectOffsets.removeAll(keepingCapacity: true)
    expenseOffsets.removeAll(keepingCapacity: true)
    submittedOn.removeAll(keepingCapacity: true)
    grantedThisYear.removeAll(keepingCapacity: true)
    (projects, expenses) = (0, 0)
    return chunk
  }
}
