/// The texts of a column, each with a number; a choice's options come first, in their order.
package struct TextDictionary: Sendable {
  package private(set) var texts: [String] = []
  private var codes: [String: UInt32] = [:]

  package init(_ texts: [String] = []) { for text in texts { _ = code(for: text) } }

  package mutating func code(for text: String) -> UInt32 {
    if let code = codes[text] { return code }
    let code = UInt32(texts.count)
    texts.append(text)
    codes[text] = code
    return code
  }

  package func known(_ text: String) -> UInt32? { codes[text] }
}
