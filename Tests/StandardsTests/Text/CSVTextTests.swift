import Standards
import Testing

struct CSVTextTests {
  private func written(_ words: String) -> String {
    var table = CSVText()
    table.append([.text(words)])
    return String(table.text.dropLast())
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("＝1+1", "'＝1+1"), ("－1", "'－1"),
    ("＋1", "'＋1"), ("＠a", "'＠a"), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), (" =1", "' =1"), ("某某=公司", "某某=公司"),
    ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
  ])
  func `a cell that a spreadsheet would run is made into words`(words: String, cell: String) {
    #expect(written(words) == cell)
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("说“好”", "说“好”"), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""), ("", ""),
    (" a", "\" a\""),
  ])
  func `commas, quotes and line ends are quoted`(words: String, cell: String) {
    #expect(written(words) == cell)
  }

  @Test func `amounts, counts and days stay what they are`() throws {
    let table = CSVText(
      header: ["单位", "金额", "数量", "日期", "备注"],
      rows: [
        [.text("某某公司"), .amount(Money(fen: -5)), .count(-3), .day(try #require(CivilDate(iso: "2025-09-15"))), .empty]
      ])
    #expect(table.text == "单位,金额,数量,日期,备注\r\n某某公司,-0.05,-3,2025-09-15,\r\n")
    #expect(Array(table.utf8WithMark.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }
}
