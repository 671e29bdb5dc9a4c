/// What stands on a drawn page, in points from its top left corner.
struct PaperMarks: Hashable, Sendable {
  struct Text: Hashable, Sendable {
    let text: String
    let x: Double
    /// Of the baseline.
    let y: Double
    let size: Double
    let width: Double
  }

  struct Seal: Hashable, Sendable {
    let owner: String
    let x: Double
    let y: Double
    let radius: Double
    /// What of it is on the page, from left to right.
    let extent: ClosedRange<Double>
    let isRed: Bool
    let isStraddling: Bool
    let isInvoiceMark: Bool
  }

  struct Signature: Hashable, Sendable {
    let name: String
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  struct Code: Hashable, Sendable {
    let payload: String
    let x: Double
    let y: Double
    let side: Double
  }

  var texts: [Text] = []
  var seals: [Seal] = []
  var signatures: [Signature] = []
  var codes: [Code] = []
}
