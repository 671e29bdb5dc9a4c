internal import Standards

/// What the checker says, and what to do about it.
extension Checker {
  typealias Words = (message: Phrase, remedy: Phrase)

  static func undeclared(_ name: String, near names: [String]) -> Words {
    (
      Phrase(zh: "没有名为“\(name)”的事实或参数。", en: "Nothing is called \(name)."),
      suggestion(name, names)
        ?? Phrase(zh: "请检查拼写，或先声明它；文字要放在引号内。", en: "Check the spelling or declare it; put text in quotes.")
    )
  }

  static func noField(_ field: String, of name: String, near names: [String]) -> Words {
    (
      Phrase(zh: "\(name) 没有字段“\(field)”。", en: "\(name) has no field \(field)."),
      suggestion(field, names)
        ?? Phrase(
          zh: "可用字段：\(names.sorted().prefix(12).joined(separator: "、"))。",
          en: "Its fields are \(names.sorted().prefix(12).joined(separator: ", ")).")
    )
  }

  static func noFields(_ field: String, of type: ValueType) -> Words {
    (
      Phrase(zh: "\(type) 没有字段，不能取“.\(field)”。", en: "A \(type) has no fields, so .\(field) cannot be read."),
      Phrase(zh: "请检查点号前的名称。", en: "Check what stands before the dot.")
    )
  }

  static func noFunction(_ name: String, isMember: Bool) -> Words {
    let other = Library.function(name, member: !isMember) != nil
    let turned =
      isMember
      ? Phrase(zh: "请写成 \(name)(…)。", en: "Write \(name)(…).")
      : Phrase(zh: "请写成 值.\(name)(…)。", en: "Write value.\(name)(…).")
    return (
      Phrase(zh: "没有函数“\(name)”。", en: "There is no function \(name)."),
      other
        ? turned
        : suggestion(name, Library.names(member: isMember))
          ?? Phrase(zh: "请检查函数名和参数个数。", en: "Check the name and the number of arguments.")
    )
  }

  static func noOverload(_ name: String, _ types: [ValueType], _ function: Function) -> Words {
    let given = types.map(\.description)
    return (
      Phrase(
        zh: "“\(name)”不能用于 \(given.joined(separator: " 和 "))。",
        en: "\(name) does not take \(given.joined(separator: " and "))."),
      mixedMoney(types) ?? mixedNumbers(types)
        ?? Phrase(
          zh: "可用：\(accepted(function))。", en: "It takes \(accepted(function)).")
    )
  }

  private static func accepted(_ function: Function) -> String {
    let list = function.overloads.prefix(8).map { overload in
      overload.parameters.map { "\($0)" }.joined(separator: ", ")
    }
    return list.joined(separator: " | ")
  }

  private static func mixedMoney(_ types: [ValueType]) -> Phrase? {
    guard types.contains(.money), types.contains(where: { [.int, .uint, .double, .ratio].contains($0) }) else {
      return nil
    }
    return Phrase(
      zh: "金额只与金额运算：写 yuan(500000) 或 wan(50)；乘比例用 金额.times(ratio('50%'), 'floor', 'fen')。",
      en:
        "Amounts meet only amounts: write wan(50); for a rate use amount.times(ratio('50%'), 'floor', 'fen')."
    )
  }

  private static func mixedNumbers(_ types: [ValueType]) -> Phrase? {
    guard types.count == 2, types[0] != types[1], types.allSatisfy({ [.int, .uint, .double].contains($0) }) else {
      return nil
    }
    return Phrase(
      zh: "不同的数字类型不会自动转换：请用 int(…)、uint(…) 或 double(…)。",
      en: "Number types never mix by themselves: convert with int(…), uint(…) or double(…).")
  }

  static func wrongType(_ type: ValueType, expected: ValueType) -> Words {
    (
      Phrase(zh: "这里需要 \(expected)，得到的是 \(type)。", en: "A \(expected) is needed here; this is a \(type)."),
      expected == .bool
        ? Phrase(zh: "请写成比较，例如 x > 0 或 x == '…'。", en: "Make it a comparison, as in x > 0 or x == '…'.")
        : Phrase(zh: "请转换类型。", en: "Convert it.")
    )
  }

  static func branches(_ yes: ValueType, _ no: ValueType) -> Words {
    (
      Phrase(zh: "“? :”两边类型不同：\(yes) 与 \(no)。", en: "The branches of ? : differ: \(yes) and \(no)."),
      Phrase(zh: "请让两边给出同一类型。", en: "Make both give the same type.")
    )
  }

  static func mixedElements(_ a: ValueType, _ b: ValueType) -> Words {
    (
      Phrase(zh: "同一列表不能混放 \(a) 与 \(b)。", en: "One list cannot hold both \(a) and \(b)."),
      mixedMoney([a, b]) ?? Phrase(zh: "请使用同一类型。", en: "Use one type.")
    )
  }

  static func badKey(_ type: ValueType) -> Words {
    let cause = FailureCause.unsupportedKey(.double)
    return (
      Phrase(zh: "\(type) 不能作为键。", en: "A \(type) cannot be a key."),
      type == .double ? cause.remedy : Phrase(zh: "键用文字、整数或布尔值。", en: "Keys are text, integers or booleans.")
    )
  }

  static func notIterable(_ type: ValueType) -> Words {
    (
      Phrase(zh: "不能对 \(type) 循环。", en: "A \(type) cannot be looped over."),
      Phrase(zh: "循环只用于列表或映射。", en: "Loops take a list or a map.")
    )
  }

  static func tooManyPatterns() -> Words {
    (
      Phrase(zh: "正则表达式合计过大。", en: "The patterns are too large together."),
      Phrase(zh: "请减少正则表达式或其重复次数。", en: "Use fewer patterns, or fewer repetitions in them.")
    )
  }

  static func notOptional(_ type: ValueType) -> Words {
    (
      Phrase(zh: "这里需要可选值，得到的是 \(type)。", en: "An optional is needed here; this is a \(type)."),
      Phrase(
        zh: "请写 a.?b、a[?b]、optional.of(…) 或 optional.none()。",
        en: "Write a.?b, a[?b], optional.of(…) or optional.none().")
    )
  }

  static func noMessages(_ name: String) -> Words {
    (
      Phrase(zh: "没有消息类型“\(name)”。", en: "There is no message type \(name)."),
      Phrase(zh: "请用映射：{'字段': 值}。", en: "Use a map: {'field': value}.")
    )
  }

  static func constantRemedy(_ name: String) -> Phrase {
    let example =
      ["date": "date('2024-01-31')", "ratio": "ratio('50%')", "timestamp": "timestamp('2024-01-31T00:00:00Z')"][name]
      ?? "duration('90s')"
    return Phrase(zh: "例如 \(example)。", en: "As in \(example).")
  }

  private static func suggestion(_ name: String, _ names: [String]) -> Phrase? {
    let near = names.map { ($0, Checker.distance(name, $0)) }.filter { $0.1 <= max(1, name.count / 3) }
    guard let best = near.min(by: { ($0.1, $0.0) < ($1.1, $1.0) })?.0 else { return nil }
    return Phrase(zh: "是否想写 \(best)？", en: "Did you mean \(best)?")
  }

  /// Edits between two names.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    guard a.count <= 80, b.count <= 80 else { return 80 }
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
