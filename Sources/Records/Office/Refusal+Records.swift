package import Casework
internal import Standards

extension Refusal {
  /// Nothing is recorded under the id that was asked for.
  package static let noSuchThing = Refusal(
    .notFound, reason: Phrase(zh: "没有找到您要办理的事项。", en: "There is no such record."),
    remedy: Phrase(zh: "请从列表重新进入。", en: "Open it again from your list."))
}
