internal import Standards

extension Money {
  /// In units of ten thousand yuan for tiles and pictures, cut to two decimals: `500`, `12.5`, `3,184.89`. Tables give the fen.
  var inWan: String {
    let hundredths = Int64(fen.magnitude / 10_000)
    var text = Money(fen: hundredths).grouped
    if text.hasSuffix(".00") { text.removeLast(3) } else if text.hasSuffix("0") { text.removeLast() }
    return (fen < 0 ? "-" : "") + text
  }
}
