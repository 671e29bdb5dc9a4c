internal import Standards

extension Money {
  /// In units of ten thousand yuan for large figures: `500`, `12.5`, `1.2346` is cut to `1.23`.
  var inWan: String {
    let hundredths = fen / 10_000
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    if rest == 0 { return String(whole) }
    if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
