internal import Testing

@testable internal import Portals

struct `GB 18030` {
  @Test(arguments: ["", "abc", "付款编号,金额（元）\r\n", "㐂𠀀€·ü龘", "北京经济技术开发区😀"])
  func `text comes back as it went`(text: String) {
    let bytes = GB18030.encode(text)
    #expect(bytes.flatMap(GB18030.decode) == text)
  }

  @Test func `two bytes a common character, as the standard has them`() {
    #expect(GB18030.encode("中国") == [0xD6, 0xD0, 0xB9, 0xFA])
  }

  @Test func `bytes that are none are refused`() {
    #expect(GB18030.decode([0xFF, 0xFF]) == nil)
    #expect(GB18030.decode([0xD6]) == nil)
  }
}
