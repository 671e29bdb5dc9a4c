import Standards
import Testing

@testable import Portals

@Suite struct ComponentTests {
  let hostile = "\"><script>alert(1)</script>"

  @Test func `a company name with markup in it stays text in every component`() {
    let field = Field("n", label: hostile, hint: "\(hostile)", error: hostile, autocomplete: hostile, source: hostile)
    let parts: [HTML] = [
      textField(field, value: hostile, .zh), moneyField(field, value: hostile, echo: hostile, .zh),
      radios(field, [Choice(hostile, hostile, hint: hostile)], .zh),
      selectField(field, [Choice(hostile, hostile)], .zh),
      textArea(field, value: "</textarea>" + hostile, .zh), tag(hostile), link(hostile, to: hostile, hidden: hostile),
      errorSummary([FieldProblem(field: hostile, text: hostile)], .zh),
      receiptPanel(hostile, number: hostile, lines: []),
      fileList([UploadedFile(name: hostile, facts: "")], .zh), postForm(to: hostile, csrf: hostile, ""),
      table(hostile, id: "t", columns: [TableColumn(hostile)], rows: [["\(hostile)"]], .zh),
      tabs([Tab(hostile, to: hostile)], label: hostile),
      letter(issuer: hostile, title: hostile, signature: hostile, date: "", ""),
    ]
    for part in parts {
      #expect(!part.markup.contains("<script"))
      #expect(!part.markup.contains("</textarea>&quot;"))
    }
  }

  @Test func `a field with an error is marked, described and prefixed`() {
    let html = textField(Field("a", label: "A", hint: "h", error: "wrong"), .en).markup
    #expect(html.contains("aria-invalid=\"true\""))
    #expect(html.contains("aria-describedby=\"f-a-hint f-a-error\""))
    #expect(html.contains("Error: "))
    #expect(!textField(Field("a", label: "A"), .en).markup.contains("aria-"))
  }

  @Test func `the title starts with the error prefix only when something is wrong`() {
    var frame = Gallery.frame(.zh, "甲", "A")
    #expect(frame.document("").markup.contains("<title>甲"))
    frame.problems = [FieldProblem(field: nil, text: "x")]
    #expect(frame.document("").markup.contains("<title>错误：甲"))
  }

  @Test func `the language and size links keep the rest of the address`() {
    var frame = Gallery.frame(.zh, "甲", "A")
    frame.tail = "/notices?page=2&size=lg"
    let html = frame.document("").markup
    #expect(html.contains("href=\"/en/notices?page=2&amp;size=lg\""))
    #expect(html.contains("href=\"/zh/notices?page=2&amp;size=lg\""))
    frame.tail = ""
    frame.textSize = .lg
    #expect(frame.document("").markup.contains("href=\"/zh?size=normal\""))
    #expect(frame.document("").markup.contains("data-size=\"lg\""))
  }

  @Test(arguments: [
    (0, "已截止"), (1, "距截止 0\u{A0}秒"), (59_000, "距截止 59\u{A0}秒"), (3_599_999, "距截止 59\u{A0}分 59\u{A0}秒"),
    (3_600_000, "距截止 1\u{A0}小时 0\u{A0}分"), (273_115_000, "距截止 3\u{A0}天 3\u{A0}小时 51\u{A0}分"),
  ])
  func `time left is counted down to the second in the last hour`(_ left: Int64, _ expected: String) {
    let end = Instant(milliseconds: 1_800_000_000_000)
    #expect(timeLeft(until: end, now: end.adding(milliseconds: -left), .zh) == expected)
  }

  @Test func `a task that cannot be started is not a link`() {
    let rows = [TaskRow("甲", to: "/x", state: .cannotStart), TaskRow("乙", to: "/y", state: .notStarted)]
    let html = taskList([TaskGroup("组", rows)], .zh).markup
    #expect(!html.contains("/x"))
    #expect(html.contains("href=\"/y\""))
  }

  @Test func `the budget bar says by how much a plan is over and is silent otherwise`() {
    func bar(_ yuan: Int64) -> String {
      budgetBar(
        "预算", id: "b", parts: [BudgetPart("方案", Money(yuan: yuan), .solid)], limit: Money(yuan: 100), unit: "元",
        show: \.grouped, .zh
      ).markup
    }
    #expect(bar(101).contains("超出") && bar(101).contains(">1.00 "))
    #expect(!bar(100).contains("超出"))
    #expect(bar(100).contains("余额"))
  }

  @Test func `shares never exceed the whole and never overflow`() {
    #expect(percent(1, of: 3) == "33.3%")
    #expect(percent(5, of: 3) == "100.0%")
    #expect(percent(-1, of: 3) == "0%")
    #expect(percent(1, of: 0) == "0%")
    #expect(percent(.max, of: .max) == "100.0%")
    #expect(percent(.max / 2, of: .max) == "49.9%")
  }

  @Test func `buttons are never disabled`() {
    for language in Language.allCases {
      for page in Gallery.pages(language) { #expect(!page.html.markup.contains("disabled"), "\(page.name)") }
    }
  }

  @Test func `English pages say nothing in Chinese but names and the other language`() {
    let phrases = Words.script.map(\.phrase)
    for phrase in phrases where phrase != Words.otherLanguage {
      let rest = phrase.en.replacing("万", with: "")
      #expect(!rest.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(phrase.en)")
      #expect(phrase.zh.filter { $0 == "#" }.count == phrase.en.filter { $0 == "#" }.count, "\(phrase.zh)")
    }
  }
}
