internal import Standards

/// Collects faults while a folder is read, so that all of them are reported at once.
final class FaultLog {
  private(set) var faults: [PolicyFault] = []
  private var known: Set<PolicyFault> = []
  /// Errors logged, repeated ones included: a rule read between two equal counts had none.
  private(set) var errorCount = 0
  /// Those that leave open what a rule means; words and citations do not.
  private(set) var ruleErrorCount = 0
  private static let wording: Set<String> = [
    "missing-english", "missing-chinese", "unknown-clause", "uncovered-clause", "duplicate", "missing-key",
  ]
  /// The readings that some rule reads.
  private(set) var usedReadings: Set<String> = []
  /// Chapters, or `rounds`, whose file could not be parsed; what refers to them is not held against the other files.
  private(set) var lost: Set<String> = []

  /// Every expression compiled since ``beginRules()``.
  private(set) var leaves: [Leaf] = []

  func beginRules() { leaves = [] }
  func keep(_ leaf: Leaf) { leaves.append(leaf) }
  func use(reading: String) { usedReadings.insert(reading) }
  func lose(_ chapters: some Sequence<String>) { lost.formUnion(chapters) }

  func add(_ fault: PolicyFault) {
    guard !isConsequence(fault.code) else { return }
    if fault.severity == .error {
      errorCount += 1
      if !FaultLog.wording.contains(fault.code) { ruleErrorCount += 1 }
    }
    if known.insert(fault).inserted { faults.append(fault) }
  }

  private func isConsequence(_ code: String) -> Bool {
    guard !lost.isEmpty else { return false }
    switch code {
    case "unknown-clause": return lost.contains("clauses")
    case "unknown-gap": return lost.contains("facts")
    case "stage": return !lost.isDisjoint(with: ["expert", "steps", "facts"])
    case "unknown-fact": return lost.contains("facts") || lost.contains("award")
    case "unknown-parameter": return lost.contains("parameters")
    case "unknown-reading": return lost.contains("readings")
    case "unknown-letter": return lost.contains("letters")
    case "unknown-material": return lost.contains("materials")
    case "unknown-condition": return lost.contains("conditions")
    case "uncovered-clause", "unused", "idle-reading": return true
    default: return false
    }
  }

  var hasErrors: Bool { errorCount > 0 }

  /// In order of file, line and column.
  var sorted: [PolicyFault] {
    faults.sorted { ($0.file, $0.line, $0.column, $0.code) < ($1.file, $1.line, $1.column, $1.code) }
  }
}
