internal import Casework
internal import PolicyCore
internal import Standards

/// Reads one page's form into the answers; everything wrong with it is found at once.
struct SelfCheckAnswers {
  static let unsure = "?"

  private(set) var check: SelfCheck
  private(set) var errors = FieldErrors()

  static func field(_ path: FactPath?) -> String { "answer" + (path?.project.map { "-" + $0 } ?? "") }
  static func box(_ path: FactPath) -> String { "unsure" + (path.project.map { "-" + $0 } ?? "") }

  init(_ form: FormInput, to question: SelfCheckQuestion, in check: SelfCheck) {
    self.check = check
    if question.fact.id == check.waysFact?.id { readWays(form, question) } else { readAnswers(form, question) }
  }

  private mutating func readWays(_ form: FormInput, _ question: SelfCheckQuestion) {
    let name = SelfCheckAnswers.field(nil)
    let ticked = form.all(name)
    let known = Set(question.fact.options.map(\.value))
    if ticked.contains(SelfCheckAnswers.unsure) {
      guard ticked.count == 1 else {
        errors.add(name, Phrase(zh: "选了“不确定”就不要再选其他项。", en: "Choose either “not sure” or the ways, not both."))
        return
      }
      check.choose(nil)
    } else if !ticked.isEmpty, ticked.allSatisfy(known.contains) {
      check.choose(ticked)
    } else {
      errors.add(name, Phrase(zh: "请至少选一项；不清楚的选“不确定”。", en: "Choose at least one, or “not sure”."))
    }
  }

  private mutating func readAnswers(_ form: FormInput, _ question: SelfCheckQuestion) {
    for path in question.paths {
      let name = SelfCheckAnswers.field(path)
      let text = FieldReader.trimmed(form.typed(name))
      let isUnsure = form.isTicked(SelfCheckAnswers.box(path))
      switch (text.isEmpty, isUnsure) {
      case (true, true): check.answer(path, .notSure)
      case (true, false):
        errors.add(name, Phrase(zh: "请回答；说不准的选“不确定”。", en: "Give an answer, or choose “not sure”."))
      case (false, true):
        errors.add(name, Phrase(zh: "既填了内容又选了“不确定”，请只留一个。", en: "Keep either what you typed or “not sure”."))
      case (false, false): read(text, path, question.fact)
      }
    }
    guard errors.isEmpty else { return }
    for fault in check.faults() where question.paths.contains(fault.path) {
      errors.add(SelfCheckAnswers.field(fault.path), fault.message, remedy: fault.remedy)
    }
  }

  private mutating func read(_ text: String, _ path: FactPath, _ fact: FactDefinition) {
    let name = SelfCheckAnswers.field(path)
    guard text.count <= 100 else {
      errors.add(name, Phrase(zh: "内容太长，请只填答案。", en: "Too long; type the answer only."))
      return
    }
    do throws(FactFlaw) { check.answer(path, try fact.read(text)) } catch {
      errors.add(name, error.reason, remedy: error.remedy)
    }
  }
}
