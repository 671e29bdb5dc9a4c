/// Why an amount in capital numerals could not be read.
package enum AmountInWordsFlaw: Explained {
  case empty
  /// Everyday numerals (一二三两廿) are not allowed in an amount in words: they can be altered with a stroke.
  case everydayNumeral(Character)
  case unexpected(Character)
  case missingYuan
  /// `伍佰壹元` could be meant as 501 or 510.
  case missingZero
  case wrongOrder
  case tooLarge
}

extension Money {
  /// Reads capital numerals as documents print them: 元, 圆 or 圓; 整, 正 or neither; optional 零; traditional forms; the
  /// prefixes 人民币, ¥, ⊗; `（负数）`.
  package init(inWords text: String) throws(AmountInWordsFlaw) {
    var reader = WordsReader(text)
    self = try reader.amount()
  }
}

private struct WordsReader {
  private var rest: ArraySlice<Character>

  init(_ text: String) {
    rest = text.narrowed.prefix(200).filter { !$0.isWhitespace && $0 != ":" }.map { variants[$0] ?? $0 }[...]
  }

  mutating func amount() throws(AmountInWordsFlaw) -> Money {
    let negative = prefixes()
    guard !rest.isEmpty else { throw .empty }
    if let everyday = rest.first(where: { everydayNumerals.contains($0) }) { throw .everydayNumeral(everyday) }
    var fen: UInt64 = 0
    let hasYuan = rest.contains("元")
    if hasYuan, let end = rest.lastIndex(of: "元") {
      fen = try scaled(number(rest[..<end]), by: 100)
      rest = rest[(end + 1)...]
    }
    let (jiao, cents) = try fraction(afterYuan: hasYuan)
    let (total, overflow) = fen.addingReportingOverflow(UInt64(jiao * 10 + cents))
    guard !overflow, total <= UInt64(Int64.max) else { throw .tooLarge }
    return Money(fen: negative ? -Int64(total) : Int64(total))
  }

  private mutating func prefixes() -> Bool {
    var negative = false
    var found = true
    while found {
      found = false
      for prefix in ["人民币", "RMB", "CNY", "¥", "ⓧ", "⊗", "Ⓧ", "(负数)", "负"] where rest.starts(with: prefix) {
        rest = rest.dropFirst(prefix.count)
        negative = negative || prefix.contains("负")
        found = true
      }
    }
    return negative
  }

  private mutating func fraction(afterYuan: Bool) throws(AmountInWordsFlaw) -> (jiao: Int, cents: Int) {
    var (jiao, cents) = (0, 0)
    var seen = false
    if rest.first == "零", rest.count > 1 { rest = rest.dropFirst() }
    if rest.count >= 2, rest[rest.startIndex + 1] == "角", let digit = capital[rest[rest.startIndex]] {
      (jiao, seen) = (digit, true)
      rest = rest.dropFirst(2)
      if rest.first == "零", rest.count > 1 { rest = rest.dropFirst() }
    }
    if rest.count >= 2, rest[rest.startIndex + 1] == "分", let digit = capital[rest[rest.startIndex]] {
      (cents, seen) = (digit, true)
      rest = rest.dropFirst(2)
    }
    if rest.first == "整" { rest = rest.dropFirst() }
    guard afterYuan || seen else { throw .missingYuan }
    if let left = rest.first { throw capital[left] != nil || units.contains(left) ? .wrongOrder : .unexpected(left) }
    return (jiao, cents)
  }

  /// A whole number; 亿 may repeat, 万 comes once in each part.
  private func number(_ part: ArraySlice<Character>) throws(AmountInWordsFlaw) -> UInt64 {
    guard let end = part.lastIndex(of: "亿") else { return try belowYi(part) }
    let high = try number(part[..<end])
    return try joined(high, by: 100_000_000, low: part[(end + 1)...], belowYi)
  }

  private func belowYi(_ part: ArraySlice<Character>) throws(AmountInWordsFlaw) -> UInt64 {
    guard let end = part.lastIndex(of: "万") else { return try section(part) }
    let high = try section(part[..<end])
    return try joined(high, by: 10_000, low: part[(end + 1)...], section)
  }

  private func joined(
    _ high: UInt64, by unit: UInt64, low: ArraySlice<Character>,
    _ read: (ArraySlice<Character>) throws(AmountInWordsFlaw) -> UInt64
  ) throws(AmountInWordsFlaw) -> UInt64 {
    guard high > 0 else { throw .wrongOrder }
    let top = try scaled(high, by: unit)
    // An optional 零 may close the part above: 壹拾万零元.
    guard !low.isEmpty, low != ["零"] else { return top }
    let bottom = try read(low)
    guard bottom >= unit / 10 || low.first == "零" else { throw .missingZero }
    return top + bottom
  }

  /// A number below ten thousand.
  private func section(_ part: ArraySlice<Character>) throws(AmountInWordsFlaw) -> UInt64 {
    if part == ["零"] { return 0 }
    var (total, last): (UInt64, UInt64) = (0, 10_000)
    var zero = part.first == "零"
    var rest = zero ? part.dropFirst() : part
    guard !rest.isEmpty else { throw .wrongOrder }
    while let head = rest.first {
      if head == "零" {
        guard !zero else { throw .wrongOrder }
        (zero, rest) = (true, rest.dropFirst())
        continue
      }
      var digit: UInt64 = 1
      if let written = capital[head] {
        (digit, rest) = (UInt64(written), rest.dropFirst())
      } else if head != "拾" || total != 0 {
        throw units.contains(head) ? .wrongOrder : .unexpected(head)
      }
      var place: UInt64 = 1
      if let mark = rest.first, let value = places[mark] { (place, rest) = (value, rest.dropFirst()) }
      guard place < last else { throw .wrongOrder }
      if total > 0, place < last / 10, !zero { throw .missingZero }
      total += digit * place
      (last, zero) = (place, false)
    }
    return total
  }

  private func scaled(_ value: UInt64, by unit: UInt64) throws(AmountInWordsFlaw) -> UInt64 {
    let (product, overflow) = value.multipliedReportingOverflow(by: unit)
    guard !overflow, product <= UInt64(Int64.max) else { throw .tooLarge }
    return product
  }
}

private let capital: [Character: Int] = Dictionary(
  uniqueKeysWithValues: CapitalNumerals.digits.enumerated().map { ($1, $0) })
private let places: [Character: UInt64] = ["拾": 10, "佰": 100, "仟": 1000]
private let units: Set<Character> = ["拾", "佰", "仟", "万", "亿", "元", "角", "分", "整"]
private let everydayNumerals: Set<Character> = Set("一二三四五六七八九十百千两廿卅")
private let variants: [Character: Character] = [
  "圆": "元", "圓": "元", "正": "整", "貳": "贰", "弍": "贰", "參": "叁", "叄": "叁", "陸": "陆", "萬": "万", "億": "亿",
  "〇": "零", "弌": "壹", "（": "(", "）": ")", "負": "负", "數": "数", "幣": "币",
]

extension AmountInWordsFlaw {
  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有大写金额。", en: "There is no amount in words.")
    case .everydayNumeral(let character):
      Phrase(
        zh: "大写金额中出现了“\(character)”，不是规定的大写数字。",
        en: "“\(character)” is not one of the prescribed capital numerals.")
    case .unexpected(let character):
      Phrase(zh: "大写金额中的“\(character)”无法识别。", en: "“\(character)” does not belong in an amount in words.")
    case .missingYuan: Phrase(zh: "大写金额缺少“元”。", en: "The amount in words has no 元.")
    case .missingZero: Phrase(zh: "大写金额中间缺少“零”，含义不唯一。", en: "A 零 is missing inside the amount, so it has two readings.")
    case .wrongOrder: Phrase(zh: "大写金额的数位顺序不对。", en: "The places of the amount in words are out of order.")
    case .tooLarge: Phrase(zh: "大写金额过大。", en: "The amount in words is too large.")
    }
  }

  package var remedy: Phrase {
    Phrase(
      zh: "请用壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分零整书写，例如“壹拾万元整”。",
      en: "Write it with the capital numerals, for example 壹拾万元整 for 100,000 yuan.")
  }
}
