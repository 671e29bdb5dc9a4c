internal import HTTPTypes
internal import Standards

/// Decodes `application/x-www-form-urlencoded`. Anything a browser would not send is a 400 with words.
enum URLEncodedFields {
  static func decode(_ bytes: [UInt8]) throws(Fault) -> FormInput {
    var input = FormInput()
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try text(parts[0])
      let value = parts.count > 1 ? try text(parts[1]) : ""
      try append(value, to: name, of: &input)
    }
    return input
  }

  /// Adds one decoded field within the bounds of every form.
  static func append(_ value: String, to name: String, of input: inout FormInput) throws(Fault) {
    guard input.fieldCount < FormInput.Bound.fields else { throw Fault.tooManyFields }
    guard name.utf8.count <= FormInput.Bound.nameBytes else { throw Fault.malformedForm }
    guard value.utf8.count <= FormInput.Bound.fieldBytes else { throw Fault.fieldTooLong }
    input.append(value, to: name)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
    guard bytes.count <= FormInput.Bound.fieldBytes * 3 else { throw Fault.fieldTooLong }
    guard let out = FormCharacters.percentDecoded(bytes, plusIsSpace: true) else { throw Fault.malformedForm }
    return try FieldText.decode(out)
  }
}

/// A field's bytes as text: well-formed UTF-8, no NUL, line ends as `\n`.
enum FieldText {
  static func decode(_ bytes: some Sequence<UInt8>) throws(Fault) -> String {
    let bytes = Array(bytes)
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw Fault.malformedForm }
    return bytes.contains(0x0D)
      ? text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") : text
  }
}

extension Fault {
  static let malformedForm = Fault.malformed(
    Phrase(zh: "表单里有无法识别的字符。", en: "The form contains characters that cannot be read."))
  static let tooManyFields = Fault.malformed(
    Phrase(zh: "表单的字段太多。", en: "The form has too many fields."))
  static let fieldTooLong = Fault(
    .contentTooLarge, reason: Phrase(zh: "有一个字段的内容过长。", en: "One of the fields is too long."),
    remedy: Phrase(zh: "请缩短后重新提交。", en: "Shorten it and submit again."))
}
