/// One thing said in both of the platform's languages. Chinese is authoritative.
package struct Phrase: Hashable, Codable, Sendable {
  package let zh: String
  package let en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same characters in both languages: a name, a number.
  package init(verbatim text: String) { self.init(zh: text, en: text) }

  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// The languages of the pages; the raw value is the first path component.
package enum Language: String, CaseIterable, Codable, Sendable {
  case zh, en
}
