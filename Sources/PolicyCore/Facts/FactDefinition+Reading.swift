internal import Standards

extension FactDefinition {
  /// Reads what a form, a file or a command line states. `不确定`, `not-sure` and `?` mean ``FactValue/notSure``;
  /// amounts are in yuan; several choices are separated by commas.
  package func read(_ text: String) throws(FactFlaw) -> FactValue {
    let trimmed = text.trimmingSpaces
    if ["?", "not-sure", "notSure", "不确定"].contains(trimmed) { return .notSure }
    switch kind {
    case .bool: return try readBool(trimmed)
    case .money:
      do { return .money(try Money(typed: trimmed)) } catch { throw FactFlaw(kind: error) }
    case .date:
      do { return .date(try CivilDate(typed: trimmed)) } catch { throw FactFlaw(kind: error) }
    case .integer:
      guard let number = Int64(trimmed) else { throw wrong("整数", "a whole number", "3") }
      return .integer(number)
    case .ratio:
      guard let ratio = Ratio(parsing: trimmed) else { throw wrong("比例", "a ratio", "50%") }
      return .ratio(ratio)
    case .choice: return .choice(try option(trimmed))
    case .choices:
      var chosen: [String] = []
      for part in trimmed.split(separator: ",") { chosen.append(try option(String(part).trimmingSpaces)) }
      return .choices(chosen)
    case .text(let limit): return .text(try limited(trimmed, to: limit))
    case .longText(let limit): return .text(try limited(text, to: limit))
    case .creditCode:
      do { return .text(try CreditCode(typed: trimmed).text) } catch { throw FactFlaw(kind: error) }
    case .bankAccount:
      do { return .text(try BankAccount(typed: trimmed).digits) } catch { throw FactFlaw(kind: error) }
    case .bankLine:
      do { return .text(try BankLine(typed: trimmed).digits) } catch { throw FactFlaw(kind: error) }
    case .phone:
      do { return .text(try PhoneNumber(typed: trimmed).text) } catch { throw FactFlaw(kind: error) }
    case .invoiceNumber:
      do { return .text(try InvoiceNumber(typed: trimmed).display) } catch { throw FactFlaw(kind: error) }
    }
  }

  private func readBool(_ text: String) throws(FactFlaw) -> FactValue {
    switch text.lowercased() {
    case "true", "yes", "是": return .bool(true)
    case "false", "no", "否": return .bool(false)
    default: throw wrong("“是”或“否”", "yes or no", "yes")
    }
  }

  private func option(_ text: String) throws(FactFlaw) -> String {
    if let found = options.first(where: { $0.value == text || $0.label.zh == text }) { return found.value }
    throw FactFlaw(
      code: "option",
      reason: Phrase(zh: "“\(label.zh)”没有“\(text)”这个选项。", en: "“\(text)” is not an option of “\(label.en)”."),
      remedy: Phrase(
        zh: "可选：\(options.map(\.label.zh).joined(separator: "、"))。",
        en: "Choose one of: \(options.map(\.value).joined(separator: ", "))."))
  }

  private func limited(_ text: String, to limit: Int) throws(FactFlaw) -> String {
    guard text.count > limit else { return text }
    throw FactFlaw(
      code: "length",
      reason: Phrase(
        zh: "“\(label.zh)”有 \(text.count) 个字，最多 \(limit) 个。",
        en: "“\(label.en)” has \(text.count) characters; at most \(limit) fit."),
      remedy: Phrase(zh: "请删减。", en: "Please shorten it."))
  }

  private func wrong(_ zh: String, _ en: String, _ example: String) -> FactFlaw {
    FactFlaw(
      code: "kind", reason: Phrase(zh: "“\(label.zh)”要填\(zh)。", en: "“\(label.en)” needs \(en)."),
      remedy: Phrase(zh: "例如 \(example)。", en: "For example \(example)."))
  }
}

extension String {
  /// Without white space at both ends.
  var trimmingSpaces: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
