internal import CEL
internal import Standards

/// The names an expression of each level may use, and the environments that check them.
struct Vocabulary {
  private(set) var records: [String: [String: ValueType]] = [:]
  /// What a choice or a reading may be, by dotted name.
  private let options: [String: [String]]
  private let environments: [Level: Environment]
  private let lineParameters: Set<String>

  /// Names of the current expense line that the engine itself supplies.
  private static let lineNames = ["recognised": ValueType.money]
  private static let roundNames: [String: ValueType] = [
    "rate_ceiling": .ratio, "annual_cap": .money, "evidence_from": .date, "evidence_to": .date, "batch_year": .int,
  ]

  /// - Parameter kept: the amounts that recognition keeps by name; `nil` where no line is recognised.
  init(
    facts: [FactDefinition], sums: [(id: FactID, level: Level)], kept: [String]?, parameters: [Parameter],
    readings: [Reading]
  ) {
    var records: [String: [String: ValueType]] = ["org": [:], "project": [:], "expense": [:]]
    if kept != nil { records["expense"] = Vocabulary.lineNames }
    for fact in facts { records[fact.level.record]?[fact.id.field] = fact.kind.valueType }
    for sum in sums { records[sum.level.record]?[sum.id.field] = .money }
    for name in kept ?? [] { records["expense"]?[name] = .money }
    records["p"] = Dictionary(parameters.map { ($0.id, $0.kind.valueType) }, uniquingKeysWith: { a, _ in a })
    records["r"] = Dictionary(readings.map { ($0.id, ValueType.string) }, uniquingKeysWith: { a, _ in a })
    records["round"] = Vocabulary.roundNames
    records["ledger"] = ["granted_this_year": .money, "invoice_claimed": .bool, "applied_elsewhere": .bool]
    self.records = records
    let choices = facts.filter { !$0.options.isEmpty }.map { ($0.id.rawValue, $0.options.map(\.value)) }
    options = Dictionary(
      choices + readings.map { ("r.\($0.id)", $0.options.map(\.id)) }, uniquingKeysWith: { a, _ in a })
    lineParameters = Set(parameters.filter { $0.asOf == .spentOn }.map(\.id))
    var environments: [Level: Environment] = [:]
    for level in Level.allCases {
      var variables: [String: ValueType] = ["submitted_on": .date]
      for (name, fields) in records where Vocabulary.isVisible(name, at: level) {
        variables[name] = .record(name, fields)
      }
      environments[level] = Environment(variables: variables)
    }
    self.environments = environments
  }

  private static func isVisible(_ record: String, at level: Level) -> Bool {
    switch record {
    case "project": level >= .project
    case "expense": level >= .expense
    default: true
    }
  }

  /// Compiles the expression, or logs every fault in it at its own place.
  func leaf(_ place: DocumentNode, level: Level, type: ValueType) -> Leaf? {
    guard let source = place.scalar, !source.isEmpty else {
      place.fault(
        "shape", Phrase(zh: "这里应当是一个表达式。", en: "An expression belongs here."),
        Phrase(zh: "例如 org.kind == 'enterprise'。", en: "For example org.kind == 'enterprise'."))
      return nil
    }
    guard !reportsNames(in: source, at: place, level: level), let environment = environments[level] else { return nil }
    let program: Program
    do {
      program = try environment.compile(source)
    } catch {
      for fault in error.faults {
        place.log.add(
          PolicyFault(
            file: place.file, line: place.line + fault.line - 1, column: place.textColumn + fault.column - 1,
            code: "expression", message: fault.message, remedy: fault.remedy))
      }
      return nil
    }
    guard !reportsUntyped(program, at: place) else { return nil }
    guard program.resultType == type else {
      place.fault(
        "type",
        Phrase(
          zh: "这个表达式的结果是 \(program.resultType)，这里需要 \(type)。",
          en: "This expression gives \(program.resultType); \(type) is needed here."),
        Phrase(zh: "改写成得到 \(type) 的表达式。", en: "Rewrite it to give \(type)."))
      return nil
    }
    guard !reportsOptions(in: program.syntax, at: place) else { return nil }
    for name in program.references where FactID(name).record == "r" { place.log.use(reading: FactID(name).field) }
    let leaf = Leaf(source: source, file: place.file, line: place.line, column: place.column, program: program)
    place.log.keep(leaf)
    return leaf
  }

  /// What has no type until it runs could bring a double to an amount, so a policy has none of it.
  private func reportsUntyped(_ program: Program, at place: DocumentNode) -> Bool {
    var first: Expression?
    program.syntax.walk { expression in
      // The innermost such part is where it comes from.
      if program.types[expression.id]?.isUntyped == true { first = expression }
    }
    guard let first else { return false }
    place.place(atColumn: first.position.column).fault(
      "untyped",
      Phrase(
        zh: "这一部分的类型要到运行时才知道，小数可能由此混进金额。",
        en: "The type of this part is known only when it runs, so a double could reach an amount."),
      Phrase(
        zh: "去掉 dyn()，列表和映射里只放同一类型的值。",
        en: "Leave out dyn(), and keep values of one type in a list or a map."))
    return true
  }

  /// A choice compared with something that is none of its options can never be equal to it.
  private func reportsOptions(in syntax: Expression, at place: DocumentNode) -> Bool {
    var found = false
    syntax.walk { expression in
      guard case .operation(let symbol, let sides) = expression.form,
        [.equal, .notEqual, .membership].contains(symbol),
        let name = sides.lazy.compactMap(\.dottedName).first(where: { options[$0] != nil }), let known = options[name]
      else { return }
      for part in sides.flatMap({ [$0] + $0.children }) {
        guard case .literal(.string(let text)) = part.form, !known.contains(text) else { continue }
        place.place(atColumn: part.position.column).fault(
          "unknown-option", Phrase(zh: "“\(name)”没有“\(text)”这个选项。", en: "“\(name)” has no option “\(text)”."),
          Phrase(
            zh: "可选：\(known.joined(separator: "、"))。", en: "Its options are: \(known.joined(separator: ", "))."))
        found = true
      }
    }
    return found
  }

  /// Names that do not exist or lie below the rule's level get faults of their own, clearer than a type error.
  private func reportsNames(in source: String, at place: DocumentNode, level: Level) -> Bool {
    var found = false
    for name in DottedName.all(in: source) {
      guard let fields = records[name.record] else { continue }
      if !Vocabulary.isVisible(name.record, at: level)
        || (name.record == "p" && level != .expense && lineParameters.contains(name.field))
      {
        place.place(of: name.description).fault(
          "level",
          Phrase(
            zh: "“\(name)”低于这条规则的层级（\(level.rawValue)）。",
            en: "“\(name)” lies below the level of this rule (\(level.rawValue))."),
          Phrase(zh: "写上 level: project，或在 sums 里先汇总。", en: "Set the rule's level, or add it up under “sums” first."))
        found = true
      } else if fields[name.field] == nil {
        let near = DottedName.nearest(to: name.field, in: Array(fields.keys))
        place.place(of: name.description).fault(
          name.record == "p" ? "unknown-parameter" : name.record == "r" ? "unknown-reading" : "unknown-fact",
          Phrase(zh: "没有“\(name)”。", en: "There is no “\(name)”."),
          near.map {
            Phrase(
              zh: "是不是 \(name.record).\($0)？否则先定义它。",
              en: "Did you mean \(name.record).\($0)? Otherwise define it first.")
          }
            ?? Phrase(zh: "先定义它，或改用已有的名称。", en: "Define it first or use a name that exists."))
        found = true
      }
    }
    return found
  }
}

extension ValueType {
  /// Decided only at run time, wholly or in its elements.
  fileprivate var isUntyped: Bool {
    switch self {
    case .dyn: true
    case .list(let element): element.isUntyped
    case .map(let key, let value): key.isUntyped || value.isUntyped
    default: false
    }
  }
}
