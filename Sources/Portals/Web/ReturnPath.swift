internal import Standards

/// Where to go after signing in. Only a path of this site's pages is believed; everything else becomes `nil`, so the
/// site cannot be used to send people elsewhere.
enum ReturnPath {
  static func checked(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 512, LanguageChoice.inPath(text.pathOnly) != nil else { return nil }
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
    guard isPlain, !text.contains("//"), !text.contains("/.."), !text.contains("/./") else { return nil }
    return text
  }
}

extension String {
  /// Up to the query or fragment.
  var pathOnly: String { String(prefix { $0 != "?" && $0 != "#" }) }
}
