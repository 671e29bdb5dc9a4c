internal import Standards

extension Words {
  enum Payments {
    static let download = Phrase(zh: "下载", en: "Download")
  }
}
