import DemoDocuments
import Evidence
import Standards

/// How often the name in a seal is read: every whole red seal of a party that stands on a paper.
enum SealTally {
  enum Verdict: String, CaseIterable {
    /// To the character.
    case exact
    /// Enough to tell that it is the owner's.
    case same
    /// Too little to tell whose it is: nothing is said.
    case unsure
    case unread
    /// Taken for another's.
    case wrong
    case notFound
  }

  static func verdicts(_ sheet: DossierReader.Sheet) -> [Verdict] {
    zip(sheet.fixture.pages, sheet.reading.pages).flatMap { truth, page in
      truth.seals.filter { $0.ink == .red && !$0.isStraddling && !$0.isInvoiceMark }.map { seal in
        guard let mark = page.seals.first(where: { holds($0.box, seal.box) }) else { return .notFound }
        guard let text = mark.text, !text.isEmpty else { return .unread }
        if AccountName.folded(text).contains(AccountName.folded(seal.owner)) { return .exact }
        switch SealName.compare(text, seal.owner) {
        case .same: return .same
        case .unsure: return .unsure
        case .different: return .wrong
        }
      }
    }
  }

  /// The middle of one lies in the other.
  private static func holds(_ a: PageBox, _ b: PageBox) -> Bool {
    let (x, y) = (b.x + b.width / 2, b.y + b.height / 2)
    return x >= a.x && x <= a.x + a.width && y >= a.y && y <= a.y + a.height
  }
}
