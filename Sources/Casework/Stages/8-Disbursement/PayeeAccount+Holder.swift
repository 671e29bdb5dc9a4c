extension PayeeAccount {
  /// Whether the holder is the enterprise, full-width and half-width brackets and spaces aside.
  package func isHeld(by enterprise: String) -> Bool {
    PayeeAccount.folded(holder) == PayeeAccount.folded(enterprise)
  }

  private static func folded(_ name: String) -> String {
    String(
      name.compactMap { character -> Character? in
        switch character {
        case "（": "("
        case "）": ")"
        case " ", "\u{3000}": nil
        default: character
        }
      })
  }
}
