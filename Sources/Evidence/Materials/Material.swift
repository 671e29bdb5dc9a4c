/// How one kind of material is told from others and read. To add a kind: one file with one of these, one line in
/// ``all``.
struct Material: Sendable {
  let kind: DocumentKind
  /// Words that stand in the title; the longer ones tell more.
  let titles: [String]
  /// Words that speak for the kind anywhere on the page.
  let marks: [String]
  /// Words that speak against it.
  var foreign: [String] = []
  let read: @Sendable (Paper, inout Draft) -> Void

  static let all: [Material] = [
    .invoice, .railTicket, .airItinerary, .bankReceipt, .contract, .settlementStatement, .licence, .commitmentLetter,
    .bankForm, .acceptanceReport, .modelProfile,
  ]
}
