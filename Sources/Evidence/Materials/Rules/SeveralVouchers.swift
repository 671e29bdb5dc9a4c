internal import Standards

extension FileRule {
  /// `several-vouchers`: a file with more than one invoice or receipt; only the first is read.
  static let severalVouchers = FileRule { reading in
    guard reading.kind == .invoice || reading.kind == .bankReceipt, reading.pages.count > 1 else { return [] }
    let words = reading.kind == .invoice ? "发票号码" : "回单编号"
    var numbers: [String: Finding.Place] = [:]
    for page in reading.pages {
      for line in page.lines {
        let letters = Letters(line.text).folded
        guard let place = letters.firstPlace(of: Array(words)) else { continue }
        let number = String(letters[(place + words.count)...].drop { $0 == ":" }.prefix { $0.isASCII && $0 != "," })
        if number.count >= 8, numbers[number] == nil {
          numbers[number] = Finding.Place(page: page.number, box: line.box)
        }
      }
    }
    guard numbers.count > 1 else { return [] }
    return [
      Finding(
        "several-vouchers", .warning,
        what: Phrase(
          zh: "文件中有 \(numbers.count) 张\(reading.kind.name.zh)，系统只读取第一张。",
          en: "The file holds \(numbers.count) vouchers; only the first is read."),
        remedy: Phrase(zh: "请将每张票据作为单独的文件上传。", en: "Upload each voucher as a file of its own."),
        places: numbers.values.sorted { ($0.page ?? 0) < ($1.page ?? 0) })
    ]
  }
}
