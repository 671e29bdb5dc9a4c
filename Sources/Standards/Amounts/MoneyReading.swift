/// Why a typed amount could not be taken.
package enum MoneyFlaw: Explained {
  case empty
  case unreadable(String)
  case negative
  /// More than two decimals of a yuan; nothing is rounded silently.
  case finerThanFen(String)
  /// Separators that do not stand every three digits: `12,34` may be meant as 12.34 or as 1,234.
  case oddGrouping(String)
  /// `3万5` may be meant as 35,000 or as 30,005.
  case ambiguous(String)
  case aboveLimit
  case words(AmountInWordsFlaw)
}

extension Money {
  /// Reads an amount in yuan as people type it: `1,234.5元`, `12.5万`, `1.2亿`, `¥3 000`, `１２，５００．００`, `1亿2000万`, `壹拾万元整`.
  ///
  /// The result is between zero and ``entryLimit``.
  package init(typed text: String) throws(MoneyFlaw) {
    let shown = String(text.trimmed.prefix(40))
    guard !shown.isEmpty else { throw .empty }
    guard text.utf8.count <= 200 else { throw .unreadable(shown) }
    var body = text.narrowed.trimmed
    if CapitalNumerals.digits.contains(where: { body.contains($0) }) || body.contains("拾") {
      self = try Money(words: text)
    } else {
      MoneyText.stripCurrency(&body)
      guard !body.isEmpty else { throw .unreadable(shown) }
      guard !MoneyText.isNegative(body) else { throw .negative }
      self = try MoneyText.amount(body, endsWithYuan: text.narrowed.contains(where: { "元圆圓".contains($0) }), shown)
    }
    guard self <= Money.entryLimit else { throw .aboveLimit }
  }

  private init(words text: String) throws(MoneyFlaw) {
    let amount: Money
    do { amount = try Money(inWords: text) } catch { throw .words(error) }
    guard amount >= .zero else { throw .negative }
    self = amount
  }
}

private enum MoneyText {
  /// Longest first; a count before it is multiplied by the yuan behind it.
  private static let units: [(mark: String, yuan: Int64)] = [
    ("千万", 10_000_000), ("百万", 1_000_000), ("十万", 100_000), ("亿", 100_000_000), ("億", 100_000_000),
    ("万", 10_000), ("萬", 10_000), ("千", 1000), ("百", 100),
  ]

  static func stripCurrency(_ body: inout String) {
    for prefix in ["人民币", "RMB", "rmb", "CNY", "cny", "¥"] where body.hasPrefix(prefix) {
      body = String(body.dropFirst(prefix.count)).trimmed
    }
    if body.hasPrefix("¥") { body = String(body.dropFirst()).trimmed }
    for suffix in ["整", "正", "人民币", "RMB", "CNY", "元", "圆", "圓"] where body.hasSuffix(suffix) {
      body = String(body.dropLast(suffix.count)).trimmed
    }
  }

  static func isNegative(_ body: String) -> Bool {
    guard let first = body.first else { return false }
    return "-−–负".contains(first) || (first == "(" && body.hasSuffix(")"))
  }

  static func amount(_ body: String, endsWithYuan: Bool, _ shown: String) throws(MoneyFlaw) -> Money {
    var rest = body[...]
    var total: Int64 = 0
    var above: Int64 = .max
    while !rest.isEmpty {
      let figure = rest.prefix(while: { !"十百千万亿萬億".contains($0) })
      rest = rest.dropFirst(figure.count)
      let unit = units.first { rest.hasPrefix($0.mark) }
      guard unit != nil || rest.isEmpty else { throw .unreadable(shown) }
      rest = rest.dropFirst(unit?.mark.count ?? 0)
      let scale = unit?.yuan ?? 1
      guard scale < above else { throw .unreadable(shown) }
      let whole = String(figure).trimmed
      if unit == nil, above != .max, !endsWithYuan, whole.count < 4, whole.allSatisfy(\.isNumber) {
        throw .ambiguous(shown)
      }
      let part = try fen(whole, scale: scale, shown)
      guard above == .max || part < above * 100 else { throw .ambiguous(shown) }
      total += part
      guard total <= Money.entryLimit.fen else { throw .aboveLimit }
      above = scale
      rest = rest.drop(while: { $0 == " " })
    }
    return Money(fen: total)
  }

  /// One figure such as `1,234.5`, times `scale` yuan.
  private static func fen(_ figure: String, scale: Int64, _ shown: String) throws(MoneyFlaw) -> Int64 {
    let halves = figure.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count) else { throw .unreadable(shown) }
    let whole = try ungrouped(halves[0], shown)
    let decimals = halves.count == 2 ? halves[1] : ""
    guard halves.count == 1 || !decimals.isEmpty, decimals.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      throw .unreadable(shown)
    }
    guard scale > 1 || decimals.count <= 2 else { throw .finerThanFen(shown) }
    guard whole.count <= 15 else { throw .aboveLimit }
    guard decimals.count <= 12 else { throw .finerThanFen(shown) }
    var (numerator, denominator): (Int64, Int64) = (Int64(decimals) ?? 0, 1)
    for _ in 0..<decimals.count { denominator *= 10 }
    guard let integer = Int64(whole) else { throw .unreadable(shown) }
    let (large, overflow) = integer.multipliedReportingOverflow(by: scale * 100)
    guard !overflow, large <= Money.entryLimit.fen else { throw .aboveLimit }
    // At most 12 digits times at most 10^10: within 128 bits, and the quotient is below one unit.
    let product = numerator.multipliedFullWidth(by: scale * 100)
    let (small, left) = denominator.dividingFullWidth(product)
    guard left == 0 else { throw .finerThanFen(shown) }
    numerator = small
    return large + numerator
  }

  /// The digits of `1,234` or `3 000`; `12,34` is refused.
  private static func ungrouped(_ text: Substring, _ shown: String) throws(MoneyFlaw) -> String {
    let groups = text.split(omittingEmptySubsequences: false, whereSeparator: { ",，'’ ".contains($0) })
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      throw .unreadable(shown)
    }
    guard groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 })) else {
      throw .oddGrouping(shown)
    }
    return groups.joined()
  }
}

extension MoneyFlaw {
  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写金额。", en: "No amount was given.")
    case .unreadable(let text): Phrase(zh: "无法识别金额“\(text)”。", en: "“\(text)” cannot be read as an amount.")
    case .negative: Phrase(zh: "金额不能为负数。", en: "The amount cannot be negative.")
    case .finerThanFen(let text):
      Phrase(zh: "金额“\(text)”不足一分的部分无法记录。", en: "“\(text)” has more than two decimals of a yuan.")
    case .oddGrouping(let text):
      Phrase(zh: "金额“\(text)”的分隔符不是每三位一个，含义不清。", en: "The separators in “\(text)” are not every three digits.")
    case .ambiguous(let text):
      Phrase(zh: "金额“\(text)”有两种理解。", en: "“\(text)” can be read in two ways.")
    case .aboveLimit: Phrase(zh: "金额超过一万亿元。", en: "The amount is above one trillion yuan.")
    case .words(let flaw): flaw.reason
    }
  }

  package var remedy: Phrase {
    switch self {
    case .words(let flaw): flaw.remedy
    case .finerThanFen: Phrase(zh: "请保留到分，例如 1234.56。", en: "Give at most two decimals, for example 1234.56.")
    case .negative: Phrase(zh: "请填写零或正数。", en: "Give zero or a positive amount.")
    case .aboveLimit: Phrase(zh: "请核对单位是元还是万元。", en: "Check whether you meant yuan or ten thousand yuan.")
    default:
      Phrase(
        zh: "请以元为单位填写数字，例如 125000 或 12.5万。", en: "Give the figure in yuan, for example 125000, or 12.5万.")
    }
  }
}
