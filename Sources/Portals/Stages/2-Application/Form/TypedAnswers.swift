internal import Casework
internal import PolicyCore
internal import Standards

/// What one submitted page of the form says, compared with the answers its writer saw.
struct TypedAnswers {
  private(set) var changes: [FilingChange] = []
  private(set) var errors = FieldErrors()

  /// - Parameter base: the filing as the page showed it, so that an untouched field changes nothing.
  init(_ form: FormInput, at place: FormPlace, of own: OwnCase, base: Filing) {
    for fact in own.facts(at: place) where !own.isSettled(fact) {
      if case .decided = fact.source { continue }
      let path = place.path(fact.id)
      let name = fact.id.rawValue
      // A group of boxes that was shown sends its mark even when none is ticked.
      guard form[name] != nil || (fact.kind == .choices && form["shown"]?.contains(name) == true) else { continue }
      let text = fact.kind == .choices ? form.all(name).joined(separator: ",") : form.typed(name)
      guard !FieldReader.trimmed(text).isEmpty else {
        if base[path] != nil { changes.append(.clear(path)) }
        continue
      }
      guard !text.unicodeScalars.contains(where: FieldReader.isForbidden) else {
        errors.add(name, Words.Form.controlCharacters)
        continue
      }
      do throws(FactFlaw) {
        let value = try fact.read(text)
        if value == .notSure {
          errors.add(name, Words.Form.answerNeeded)
        } else if value != base[path] {
          changes.append(.set(path, value))
        }
      } catch {
        errors.add(name, error.reason, remedy: error.remedy)
      }
    }
  }

  /// Answers to questions that, with these changes, are no longer put.
  func obsolete(at place: FormPlace, of own: OwnCase, in filing: Filing) -> [FilingChange] {
    own.facts(at: place).compactMap { fact in
      let path = place.path(fact.id)
      guard filing[path] != nil, own.policy.isAsked(path, in: filing, context: own.context) == false else { return nil }
      if case .decided = fact.source { return nil }
      return .clear(path)
    }
  }
}
