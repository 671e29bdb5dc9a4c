/// Why a credit code cannot be taken.
package enum CreditCodeFlaw: Explained {
  case empty
  case wrongLength(Int)
  /// A character the standard does not use at this place, with the code that was probably meant.
  case foreignCharacter(Character, position: Int, suggestion: String?)
  case wrongCheckCharacter

  package var reason: Phrase {
    switch self {
    case .empty: Phrase(zh: "没有填写统一社会信用代码。", en: "No unified social credit code was given.")
    case .wrongLength(let count):
      Phrase(
        zh: "统一社会信用代码应为 18 位，现为 \(count) 位。",
        en: "A unified social credit code has 18 characters; this has \(count).")
    case .foreignCharacter(let character, let position, _):
      Phrase(
        zh: "统一社会信用代码第 \(position) 位不能是“\(character)”。",
        en: "“\(character)” cannot stand at place \(position) of a unified social credit code.")
    case .wrongCheckCharacter:
      Phrase(zh: "统一社会信用代码的校验位不符，至少有一位写错。", en: "The check character does not match: at least one character is wrong.")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .foreignCharacter(_, _, let suggestion?):
      Phrase(
        zh: "您是否要填写 \(suggestion)？请对照营业执照核对。",
        en: "Did you mean \(suggestion)? Compare it with the business licence.")
    case .foreignCharacter:
      Phrase(
        zh: "请对照营业执照逐位核对；代码中没有字母 I、O、S、V、Z。",
        en: "Compare it with the business licence; the letters I, O, S, V and Z are never used.")
    default: Phrase(zh: "请对照营业执照逐位核对。", en: "Compare it with the business licence, character by character.")
    }
  }
}
