internal import Standards

/// A filing and its world as a text file states them, YAML or JSON:
/// `{application: {org.kind: enterprise}, projects: [{project.mode: api, expenses: [{expense.settled: 80000}]}],
/// context: {submitted_on: 2025-09-12}, readings: {R13: whole}}`.
package struct FilingDocument: Sendable {
  package let filing: Filing
  package let context: AssessmentContext

  /// - Throws: every fault with its place: unknown facts, facts of another level, values of the wrong kind.
  package init(_ source: SourceFile, policy: CompiledPolicy) throws(PolicyFaults) {
    let log = FaultLog()
    guard let root = PolicyFolder.parse(source, log: log) else { throw PolicyFaults(log.sorted) }
    root.allow(["application", "projects", "context", "readings"])
    self.init(root, defaults: nil, policy: policy)
    guard log.faults.isEmpty else { throw PolicyFaults(log.sorted) }
  }

  /// - Parameter defaults: `application`, `project` and `expense` answers that hold where the document states nothing.
  init(_ root: DocumentNode, defaults: DocumentNode?, policy: CompiledPolicy) {
    let reader = FilingReader(policy: policy, defaults: defaults)
    filing = reader.filing(root)
    context = reader.context(root)
  }
}

private struct FilingReader {
  let policy: CompiledPolicy
  let defaults: DocumentNode?

  func filing(_ root: DocumentNode) -> Filing {
    Filing(
      application: values(root["application"], level: .application),
      projects: (root["projects"]?.elements ?? []).enumerated().map { index, place in
        ProjectFacts(
          id: place["id"]?.scalar ?? "p\(index + 1)",
          values: values(place, level: .project, besides: ["id", "expenses"]),
          expenses: place.list("expenses").enumerated().map { line, expense in
            ExpenseFacts(
              id: expense["id"]?.scalar ?? "e\(line + 1)", values: values(expense, level: .expense, besides: ["id"]))
          })
      })
  }

  /// An empty value (`~`) takes a default away again.
  private func values(_ place: DocumentNode?, level: Level, besides: Set<String> = []) -> [FactID: FactValue] {
    var found: [FactID: FactValue] = [:]
    for source in [defaults?[level.rawValue], place].compactMap({ $0 }) {
      for (key, value) in source.pairs where !besides.contains(key.scalar ?? "") {
        let id = FactID(key.scalar ?? "")
        guard let fact = policy.facts[id] else {
          let near = DottedName.nearest(to: id.rawValue, in: policy.facts.keys.map(\.rawValue))
          key.fault(
            "unknown-fact", Phrase(zh: "没有事实“\(id)”。", en: "There is no fact “\(id)”."),
            near.map { Phrase(zh: "是不是 \($0)？", en: "Did you mean \($0)?") }
              ?? Phrase(zh: "可用的事实见 facts。", en: "The facts are listed under “facts”."))
          continue
        }
        guard fact.level == level else {
          key.fault(
            "level",
            Phrase(
              zh: "“\(id)”属于 \(fact.level.rawValue) 一级。", en: "“\(id)” belongs to the level \(fact.level.rawValue)."),
            Phrase(zh: "移到那一级。", en: "Move it there."))
          continue
        }
        if value.isNull {
          found[id] = nil
        } else if let stated = FactsChapter.value(value, of: fact) {
          found[id] = stated
        }
      }
    }
    return found
  }

  func context(_ root: DocumentNode) -> AssessmentContext {
    var context = policy.defaultContext
    if let place = root["context"] {
      place.allow([
        "submitted_on", "batch_year", "granted_this_year", "claimed_invoices", "applied_elsewhere", "self_check",
      ])
      if let day = place["submitted_on"]?.day { context.submittedOn = day }
      if place["batch_year"] != nil { context.batchYear = place.number("batch_year", in: 2000...2999) }
      if let granted = place["granted_this_year"]?.money { context.grantedThisYear = granted }
      context.claimedInvoices = Set(place.list("claimed_invoices").compactMap(\.scalar))
      context.appliedElsewhere = place.flag("applied_elsewhere", default: false)
      context.assuming = place.flag("self_check", default: false)
    }
    for (key, value) in root["readings"]?.pairs ?? [] {
      guard let id = key.scalar, let option = value.scalar else { continue }
      guard let reading = policy.reading(id), reading.options.contains(where: { $0.id == option }) else {
        key.fault(
          "unknown-reading",
          Phrase(zh: "没有读法“\(id)”或它没有“\(option)”。", en: "There is no reading “\(id)” with “\(option)”."),
          Phrase(zh: "见 readings。", en: "See “readings”."))
        continue
      }
      context.readings[id] = option
    }
    return context
  }
}
