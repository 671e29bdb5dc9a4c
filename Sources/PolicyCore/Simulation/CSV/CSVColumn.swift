internal import Standards

/// What one column of the table stands for.
struct CSVColumn {
  enum Role: Equatable {
    case application, project, expense
    case submittedOn, grantedThisYear
    /// The fact's place among the facts of its level that the table has.
    case fact(Level, slot: Int)
  }

  let name: String
  let role: Role
  let shape: CellShape
  /// `nil` for an id.
  let fact: FactDefinition?
}

/// How the cells of a column are read fast.
enum CellShape: UInt8 {
  case flag, yuan, fen, integer, day, choice, other
}

/// The header of a table of facts, matched with what a policy asks.
struct CSVHeader {
  private(set) var columns: [CSVColumn] = []
  /// The facts of each level, in the order of their slots.
  private(set) var facts: [Level: [FactDefinition]] = [.application: [], .project: [], .expense: []]

  var hasApplicationIDs: Bool { columns.contains { $0.role == .application } }
  var hasProjectIDs: Bool { columns.contains { $0.role == .project } }
  var hasExpenses: Bool { facts[.expense]?.isEmpty == false || columns.contains { $0.role == .expense } }
  var hasProjects: Bool { hasExpenses || hasProjectIDs || facts[.project]?.isEmpty == false }

  init(_ names: [String], policy: CompiledPolicy, amountsInFen: Bool, line: Int) throws(CSVFaults) {
    var faults: [CSVFault] = []
    var seen: Set<String> = []
    for (index, name) in names.enumerated() {
      func fault(_ code: String, _ reason: Phrase, _ remedy: Phrase) {
        faults.append(
          CSVFault(
            code: code, line: line, cell: index + 1, column: name.isEmpty ? nil : name, reason: reason, remedy: remedy))
      }
      var id: String?
      switch CSVHeader.meaning(of: name, in: policy) {
      case .reserved(let role):
        id = name
        columns.append(CSVColumn(name: name, role: role, shape: role.shape(amountsInFen), fact: role.definition))
      case .fact(let fact):
        id = fact.id.rawValue
        let slot = facts[fact.level]?.count ?? 0
        facts[fact.level]?.append(fact)
        columns.append(
          CSVColumn(
            name: name, role: .fact(fact.level, slot: slot), shape: CellShape(fact.kind, amountsInFen: amountsInFen),
            fact: fact))
      case .ambiguous(let ids):
        fault(
          "header",
          Phrase(
            zh: "“\(name)”可以是 \(ids.joined(separator: "、"))。", en: "“\(name)” may be \(ids.joined(separator: ", "))."),
          Phrase(zh: "写出全名。", en: "Write the full name."))
      case .unknown(let near):
        fault(
          "unknown-column",
          name.isEmpty
            ? Phrase(zh: "这一列没有名称。", en: "This column has no name.")
            : Phrase(zh: "政策里没有“\(name)”。", en: "The policy knows no “\(name)”."),
          near.map { Phrase(zh: "是不是 \($0)？", en: "Did you mean \($0)?") }
            ?? CSVHeader.columnsHint(names))
      }
      if let id, !seen.insert(id).inserted {
        fault(
          "header", Phrase(zh: "“\(id)”有两列。", en: "Two columns are “\(id)”."),
          Phrase(zh: "删去一列。", en: "Remove one."))
      }
    }
    if hasProjectIDs, !hasApplicationIDs, faults.isEmpty {
      faults.append(
        CSVFault(
          code: "header", line: line, cell: nil, column: "project",
          reason: Phrase(
            zh: "有 project 列而没有 application 列。", en: "There is a column project and no column application."),
          remedy: Phrase(
            zh: "加上 application 列，写明每行属于哪份申报。", en: "Add the column application: to which one each row belongs.")))
    }
    guard faults.isEmpty else { throw CSVFaults(faults: faults, stopped: false) }
  }

  private enum Meaning {
    case reserved(CSVColumn.Role)
    case fact(FactDefinition)
    case ambiguous([String])
    case unknown(near: String?)
  }

  private static func meaning(of name: String, in policy: CompiledPolicy) -> Meaning {
    switch name {
    case "application": return .reserved(.application)
    case "project": return .reserved(.project)
    case "expense": return .reserved(.expense)
    case "submitted_on": return .reserved(.submittedOn)
    case "granted_this_year": return .reserved(.grantedThisYear)
    default: break
    }
    if let fact = policy.facts[FactID(name)] { return .fact(fact) }
    let bare = policy.factOrder.filter { $0.field == name }
    if bare.count > 1 { return .ambiguous(bare.map(\.rawValue)) }
    if let id = bare.first, let fact = policy.facts[id] { return .fact(fact) }
    let full = policy.factOrder.map(\.rawValue)
    let near =
      name.contains(".")
      ? DottedName.nearest(to: name, in: full)
      : DottedName.nearest(to: name, in: reserved + policy.factOrder.map(\.field))
    return .unknown(near: near)
  }

  private static let reserved = ["application", "project", "expense", "submitted_on", "granted_this_year"]

  /// A table cut at other marks than commas has one column with everything in it.
  private static func columnsHint(_ names: [String]) -> Phrase {
    if names.count == 1, names[0].contains(where: { ";\t|，".contains($0) }) {
      return Phrase(zh: "各列要用逗号分隔。", en: "Columns are separated by commas.")
    }
    return Phrase(
      zh: "删去这一列；可用的事实见政策的 facts。", en: "Remove the column; the facts are listed under the policy's “facts”.")
  }
}

extension CSVColumn.Role {
  fileprivate func shape(_ amountsInFen: Bool) -> CellShape {
    switch self {
    case .submittedOn: .day
    case .grantedThisYear: amountsInFen ? .fen : .yuan
    default: .other
    }
  }

  /// The columns of the context read their cells as facts do.
  fileprivate var definition: FactDefinition? {
    switch self {
    case .submittedOn: .context("submitted_on", Phrase(zh: "申报日", en: "day of filing"), .date)
    case .grantedThisYear: .context("granted_this_year", Phrase(zh: "本年度已获奖励", en: "granted this year"), .money)
    default: nil
    }
  }
}

extension FactDefinition {
  fileprivate static func context(_ id: FactID, _ label: Phrase, _ kind: FactKind) -> FactDefinition {
    FactDefinition(
      id: id, level: .application, label: label, help: nil, kind: kind, unit: nil, options: [], source: .document,
      required: false, askedWhen: nil, cite: nil, unanswered: nil)
  }
}

extension CellShape {
  fileprivate init(_ kind: FactKind, amountsInFen: Bool) {
    switch kind {
    case .bool: self = .flag
    case .money: self = amountsInFen ? .fen : .yuan
    case .integer: self = .integer
    case .date: self = .day
    case .choice: self = .choice
    default: self = .other
    }
  }
}
