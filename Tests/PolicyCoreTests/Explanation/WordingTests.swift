import PolicyCore
import Standards
import Testing

/// Each construct of the language that a policy may use, in both languages.
struct WordingTests {
  private static let facts = [
    "- {id: org.open, level: application, label: {zh: 在营, en: Trading}, kind: bool}",
    "- {id: org.kind, level: application, label: {zh: 类型, en: Kind}, kind: choice, options: [{value: firm, label: {zh: 企业, en: Firm}}, {value: school, label: {zh: 学校, en: School}}]}",
    "- {id: org.marks, level: application, label: {zh: 标记, en: Marks}, kind: choices, options: [{value: a, label: {zh: 甲类, en: First}}, {value: b, label: {zh: 乙类, en: Second}}]}",
    "- {id: org.spent, level: application, label: {zh: 支出, en: Spending}, kind: money}",
    "- {id: org.paid, level: application, label: {zh: 付款, en: Payments}, kind: money}",
    "- {id: org.day, level: application, label: {zh: 签署日, en: Day of signature}, kind: date}",
    "- {id: org.count, level: application, label: {zh: 人数, en: Staff}, kind: integer}",
    "- {id: org.name, level: application, label: {zh: 名称, en: Name}, kind: text}",
  ].joined(separator: "\n")

  private static let readings = """
    - {id: R1, cite: 三, impact: H, question: {zh: 问, en: Q}, options: [{id: one, label: {zh: 一, en: one}}, {id: two, label: {zh: 二, en: two}}], default: one, reason: {zh: 因, en: why}}
    """

  private static let award = """
    parts:
      - {id: all, cite: 三, label: {zh: 全部, en: All}, amount: "org.spent"}
    cap: {cite: 三, label: {zh: 上限, en: Cap}, value: round.annual_cap, less: ledger.granted_this_year}
    application_conditions: [c]
    """

  private func said(_ expression: String) throws -> Phrase? {
    let policy = try SmallPolicy(
      facts: Self.facts, conditions: SmallPolicy.condition("c", "expr: \"\(expression)\""), award: Self.award,
      readings: Self.readings
    ).compiled()
    return policy.sentences(of: policy.conditions[0]).first
  }

  @Test(arguments: [
    ("org.spent >= p.line", "支出 ≥ 1,000 元（自2024-01-01）", "spending ≥ 1,000 yuan (since 2024-01-01)"),
    ("!org.open", "“在营”为“否”", "“Trading” is no"),
    ("org.open == true", "“在营”为“是”", "“Trading” is yes"),
    ("!(org.spent > org.paid)", "支出 ≤ 付款", "spending ≤ payments"),
    ("org.kind == 'firm'", "类型为“企业”", "kind is “Firm”"),
    ("org.kind in ['firm', 'school']", "类型属于：“企业”、“学校”", "kind is one of “Firm”, “School”"),
    ("!(org.kind in ['firm'])", "类型不是“企业”", "kind is not “Firm”"),
    ("'a' in org.marks", "标记包含“甲类”", "marks includes “First”"),
    (
      "org.marks.exists(m, m == 'a' || m == 'b')", "标记中至少一项满足：该项为“a”，或者该项为“b”",
      "for at least one of marks, it is “a”, or it is “b”"
    ),
    ("org.marks.all(m, m != 'b')", "标记中的每一项都满足：该项不是“b”", "for every one of marks, it is not “b”"),
    ("size(org.marks) > 1", "标记的项数 > 1", "the number of marks > 1"),
    ("org.name != ''", "已填写名称", "name is given"),
    ("org.name.startsWith('京')", "名称以“京”开头", "name begins with “京”"),
    ("has(org.spent) || org.open", "已填写“支出”，或者“在营”为“是”", "“Spending” is answered, or “Trading” is yes"),
    (
      "org.open && (org.count > 3 || org.count < 1)", "“在营”为“是”，并且以下至少一项：人数 > 3，或者人数 < 1",
      "“Trading” is yes, and either staff > 3, or staff < 1"
    ),
    (
      "org.open || org.count > 3 && org.count < 9", "“在营”为“是”，或者同时人数 > 3，并且人数 < 9",
      "“Trading” is yes, or both staff > 3, and staff < 9"
    ),
    (
      "org.day <= submitted_on.yearsBefore(3)", "签署日不晚于申报日往前 3 年",
      "day of signature is not after 3 years before the day of filing"
    ),
    (
      "org.day > date('2024-05-01').monthsAfter(2)", "签署日晚于2024-05-01往后 2 个月",
      "day of signature is after 2 months after 2024-05-01"
    ),
    (
      "org.day.daysUntil(submitted_on) < 30", "签署日到申报日的天数 < 30",
      "the days from day of signature to the day of filing < 30"
    ),
    ("org.day.year() == 2024", "签署日的年份 = 2024", "the year of day of signature = 2024"),
    (
      "org.spent.times(p.rate, 'floor', 'yuan') <= org.paid",
      "支出的 50%（自2024-01-01）（向下取整到元） ≤ 付款", "50% (since 2024-01-01) of spending, rounded down to the yuan ≤ payments"
    ),
    ("max(org.spent, org.paid) >= wan(50)", "支出、付款中较大的 ≥ 50万元", "the larger of spending and payments ≥ 500,000 yuan"),
    (
      "(org.spent >= org.paid ? org.paid : org.spent) > yuan(0)", "支出、付款中较小的 > 0 元",
      "the smaller of spending and payments > 0 yuan"
    ),
    (
      "(org.open ? org.spent : org.paid) > yuan(1)", "支出（“在营”为“是”时；否则为付款） > 1 元",
      "spending where “Trading” is yes, otherwise payments > 1 yuan"
    ),
    ("org.spent - org.paid < yuan(150000000)", "支出减付款 < 15000万元", "spending less payments < 150,000,000 yuan"),
    (
      "sum([org.spent, org.paid]) < yuan(200000000)", "支出、付款之和 < 2亿元",
      "the sum of spending, payments < 200,000,000 yuan"
    ),
    ("r.R1 == 'one' ? org.open : org.count > 3", "“在营”为“是”", "“Trading” is yes"),
    ("r.R1 == 'two' && org.open || org.count > 3", "人数 > 3", "staff > 3"),
    ("org.spent <= round.annual_cap", "支出 ≤ 年度上限（5,000 元）", "spending ≤ the yearly cap (5,000 yuan)"),
  ])
  func `an expression is said as people say it`(expression: String, zh: String, en: String) throws {
    let words = try #require(try said(expression))
    #expect(words.zh == zh)
    #expect(words.en == en)
  }

  @Test func `what cannot be said falls back to the condition's label`() throws {
    let words = try #require(try said("org.marks.map(m, m + 'x').exists_one(n, n == 'ax')"))
    #expect(words == Phrase(zh: "c", en: "c"))
  }

  @Test(arguments: [
    (Int64(0), "0 元", "0 yuan"), (1, "0.01 元", "0.01 yuan"), (100, "1 元", "1 yuan"),
    (999_999, "9,999.99 元", "9,999.99 yuan"),
    (1_000_000, "1万元", "10,000 yuan"), (1_234_500, "12,345 元", "12,345 yuan"),
    (10_000_000_000, "1亿元", "100,000,000 yuan"),
    (10_001_000_000, "10001万元", "100,010,000 yuan"),
  ])
  func `amounts are rounded by nobody and said naturally`(fen: Int64, zh: String, en: String) {
    #expect(Money(fen: fen).natural == Phrase(zh: zh, en: en))
  }
}
