internal import Standards

/// Logs every rule of a policy that ``Reach`` shows to be without effect or without escape.
struct ReachReport {
  let reach: Reach
  let log: FaultLog

  /// - Parameter conditions: those read without a fault.
  func examine(_ conditions: [ConditionDefinition]) {
    for condition in conditions { examine(condition, within: .all([])) }
    exclusions(among: conditions.map { (id: $0.id, level: $0.level, when: .when($0.when), body: $0.body.formula) })
  }

  /// - Parameter scope: what is known to hold wherever the condition is looked at.
  private func examine(_ condition: ConditionDefinition, within scope: ReachFormula) {
    let scope = applicability(condition.when, within: scope)
    guard let scope else { return }
    switch condition.body {
    case .leaf(let leaf): judge(.leaf(leaf), at: leaf, of: condition, within: scope)
    case .decided: break
    case .not(let part):
      guard let inner = applicability(part.when, within: scope), let place = part.body.formula.leaves.first else {
        return
      }
      judge(.not(part.body.formula), at: place, of: condition, within: inner)
    case .all(let parts):
      for part in parts { examine(part, within: scope) }
      exclusions(
        among: parts.map { (id: $0.id, level: $0.level, when: scope.and(.when($0.when)), body: $0.body.formula) })
    case .any(let parts):
      for part in parts { examine(part, within: scope) }
      subsumption(among: parts, within: scope)
    }
  }

  /// What holds inside the rule, or `nil` when its `when` never does.
  private func applicability(_ when: Leaf?, within scope: ReachFormula) -> ReachFormula? {
    guard let when else { return scope }
    let inner = scope.and(.leaf(when))
    if reach.neverHolds(inner) {
      unreachable(
        when, Phrase(zh: "when 永远不成立，这条规则从不适用。", en: "“when” never holds; the rule never applies."))
      return nil
    }
    if reach.neverHolds(scope.and(.not(.leaf(when)))) { needless(when) }
    return inner
  }

  private func judge(
    _ formula: ReachFormula, at leaf: Leaf, of condition: ConditionDefinition, within scope: ReachFormula
  ) {
    if reach.neverHolds(scope.and(formula)) {
      neverMet(condition.id, at: leaf)
    } else if reach.neverHolds(scope.and(.not(formula))) {
      warn(
        leaf, "always-holds",
        Phrase(
          zh: "条件“\(condition.id)”总是符合，什么也不检查。",
          en: "Condition “\(condition.id)” is always met and tests nothing."),
        Phrase(zh: "改正表达式，或删去这条条件。", en: "Correct the expression, or remove the condition."))
    }
  }

  private func neverMet(_ id: String, at leaf: Leaf) {
    fault(
      leaf, "contradiction",
      Phrase(zh: "条件“\(id)”永远不能符合。", en: "Condition “\(id)” can never be met."),
      Phrase(zh: "改正表达式：现在没有任何申报能通过。", en: "Correct the expression: as it stands no filing can pass."))
  }

  private typealias Rule = (id: String, level: Level, when: ReachFormula, body: ReachFormula)

  /// Two rules that both apply to some filing but never both hold.
  private func exclusions(among rules: [Rule]) {
    for (index, second) in rules.enumerated() {
      let names = Set(second.body.leaves.flatMap { $0.names.map(\.dotted) })
      for first in rules[..<index] {
        guard let place = second.body.leaves.first, let other = first.body.leaves.first,
          !names.isDisjoint(with: first.body.leaves.flatMap { $0.names.map(\.dotted) })
        else { continue }
        let both = first.when.and(second.when)
        guard reach.neverHolds(both.and(first.body).and(second.body)), !reach.neverHolds(both),
          !reach.neverHolds(both.and(first.body)), !reach.neverHolds(both.and(second.body))
        else { continue }
        fault(
          place, "contradiction",
          Phrase(
            zh: "“\(second.id)”与“\(first.id)”（\(other.file):\(other.line)）不能同时符合。",
            en: "“\(second.id)” and “\(first.id)” (\(other.file):\(other.line)) can never be met together."),
          Phrase(zh: "改正其中一条，或用 when 分开它们适用的情形。", en: "Correct one of them, or part with “when” where each applies."))
      }
    }
  }

  /// A branch that holds only where another one holds anyway adds nothing.
  private func subsumption(among parts: [ConditionDefinition], within scope: ReachFormula) {
    for (index, part) in parts.enumerated() {
      guard let place = part.body.formula.leaves.first, !reach.neverHolds(scope.and(part.applying)) else { continue }
      let other = parts.enumerated().first { other, wider in
        other != index && reach.neverHolds(scope.and(part.applying).and(.not(wider.applying)))
          && (other < index || !reach.neverHolds(scope.and(wider.applying).and(.not(part.applying))))
      }
      guard let other else { continue }
      warn(
        place, "subsumed",
        Phrase(
          zh: "“\(part.id)”符合时“\(other.element.id)”必然符合，这一支没有作用。",
          en: "Where “\(part.id)” is met, “\(other.element.id)” is met too; this branch adds nothing."),
        Phrase(zh: "删去这一支，或改正它。", en: "Remove the branch, or correct it."))
    }
  }

  func examine(_ award: AwardRules) {
    for limit in award.recognition?.limits ?? [] {
      guard let scope = applicability(limit.when, within: .all([])), case .onlyIf(let leaf) = limit.effect else {
        continue
      }
      if reach.neverHolds(scope.and(.leaf(leaf))) {
        fault(
          leaf, "contradiction",
          Phrase(
            zh: "“\(limit.id)”的 only_if 永远不成立，任何费用都不能计入。",
            en: "“only_if” of “\(limit.id)” never holds; nothing would ever count."),
          Phrase(zh: "改正表达式。", en: "Correct the expression."))
      } else if reach.neverHolds(scope.and(.not(.leaf(leaf)))) {
        needless(leaf)
      }
    }
    for sum in award.sums { _ = applicability(sum.when, within: .all([])) }
    _ = applicability(award.rate?.groupedWhen, within: .all([]))
    for part in award.parts { _ = applicability(part.when, within: .all([])) }
  }

  func examine(_ facts: [FactDefinition], _ materials: [MaterialDefinition], _ checklist: [ChecklistEntry]) {
    for fact in facts {
      guard let asked = fact.askedWhen else { continue }
      put(asked, Phrase(zh: "“\(fact.id)”这个问题永远不会问到。", en: "The question “\(fact.id)” is never asked."))
    }
    for material in materials {
      guard let due = material.condition else { continue }
      put(due, Phrase(zh: "材料“\(material.id.rawValue)”永远不需要交。", en: "Material “\(material.id.rawValue)” is never due."))
    }
    for entry in checklist {
      guard let when = entry.when else { continue }
      put(when, Phrase(zh: "检查项“\(entry.id)”永远不会出现。", en: "The check “\(entry.id)” never comes up."))
    }
  }

  func examine(_ checks: [FilingCheck]) {
    for check in checks {
      if reach.neverHolds(.leaf(check.mustHold)) {
        fault(
          check.mustHold, "contradiction",
          Phrase(
            zh: "校验“\(check.id)”永远不成立，任何填写都会被退回。", en: "Check “\(check.id)” never holds; every entry would be refused."),
          Phrase(zh: "改正表达式。", en: "Correct the expression."))
      } else if reach.alwaysHolds(.leaf(check.mustHold)) {
        needless(check.mustHold)
      }
    }
  }

  private func put(_ leaf: Leaf, _ never: Phrase) {
    if reach.neverHolds(.leaf(leaf)) {
      unreachable(leaf, never)
    } else if reach.alwaysHolds(.leaf(leaf)) {
      needless(leaf)
    }
  }

  private func unreachable(_ leaf: Leaf, _ message: Phrase) {
    fault(
      leaf, "unreachable", message,
      Phrase(zh: "改正表达式，或删去这条规则。", en: "Correct the expression, or remove the rule."))
  }

  private func needless(_ leaf: Leaf) {
    warn(
      leaf, "always-holds", Phrase(zh: "这个表达式总是成立。", en: "This expression always holds."),
      Phrase(zh: "改正它；如果本意如此，删去它。", en: "Correct it; if that is meant, remove it."))
  }

  private func fault(_ leaf: Leaf, _ code: String, _ message: Phrase, _ remedy: Phrase) {
    log.add(
      PolicyFault(
        file: leaf.file, line: leaf.line, column: leaf.column, code: code, message: message, remedy: remedy))
  }

  private func warn(_ leaf: Leaf, _ code: String, _ message: Phrase, _ remedy: Phrase) {
    log.add(
      PolicyFault(
        file: leaf.file, line: leaf.line, column: leaf.column, code: code, severity: .warning, message: message,
        remedy: remedy))
  }
}
