internal import Casework
internal import PolicyCore
internal import Standards

/// One page of the form, with the answers the notice lets be changed.
struct CorrectionFormPage {
  let own: OwnCase
  let place: FormPlace
  let facts: [FactDefinition]
  var input: FormInput?
  var errors = FieldErrors()
  let csrf: String

  func page(_ language: Language) -> Page {
    let controls: [HTML] = facts.map { fact in
      let stored = own.filing[place.path(fact.id)]
      return FactControl(
        fact: fact, typed: input?.all(fact.id.rawValue) ?? stored?.typed ?? [], stored: stored,
        error: errors[fact.id.rawValue]?[language]
      ).html(language)
    }
    let boxes: [HTML] = facts.filter { $0.kind == .choices }.map { hidden("shown", $0.id.rawValue) }
    return Page(
      title: own.policy.section(place.section)?.title ?? Words.Correction.form,
      back: Crumb(Words.Correction.backToItems[language], to: Link.correctionAnswer(own.id).path(in: language)),
      problems: errors.problems(in: language), width: .narrow,
      main: postForm(
        to: Link.correctionForm(own.id, place).path(in: language), csrf: csrf,
        "\(boxes)\(controls)\(buttonRow([submit(Words.Correction.save[language])]))"))
  }
}
