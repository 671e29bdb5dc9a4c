import Standards
import Testing

struct WidthTests {
  @Test func `full-width text, wide signs and radicals become ordinary`() {
    #expect("ＡＢＣ１２３（）　￥⾦⼦⾏".narrowed == "ABC123() ¥金子行")
    #expect("普通文字，不变。abc".narrowed == "普通文字,不变。abc")
    #expect("\u{2FD5}".narrowed == "龠")
  }

  @Test func `only the ends are trimmed`() {
    #expect(" \u{3000}a b\n".trimmed == "a b")
    #expect(" ".trimmed == "")
  }
}
