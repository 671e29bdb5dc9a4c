internal import Standards
internal import Testing

@testable internal import Portals

struct `Reading a form` {
  @Test func `collects every error and keeps what was typed`() {
    var fields = FieldReader(
      FormInput(["name": ["  "], "count": ["three"], "mode": ["other"], "note": ["a\u{202E}b"], "ok": [" 全角　"]]))
    #expect(fields.text("name") == nil)
    #expect(fields.read("count", { Int($0) }, orElse: Phrase(zh: "请填整数。", en: "Enter a whole number.")) == nil)
    #expect(fields.choice("mode", of: ["api", "cloud"]) == nil)
    #expect(fields.text("note") == nil)
    #expect(fields.text("missing", required: false) == "")
    #expect(fields.text("ok") == "全角")
    #expect(fields.errors.entries.map(\.field) == ["name", "count", "mode", "note"])
    #expect(fields.errors["count"]?.en == "Enter a whole number.")
    #expect(fields.ifValid({ 1 }) == nil)
    #expect(fields.form.typed("count") == "three")
  }

  @Test func `counts characters, not bytes, against the longest answer`() {
    var fields = FieldReader(
      FormInput(["a": [String(repeating: "字", count: 10)], "b": [String(repeating: "字", count: 11)]]))
    #expect(fields.text("a", maxLength: 10) != nil)
    #expect(fields.text("b", maxLength: 10) == nil)
    #expect(fields.errors.count == 1)
  }

  @Test func `decodes plus, percent, repeated names and line ends`() throws {
    let form = try URLEncodedFields.decode(
      Array("a=1+2%2B3&box=x&box=y&empty=&t=l1%0D%0Al2&%E5%90%8D=%E5%80%BC&flag".utf8))
    #expect(form["a"] == "1 2+3")
    #expect(form.all("box") == ["x", "y"])
    #expect(form["empty"] == "")
    #expect(form["t"] == "l1\nl2")
    #expect(form["名"] == "值")
    #expect(form["flag"] == "")
    #expect(form["absent"] == nil)
  }

  @Test(arguments: ["a=%", "a=%2", "a=%g0", "a=%00", "%00=a", "a=%C0%AF", "a=%ED%A0%80", "a=%F5%80%80%80"])
  func `refuses bytes that are no text`(body: String) {
    #expect(throws: Fault.self) { try URLEncodedFields.decode(Array(body.utf8)) }
  }

  @Test func `takes 400 fields and no more`() throws {
    let body = { (count: Int) in Array((0..<count).map { "f\($0)=1" }.joined(separator: "&").utf8) }
    #expect(try URLEncodedFields.decode(body(400)).values.count == 400)
    #expect(throws: Fault.self) { try URLEncodedFields.decode(body(401)) }
  }
}
