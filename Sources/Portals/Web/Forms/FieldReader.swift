package import Standards

/// Reads typed values from a form and collects every error instead of stopping at the first.
///
///     var fields = FieldReader(context.form)
///     let name = fields.text("name", maxLength: 100)
///     let count = fields.read("count") { Int($0) }  orElse: Phrase(zh: "请填整数。", en: "Enter a whole number.")
///     guard let answer = fields.ifValid({ Answer(name: name ?? "", …) }) else { … show again with fields.errors }
package struct FieldReader {
  package let form: FormInput
  package var errors = FieldErrors()

  package init(_ form: FormInput) { self.form = form }

  /// The text of a field without spaces at its ends; an error when it is empty and required, or too long.
  package mutating func text(_ name: String, required: Bool = true, maxLength: Int = 200) -> String? {
    let text = FieldReader.trimmed(form.typed(name))
    if text.isEmpty {
      if required { errors.add(name, Phrase(zh: "请填写这一项。", en: "Fill this in.")) }
      return required ? nil : ""
    }
    guard text.count <= maxLength else {
      errors.add(
        name,
        Phrase(
          zh: "最多 \(maxLength) 个字，现在是 \(text.count) 个。请缩短。",
          en: "At most \(maxLength) characters; this has \(text.count). Shorten it."))
      return nil
    }
    guard !text.unicodeScalars.contains(where: FieldReader.isForbidden) else {
      errors.add(
        name, Phrase(zh: "含有不可见的控制字符。请重新键入这一项。", en: "Contains invisible control characters. Type it again."))
      return nil
    }
    return text
  }

  /// A value of any type, by its own parser. An empty field is an error only when required.
  package mutating func read<Value>(
    _ name: String, required: Bool = true, maxLength: Int = 200, _ parse: (String) -> Value?, orElse message: Phrase
  ) -> Value? {
    guard let text = text(name, required: required, maxLength: maxLength), !text.isEmpty else { return nil }
    if let value = parse(text) { return value }
    errors.add(name, message)
    return nil
  }

  /// One of the offered values; anything else cannot come from our form.
  package mutating func choice(_ name: String, of offered: some Sequence<String>, required: Bool = true) -> String? {
    read(
      name, required: required, { text in offered.contains(text) ? text : nil },
      orElse: Phrase(zh: "请从列出的选项中选择一项。", en: "Choose one of the options listed."))
  }

  package mutating func choices(_ name: String, of offered: some Collection<String>) -> [String] {
    let ticked = form.all(name).filter { !$0.isEmpty }
    if !ticked.allSatisfy({ offered.contains($0) }) {
      errors.add(name, Phrase(zh: "请从列出的选项中选择。", en: "Choose from the options listed."))
    }
    return ticked.filter { offered.contains($0) }
  }

  /// The value, when no field has an error.
  package func ifValid<Value>(_ make: () -> Value?) -> Value? { errors.isEmpty ? make() : nil }

  static func trimmed(_ text: String) -> String { FormCharacters.trimmed(text) }

  /// Full-width digits, letters and signs as their ASCII twins; people paste both.
  package static func halfWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
          case 0x3000: " "
          default: scalar
          }
        }))
  }

  /// C0 and C1 controls but tab and newline, and the marks that change the direction of text.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool { FormCharacters.isForbidden(scalar) }
}
