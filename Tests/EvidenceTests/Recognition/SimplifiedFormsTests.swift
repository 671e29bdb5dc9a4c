import Testing

@testable import Evidence

/// Letters of another form that a recogniser takes for the common one.
struct SimplifiedFormsTests {
  @Test func `a look-alike form becomes the common one where all else is simplified`() {
    let lines = SimplifiedForms.folded(["识別工艺问题", "开戶银行：演示银行", "呂四港示例有限公司"])
    #expect(lines == ["识别工艺问题", "开户银行：演示银行", "吕四港示例有限公司"])
  }

  @Test func `a page in traditional characters keeps its own`() {
    let lines = ["識別證號碼", "開戶銀行：香港上海滙豐銀行"]
    #expect(SimplifiedForms.folded(lines) == lines)
  }

  @Test func `letters of both scripts are left alone`() {
    let lines = ["北京后里乾坤科技有限公司", "沈阳于洪郁金香面粉厂"]
    #expect(SimplifiedForms.folded(lines) == lines)
  }

  @Test func `what was seen is kept beside`() {
    var line = TextLine("识別", box: .wholePage)
    line.put("识别")
    #expect(line.text == "识别" && line.seen == "识別")
    line.put("识别")
    #expect(line.seen == "识別")
  }
}
