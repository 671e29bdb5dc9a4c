internal import CEL
internal import Standards

extension ExpressionWriter {
  func comparison(_ symbol: Operator, _ left: Expression, _ right: Expression) throws(Unsayable) -> Wording {
    for (side, other) in [(left, right), (right, left)] where symbol == .equal || symbol == .notEqual {
      let isSame = symbol == .equal
      switch other.form {
      case .literal(.bool(let yes)):
        return yes == isSame ? try truth(side) : try denial(side)
      case .literal(.string("")):
        let subject = try noun(side)
        return isSame
          ? Wording(zh: "未填写\(subject.zh)", en: "\(subject.en) is left empty")
          : Wording(zh: "已填写\(subject.zh)", en: "\(subject.en) is given")
      case .literal(.string(let text)):
        let (subject, value) = (try noun(side), option(text, of: side))
        return isSame
          ? Wording(zh: "\(subject.zh)为\(value.zh)", en: "\(subject.en) is \(value.en)")
          : Wording(zh: "\(subject.zh)不是\(value.zh)", en: "\(subject.en) is not \(value.en)")
      default: break
      }
    }
    let isDay = types[left.id] == .date || types[right.id] == .date
    let (a, b) = (try noun(left), try noun(right))
    guard let word = (isDay ? dayWords : signs)[symbol] else { throw Unsayable() }
    return Wording(zh: "\(a.zh)\(word.zh)\(b.zh)", en: "\(a.en)\(word.en)\(b.en)")
  }

  func membership(
    _ element: Expression, _ collection: Expression, isDenied: Bool = false
  ) throws(Unsayable) -> Wording {
    if case .literal(.string(let text)) = element.form {
      let (subject, value) = (try noun(collection), option(text, of: collection))
      return isDenied
        ? Wording(zh: "\(subject.zh)不含\(value.zh)", en: "\(subject.en) does not include \(value.en)")
        : Wording(zh: "\(subject.zh)包含\(value.zh)", en: "\(subject.en) includes \(value.en)")
    }
    let subject = try noun(element)
    guard case .list(let elements) = collection.form else {
      let whole = try noun(collection)
      return isDenied
        ? Wording(zh: "\(subject.zh)不在\(whole.zh)之中", en: "\(subject.en) is not among \(whole.en)")
        : Wording(zh: "\(subject.zh)在\(whole.zh)之中", en: "\(subject.en) is among \(whole.en)")
    }
    var parts: [Wording] = []
    for part in elements {
      if case .literal(.string(let text)) = part.form {
        parts.append(option(text, of: element))
      } else {
        parts.append(try noun(part))
      }
    }
    guard parts.count > 1 else {
      guard let only = parts.first else { throw Unsayable() }
      return Wording(
        zh: "\(subject.zh)\(isDenied ? "不是" : "为")\(only.zh)",
        en: "\(subject.en) is \(isDenied ? "not " : "")\(only.en)")
    }
    let all = Wording.list(parts, zh: "、", en: ", ")
    return isDenied
      ? Wording(zh: "\(subject.zh)不属于：\(all.zh)", en: "\(subject.en) is none of \(all.en)")
      : Wording(zh: "\(subject.zh)属于：\(all.zh)", en: "\(subject.en) is one of \(all.en)")
  }

  func textTest(_ name: String, _ target: Expression, _ arguments: [Expression]) throws(Unsayable) -> Wording {
    guard arguments.count == 1 else { throw Unsayable() }
    let subject = try noun(target)
    if name == "matches" {
      return Wording(zh: "\(subject.zh)符合规定的格式", en: "\(subject.en) has the required form")
    }
    guard case .literal(.string(let text)) = arguments[0].form else { throw Unsayable() }
    switch name {
    case "contains": return Wording(zh: "\(subject.zh)含有“\(text)”", en: "\(subject.en) contains “\(text)”")
    case "startsWith": return Wording(zh: "\(subject.zh)以“\(text)”开头", en: "\(subject.en) begins with “\(text)”")
    case "endsWith": return Wording(zh: "\(subject.zh)以“\(text)”结尾", en: "\(subject.en) ends with “\(text)”")
    default: throw Unsayable()
    }
  }

  /// A choice is called by its label, other text stands as it is.
  private func option(_ text: String, of subject: Expression) -> Wording {
    let label =
      names.fact(subject.dottedName).map { $0.label(ofOption: text) }
      ?? names.reading(subject.dottedName)?.options.first { $0.id == text }?.label ?? Phrase(verbatim: text)
    return Wording(zh: "“\(label.zh)”", en: "“\(label.en)”")
  }

  private var signs: [Operator: Phrase] { ExpressionWriter.signs }
  private var dayWords: [Operator: Phrase] { ExpressionWriter.dayWords }

  private static let signs: [Operator: Phrase] = [
    .equal: Phrase(verbatim: " = "), .notEqual: Phrase(verbatim: " ≠ "), .less: Phrase(verbatim: " < "),
    .lessOrEqual: Phrase(verbatim: " ≤ "), .greater: Phrase(verbatim: " > "), .greaterOrEqual: Phrase(verbatim: " ≥ "),
  ]

  private static let dayWords: [Operator: Phrase] = [
    .equal: Phrase(zh: "为", en: " is "), .notEqual: Phrase(zh: "不是", en: " is not "),
    .less: Phrase(zh: "早于", en: " is before "), .lessOrEqual: Phrase(zh: "不晚于", en: " is not after "),
    .greater: Phrase(zh: "晚于", en: " is after "), .greaterOrEqual: Phrase(zh: "不早于", en: " is not before "),
  ]
}
