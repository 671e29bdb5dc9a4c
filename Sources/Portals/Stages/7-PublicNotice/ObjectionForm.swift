internal import Casework
internal import Standards

/// What somebody typed to object to one case of a notice.
struct ObjectionForm: Sendable {
  var input = FormInput()
  var errors = FieldErrors()

  struct Answer: Sendable {
    let row: NoticeRow
    let objector: Objector
    let category: Objection.Category
    let grounds: String
    let nameWithheld: Bool
  }

  static let longestGrounds = 4000

  init() {}

  init(row: String?) { if let row { input = FormInput(["row": [row]]) } }

  /// - Returns: `nil` when something has to be put right; ``errors`` says what.
  mutating func read(_ input: FormInput, _ sheet: NoticeSheet) -> Answer? {
    self.input = input
    var reader = FieldReader(input)
    let row = reader.choice("row", of: sheet.rows.indices.map { String($0 + 1) })
    let name = reader.text("name", maxLength: 40)
    let contact = reader.read(
      "contact", maxLength: 120, ObjectionForm.contact,
      orElse: Phrase(zh: "请填写能联系到您的电话或邮箱。", en: "Give a telephone number or an e-mail address that reaches you."))
    let category = reader.choice("category", of: Objection.Category.allCases.map(\.rawValue))
    let grounds = reader.text("grounds", maxLength: ObjectionForm.longestGrounds)
    if let name, name.count(where: { !$0.isWhitespace }) < 2 {
      reader.errors.add("name", Phrase(zh: "请填写真实姓名或单位全称。", en: "Give your real name."))
    }
    if let grounds, grounds.count(where: { !$0.isWhitespace }) < OnNotice.shortestGrounds {
      reader.errors.add(
        "grounds",
        Phrase(
          zh: "请写明事实和理由，至少 \(OnNotice.shortestGrounds) 个字。",
          en: "State the facts and your reasons in at least \(OnNotice.shortestGrounds) characters."))
    }
    errors = reader.errors
    guard errors.isEmpty, let row, let place = Int(row), let name, let contact, let grounds,
      let kind = category.flatMap(Objection.Category.init)
    else { return nil }
    return Answer(
      row: sheet.rows[place - 1], objector: Objector(name: name, contact: contact), category: kind, grounds: grounds,
      nameWithheld: !input.isTicked("tell"))
  }

  /// A telephone number, or something with the outline of an e-mail address.
  private static func contact(_ text: String) -> String? {
    if let phone = try? PhoneNumber(typed: text) { return phone.text }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.contains(where: \.isWhitespace)
    else { return nil }
    return text
  }
}
