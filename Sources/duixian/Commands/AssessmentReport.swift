import PolicyCore
import Standards

/// An assessment as lines of text: what a person at a terminal reads, Chinese first.
struct AssessmentReport {
  let assessment: Assessment
  let policy: CompiledPolicy

  func show(_ faults: [FactFault]) {
    for condition in assessment.conditions { show(condition, indent: "") }
    for step in assessment.steps {
      let place = (step.project ?? step.part).map { "\($0) " } ?? ""
      let value = "\(step.kind == .less ? "−" : "")\(step.value.shown.zh)"
      print("\(place)\(step.id)\(step.binding ? " *" : "")\t\(value)\t\(step.label.zh) · \(step.label.en)")
    }
    if let binding = assessment.binding {
      print("binding\t\(binding.code) \(binding.clause)\t\(binding.phrase.zh) · \(binding.phrase.en)")
    }
    showSpread()
    for requirement in assessment.materials where requirement.need != .notRequired {
      let place = requirement.project.map { "\($0)/" } ?? ""
      let name = policy.material(requirement.material)?.name
      let need = requirement.need == .required ? "required" : "undetermined"
      print("\(place)\(requirement.material)\t\(need)\t\(name?.zh ?? "") · \(name?.en ?? "")")
    }
    for fault in faults {
      print("fault\t\(fault.path)\t\(fault.message.zh)\(fault.remedy.zh) · \(fault.message.en) \(fault.remedy.en)")
    }
    if !assessment.unknown.isEmpty { print("unknown\t\(assessment.unknown.map(\.description).joined(separator: " "))") }
    if let next = assessment.nextQuestion { print("next\t\(next)\t\(policy.facts[next.fact]?.label.zh ?? "")") }
  }

  /// The condition, and below it the parts that decided it.
  private func show(_ result: ConditionResult, indent: String) {
    let place = result.project.map { " \($0)" } ?? ""
    print(
      "\(indent)\(result.outcome.word)\t\(result.clause)\(place)\t\(result.sentence.zh) · \(result.sentence.en)")
    for part in result.parts where part.outcome == result.outcome && result.outcome != .met {
      show(part, indent: indent + "  ")
    }
  }

  private func showSpread() {
    let spread = assessment.spread
    guard spread.range != spread.award else { return }
    print("spread\t\(spread.range.shown.zh)\t\(spread.readings.joined(separator: " "))\(spread.isExact ? "" : " …")")
    for other in spread.alternatives {
      print("  \(other.reading)=\(other.option)\t\(other.award.shown.zh)\t\(other.label.zh) · \(other.label.en)")
    }
  }
}
