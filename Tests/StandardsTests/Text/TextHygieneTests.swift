import Standards
import Testing

struct TextHygieneTests {
  @Test(arguments: [
    ("某某\u{0}公司", TextFlaw.controlCharacter(0)), ("某某\u{1B}公司", .controlCharacter(0x1B)),
    ("某某\u{85}公司", .controlCharacter(0x85)), ("某某\u{202E}公司", .directionControl(0x202E)),
    ("某某\u{2066}公司", .directionControl(0x2066)), ("某某\u{E000}公司", .privateCharacter(0xE000)),
    ("某某\u{FFFD}公司", .damaged), ("某某\n公司", .lineBreak), ("某某\u{2028}公司", .lineBreak), ("  ", .empty),
    ("\u{FEFF}", .empty), ("一二三四五六七八九十一", .tooLong(limit: 10)),
  ])
  func `a line with hidden or foreign characters is refused`(raw: String, flaw: TextFlaw) {
    #expect(throws: flaw) { try TextHygiene.line(raw, limit: 10) }
    #expect(!flaw.reason.zh.isEmpty && !flaw.remedy.en.isEmpty)
  }

  @Test func `a line is folded in width and spaces`() throws {
    #expect(try TextHygiene.line("　ＡＢＣ\u{200B}  某某\t科技\u{FEFF} ", limit: 20) == "ABC 某某 科技")
  }

  @Test func `the punctuation of a Chinese sentence is kept`() throws {
    #expect(try TextHygiene.line("合同（２０２５）第３号，金额：￥100；是否续签？", limit: 50) == "合同（2025）第3号，金额：¥100；是否续签？")
  }

  @Test func `one Chinese name has one form`() throws {
    #expect(try TextHygiene.name("某某(北京)科技有限公司") == "某某（北京）科技有限公司")
    #expect(try TextHygiene.name("某某（北京）科技有限公司") == "某某（北京）科技有限公司")
    #expect(try TextHygiene.name("ＡＣＭＥ （Beijing） Ltd") == "ACME (Beijing) Ltd")
    #expect(try TextHygiene.name("ACME (Beijing) Ltd") == "ACME (Beijing) Ltd")
  }

  @Test func `paragraphs keep their lines and punctuation`() throws {
    #expect(try TextHygiene.paragraphs("第一，\r\n第二。\r第三\n", limit: 20) == "第一，\n第二。\n第三")
    #expect(throws: TextFlaw.controlCharacter(0)) { try TextHygiene.paragraphs("a\u{0}", limit: 20) }
    #expect(throws: TextFlaw.directionControl(0x202E)) { try TextHygiene.paragraphs("a\u{202E}b", limit: 20) }
  }

  @Test func `a family emoji and rare ideographs survive`() throws {
    #expect(try TextHygiene.line("𠮷野 👨‍👩‍👧", limit: 10) == "𠮷野 👨‍👩‍👧")
  }

  @Test func `nothing that passes holds a control or a turn of direction`() {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<5000 {
      let raw = String(
        String.UnicodeScalarView(
          (0..<8).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x2100, using: &random))
          }))
      guard let text = try? TextHygiene.line(raw, limit: 50) else { continue }
      #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x202A...0x202E).contains($0.value) })
      #expect((try? TextHygiene.line(text, limit: 50)) == text)
    }
  }
}
