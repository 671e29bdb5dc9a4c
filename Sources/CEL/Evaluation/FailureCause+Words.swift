package import Standards

extension FailureCause {
  package var message: Phrase {
    switch self {
    case .overflow: Phrase(zh: "计算结果超出可表示的范围。", en: "The result does not fit.")
    case .divisionByZero: Phrase(zh: "除数为零。", en: "Division by zero.")
    case .noSuchKey(let key): Phrase(zh: "映射中没有键 \(key)。", en: "There is no key \(key).")
    case .noSuchField(let field, let kind):
      Phrase(zh: "\(kind.rawValue) 没有字段 \(field)。", en: "\(kind.rawValue) has no field \(field).")
    case .outOfBounds(let index, let count):
      Phrase(zh: "下标 \(index) 超出列表长度 \(count)。", en: "Index \(index) is outside a list of \(count).")
    case .noSuchOverload(let function, let kinds):
      Phrase(
        zh: "\(function) 不能用于 \(kinds.map(\.rawValue).joined(separator: "、"))。",
        en: "\(function) does not take (\(kinds.map(\.rawValue).joined(separator: ", "))).")
    case .unbound(let name): Phrase(zh: "没有给出 \(name) 的值。", en: "\(name) has no value.")
    case .unknownFunction(let name): Phrase(zh: "没有函数 \(name)。", en: "There is no function \(name).")
    case .unconvertible(let text, let kind):
      Phrase(zh: "\(text) 不能转换为 \(kind.rawValue)。", en: "\(text) is no \(kind.rawValue).")
    case .outOfRange(let kind): Phrase(zh: "\(kind.rawValue) 超出范围。", en: "The \(kind.rawValue) is out of range.")
    case .repeatedKey(let key): Phrase(zh: "键 \(key) 重复。", en: "The key \(key) is repeated.")
    case .unsupportedKey(let kind):
      Phrase(zh: "\(kind.rawValue) 不能作为键。", en: "A \(kind.rawValue) cannot be a key.")
    case .badPattern(let reason): Phrase(zh: "正则表达式无效：\(reason)。", en: "The pattern is not valid: \(reason).")
    case .badFormat(let reason): Phrase(zh: "格式文本无效：\(reason)。", en: "The format is not valid: \(reason).")
    case .badZone(let name): Phrase(zh: "没有时区 \(name)。", en: "There is no time zone \(name).")
    case .badChoice(let given, _): Phrase(zh: "不认识的选项 \(given)。", en: "\(given) is not a choice.")
    case .emptyOptional: Phrase(zh: "可选值为空。", en: "The optional holds nothing.")
    case .budgetExhausted: Phrase(zh: "计算量超过上限，已停止。", en: "Stopped: the evaluation costs more than allowed.")
    }
  }

  package var remedy: Phrase {
    switch self {
    case .overflow, .outOfRange: Phrase(zh: "请检查输入的数值是否过大。", en: "Check for an entry that is too large.")
    case .divisionByZero: Phrase(zh: "请先判断除数不为零。", en: "Test that the divisor is not zero first.")
    case .noSuchKey, .noSuchField, .outOfBounds:
      Phrase(zh: "请先用 has(…) 或 size(…) 判断。", en: "Test with has(…) or size(…) first.")
    case .noSuchOverload, .unconvertible, .unsupportedKey:
      Phrase(zh: "请检查参数的类型，必要时显式转换。", en: "Check the arguments' types; convert explicitly.")
    case .unbound: Phrase(zh: "请提供该值，或声明为未知。", en: "Give the value, or declare it unknown.")
    case .unknownFunction: Phrase(zh: "请检查函数名的拼写。", en: "Check the function's spelling.")
    case .repeatedKey: Phrase(zh: "每个键只写一次。", en: "Write each key once.")
    case .badPattern: Phrase(zh: "请使用 RE2 语法，重复次数不超过 1000。", en: "Use RE2 syntax with at most 1000 repetitions.")
    case .badFormat:
      Phrase(zh: "可用 %s %d %f %e %b %o %x %X %%。", en: "Use %s %d %f %e %b %o %x %X and %%.")
    case .badZone: Phrase(zh: "请写 Asia/Shanghai 或 +08:00。", en: "Write Asia/Shanghai or +08:00.")
    case .badChoice(_, let choices):
      Phrase(zh: "可选：\(choices.joined(separator: "、"))。", en: "Choose one of \(choices.joined(separator: ", ")).")
    case .emptyOptional:
      Phrase(zh: "请用 orValue(…) 给出默认值，或先用 hasValue() 判断。", en: "Give a default with orValue(…), or test hasValue().")
    case .budgetExhausted: Phrase(zh: "请减少嵌套循环或列表长度。", en: "Use fewer nested loops or shorter lists.")
    }
  }
}
