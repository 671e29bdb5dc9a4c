internal import Standards

/// A policy's rules made ready to run over cells. A rule is the number of its root node, ``none`` where there is none.
struct RowProgram: Sendable {
  static let none: Int32 = -1
  /// Cells of the context whose values come from the assessment's own context.
  static let (submittedOn, batchYear, evidenceTo, granted, appliedElsewhere) = (0, 1, 2, 3, 4)

  /// How a fact's answer becomes a cell.
  struct Fact: Sendable {
    enum Shape: UInt8, Sendable { case truth, amount, number, day, ratio, text, list }

    enum Assumption: Sendable {
      case none
      case value(FactValue)
      case submissionDay
      /// The last day of the evidence period, or the submission day before it.
      case evidenceDay
      /// The answer to another fact, and the level that one is of.
      case echo(FactID, Level)
    }

    let id: FactID
    let shape: Shape
    let offset: Int
    /// Every answer there can be, where they can be counted off.
    let domain: [Span]
    let isDecided: Bool
    let unanswered: FactValue?
    let assumption: Assumption
  }

  struct Limit: Sendable {
    enum Effect: UInt8, Sendable { case atMost, less, onlyIf }
    let effect: Effect
    let rule: Int32
    let when: Int32
    /// The cell that keeps the amount before this limit.
    let keeps: Int?
  }

  struct Sum: Sendable {
    let level: Level
    let rule: Int32
    let when: Int32
    let offset: Int
  }

  struct Rate: Sendable {
    let value: Int32
    let groupedBy: Int?
    let groupedWhen: Int32
    let rounding: MoneyRounding
    let unit: Int
  }

  struct Part: Sendable {
    let when: Int32
    let amount: Int32
    let conditions: [Int]
  }

  struct Material: Sendable {
    let rule: Int32
    let level: Level
  }

  struct Condition: Sendable {
    enum Body: Sendable {
      case leaf(Int32)
      /// The cell of a decided fact.
      case decided(RowNames.Frame, Int, DecidingBody)
      case all, any, not
    }
    let level: Level
    let when: Int32
    let body: Body
    /// Its parts are `count` of ``RowProgram/partNumbers`` from `first` on.
    let first: Int
    let count: Int
    /// A fact is read more than once, or a choice is compared: rule by rule evaluation may not see what is settled.
    let needsProbing: Bool
  }

  /// A dated parameter, the cell its value goes to and the values by the rank of their first day.
  struct DatedCell: Sendable {
    let asOf: NamedDate
    let offset: Int
    let values: [(from: Int64, span: Span)]

    func span(on rank: Int64) -> Span { values.last { $0.from <= rank }?.span ?? .failed }
  }

  var names = RowNames()
  var constants = RowConstants()
  var nodes: [RowNode] = []
  /// Leaves that run through the language.
  var leaves: [Leaf] = []
  /// The context's cells as the round has them: readings chosen, values of the round.
  var contextCells: [Span] = []
  var facts: [[Fact]] = [[], [], []]
  var datedCells: [DatedCell] = []
  var datedLineCells: [DatedCell] = []
  var readingOffsets: [String: Int] = [:]
  var claimedOffset = 0
  var spentOnOffset: Int?
  var invoiceFacts: [FactID] = []
  /// The rank of the evidence period's last day, the largest number where it has none.
  var evidenceTo = Int64.max
  var recognisedOffset: Int?
  var start: Int32 = none
  var limits: [Limit] = []
  /// A recognition rule reads answers of the application, or of the project.
  var linesReadApplication = false
  var linesReadProject = false
  var sums: [Sum] = []
  var rate: Rate?
  var parts: [Part] = []
  var cap: Int32 = none
  var less: Int32 = none
  var conditions: [Condition] = []
  var partNumbers: [Int] = []
  /// The policy's own conditions of each level, in its order.
  var applicationConditions: [Int] = []
  var projectConditions: [Int] = []
  /// Those that the award hangs on.
  var gatingApplication: [Int] = []
  var gatingProject: [Int] = []
  /// An application condition reads a sum, so it cannot be decided before the lines are.
  var gatesReadSums = false
  var materials: [Material] = []
  var asked: [FactID: Int32] = [:]
  var checks: [Int32] = []
  var checklist: [Int32] = []
  /// Levels where answers could lie on either side, for each money, date, integer or ratio fact.
  var thresholds: [FactID: [Int32]] = [:]
}

/// A program that many filings share.
final class RowRules: Sendable {
  let program: RowProgram
  init(_ program: RowProgram) { self.program = program }
}

extension RowProgram {
  func parts(of condition: Condition) -> ArraySlice<Int> {
    partNumbers[condition.first..<condition.first + condition.count]
  }
}
