/// Names of organisations, compared as banks and invoices compare them.
package enum AccountName {
  /// Whether two names differ in width, brackets, spaces and letter case only.
  package static func same(_ a: String, _ b: String) -> Bool {
    let folded = folded(a)
    return !folded.isEmpty && folded == self.folded(b)
  }

  /// The form that is compared, for searching; not for display.
  package static func folded(_ name: String) -> String {
    let brackets: [Character: Character] = [
      "〔": "(", "〕": ")", "【": "(", "】": ")", "［": "(", "］": ")", "[": "(", "]": ")", "﹙": "(", "﹚": ")",
      "•": "·", "・": "·", "．": ".",
    ]
    return String(name.narrowed.lowercased().filter { !$0.isWhitespace }.map { brackets[$0] ?? $0 })
  }
}
