internal import Standards

/// Reads a tree by a vocabulary.
struct VoucherReader {
  let vocabulary: VoucherVocabulary
  let index: VoucherIndex
  /// Every field with the element that gave it.
  let found: [FieldName: (value: String, node: XMLNode)]

  init(_ root: XMLNode, _ vocabulary: VoucherVocabulary) {
    self.vocabulary = vocabulary
    index = VoucherIndex(root, lineElements: vocabulary.lineElements)
    found = Self.fields(vocabulary, index)
  }

  private static func fields(
    _ vocabulary: VoucherVocabulary, _ index: VoucherIndex
  ) -> [FieldName: (value: String, node: XMLNode)] {
    var found: [FieldName: (value: String, node: XMLNode)] = [:]
    for (name, elements) in vocabulary.fields {
      search: for element in elements {
        for node in index.nodes(element) {
          if let value = VoucherValue.normalised(node.value, for: name) {
            found[name] = (value, node)
            break search
          }
        }
      }
    }
    return found
  }

  /// At most 2,000 lines; numbers as written, amounts in yuan with two decimals where they are plain.
  func lines() -> [VoucherLine] {
    let names = vocabulary.line
    if index.lines.isEmpty { return flatLines() }
    return index.lines.prefix(2000).compactMap { node in
      func value(_ elements: [String]) -> String? {
        for element in elements {
          let found = node.children.first { $0.name.caseInsensitivelyEquals(element) }?.value ?? ""
          if !found.isEmpty { return found }
        }
        return nil
      }
      func money(_ elements: [String]) -> String? {
        value(elements).flatMap { VoucherValue.amount($0) ?? VoucherValue.rounded($0) }
      }
      guard let name = value(names.name) else { return nil }
      return VoucherLine(
        name: String(name.prefix(200)), quantity: value(names.quantity), unitPrice: value(names.unitPrice),
        amount: money(names.amount), taxRate: value(names.taxRate), tax: money(names.tax))
    }
  }

  /// Lines whose columns stand one after the other, without an element of their own.
  private func flatLines() -> [VoucherLine] {
    let names = vocabulary.line
    func column(_ elements: [String]) -> [String] {
      elements.lazy.map { index.nodes($0).map(\.value) }.first { !$0.isEmpty } ?? []
    }
    let (items, amounts) = (column(names.name), column(names.amount))
    guard !items.isEmpty, items.count == amounts.count, items.count <= 2000 else { return [] }
    func value(_ elements: [String], _ at: Int) -> String? {
      let values = column(elements)
      return values.count == items.count && !values[at].isEmpty ? values[at] : nil
    }
    return items.indices.map { at in
      VoucherLine(
        name: String(items[at].prefix(200)), quantity: value(names.quantity, at),
        unitPrice: value(names.unitPrice, at), amount: VoucherValue.amount(amounts[at]),
        taxRate: value(names.taxRate, at), tax: value(names.tax, at).flatMap(VoucherValue.amount))
    }
  }

  func value(_ element: String) -> String? {
    index.nodes(element).lazy.map(\.value).first { !$0.isEmpty }
  }
}

extension String {
  /// Compares ASCII letters without case.
  func caseInsensitivelyEquals(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { a, b in
        a == b || (a | 0x20) == (b | 0x20) && 0x61...0x7a ~= (a | 0x20)
      }
  }
}
