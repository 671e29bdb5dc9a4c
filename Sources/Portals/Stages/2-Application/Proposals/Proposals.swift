internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// What the materials of a filing would put into its form, by the places the policy says facts are stated at.
struct Proposals {
  private let own: OwnCase
  private let entries: [CaseReadings.Entry]

  init(_ own: OwnCase, _ readings: CaseReadings) {
    self.own = own
    entries = readings.entries.filter { $0.state.isSettled && $0.reading != nil }
  }

  /// In the order of the form; what the form says already is left out.
  var all: [Proposal] {
    let facts = own.policy.factOrder.compactMap { own.policy.facts[$0] }.filter(mayBeProposed)
    let application = facts.filter { $0.level == .application }.flatMap {
      proposals($0, at: FactPath($0.id), from: entries)
    }
    let rows = own.filing.projects.flatMap { project -> [Proposal] in
      let files = entries.filter { $0.file.project == project.id }
      let ofProject = facts.filter { $0.level == .project }.flatMap {
        proposals($0, at: FactPath($0.id, project: project.id), from: files)
      }
      let lines = ExpenseLines(project, files).lines.flatMap { line in
        facts.filter { $0.level == .expense }.flatMap {
          proposals($0, at: FactPath($0.id, project: project.id, expense: line.expense), from: line.files)
        }
      }
      return ofProject + lines
    }
    return application + rows
  }

  /// How many of them stand in these files.
  func count(in readings: CaseReadings) -> Int {
    guard readings.entries.contains(where: { $0.reading?.fields.isEmpty == false }) else { return 0 }
    return all.count { readings[$0.source.file.id] != nil }
  }

  private func mayBeProposed(_ fact: FactDefinition) -> Bool {
    if case .decided = fact.source { return false }
    return !fact.mentions.isEmpty && !own.isSettled(fact)
  }

  /// Every different answer of the best place that gives one.
  private func proposals(
    _ fact: FactDefinition, at path: FactPath, from entries: [CaseReadings.Entry]
  ) -> [Proposal] {
    let isNew = path.expense?.hasPrefix("new.") == true
    let current = isNew ? nil : own.filing[path]
    guard isNew || own.policy.isAsked(path, in: own.filing, context: own.context) != false else { return [] }
    for mention in fact.mentions {
      var found: [Proposal] = []
      for entry in entries {
        guard let reading = entry.reading, mention.kinds.contains(reading.kind.rawValue),
          let field = reading.fields[FieldName(mention.field)], let value = try? fact.read(field.value),
          value != .notSure
        else { continue }
        let source = Proposal.Source(file: entry.file, page: field.page, isClear: field.isClear)
        let proposal = Proposal(fact: fact, path: path, current: current, value: value, source: source)
        if !found.contains(where: { $0.value.isSame(as: value) }) { found.append(proposal) }
      }
      if !found.isEmpty { return found.filter { !$0.value.isSame(as: current) } }
    }
    return []
  }
}

extension FactValue {
  /// Equal, but for white space and the width of characters in texts.
  func isSame(as other: FactValue?) -> Bool {
    guard case .text(let mine) = self, case .text(let others)? = other else { return self == other }
    return FactValue.folded(mine) == FactValue.folded(others)
  }

  private static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          if scalar.properties.isWhitespace { return nil }
          guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(scalar.value - 0xFEE0)
        }))
  }
}
