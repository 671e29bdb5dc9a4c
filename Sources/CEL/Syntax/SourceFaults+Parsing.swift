internal import Standards

extension SourceFaults {
  static var tooLong: SourceFaults {
    one(
      .start, Phrase(zh: "表达式过长。", en: "The expression is too long."),
      Phrase(
        zh: "最多 \(Parser.maximumLength) 个字符；请拆成几条规则。",
        en: "At most \(Parser.maximumLength) characters; split it into several rules."))
  }

  static func tooDeep(at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "表达式嵌套过深。", en: "The expression nests too deeply."),
      Phrase(
        zh: "最多 \(Parser.maximumDepth) 层；请拆成几条规则。",
        en: "At most \(Parser.maximumDepth) levels; split it into several rules."))
  }

  static func unexpected(_ token: Token) -> SourceFaults {
    if token.kind == .end {
      return one(
        token.position, Phrase(zh: "表达式没有写完。", en: "The expression ends too early."),
        Phrase(zh: "请补上缺少的部分。", en: "Complete it."))
    }
    if token.kind == .symbol("=") { return strayCharacter("=", at: token.position) }
    return one(
      token.position, Phrase(zh: "这里不应出现“\(token.words)”。", en: "\(token.words) does not belong here."),
      Phrase(
        zh: "请检查前面是否缺少运算符、逗号或括号。",
        en: "Look for a missing operator, comma or bracket before it."))
  }

  static func expected(_ symbol: String, found token: Token) -> SourceFaults {
    one(
      token.position,
      Phrase(zh: "这里应为“\(symbol)”，却是“\(token.words)”。", en: "Expected \(symbol), found \(token.words)."),
      Phrase(zh: "请补上“\(symbol)”。", en: "Add \(symbol)."))
  }

  static func reservedWord(_ word: String, at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "“\(word)”是保留字。", en: "\(word) is a reserved word."),
      Phrase(zh: "请换一个名称。", en: "Use another name."))
  }

  static func badPresence(at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "has(…) 只能询问一个字段。", en: "has(…) asks about exactly one field."),
      Phrase(zh: "请写成 has(对象.字段)，例如 has(org.kind)。", en: "Write has(thing.field), as in has(org.kind)."))
  }

  static func badBlock(at position: SourcePosition) -> SourceFaults {
    one(
      position,
      Phrase(
        zh: "cel.block 的第一个参数应是列表，cel.index 等的参数应是非负整数。",
        en: "cel.block takes a list of values first; cel.index and its like take plain numbers."),
      Phrase(zh: "例如 cel.block([a + b], cel.index(0) * 2)。", en: "As in cel.block([a + b], cel.index(0) * 2)."))
  }

  static func badLoopVariable(at position: SourcePosition) -> SourceFaults {
    one(
      position, Phrase(zh: "循环的第一个参数应是一个变量名。", en: "A loop's first argument is the name of its variable."),
      Phrase(zh: "例如 items.exists(x, x.amount > yuan(0))。", en: "As in items.exists(x, x.amount > yuan(0))."))
  }
}

extension Token {
  /// How the author wrote it, roughly.
  var words: String {
    switch kind {
    case .identifier(let name): name
    case .quotedIdentifier(let name): "`\(name)`"
    case .integer(let number): "\(number)"
    case .unsigned(let number): "\(number)u"
    case .double(let number): "\(number)"
    case .string(let text): "\"\(text.prefix(20))\""
    case .bytes: "b\"…\""
    case .symbol(let symbol): symbol
    case .end: "⏎"
    }
  }
}
