internal import Standards

/// `several-vouchers`: a file with more than one invoice or receipt; each was read.
enum SeveralVouchers {
  static func findings(_ reading: FileReading) -> [Finding] {
    guard let vouchers = reading.vouchers, vouchers.count > 1 else { return [] }
    let unread = vouchers.count { $0.fields[.invoiceNumber] == nil && $0.fields[.serial] == nil }
    return [
      Finding(
        "several-vouchers", unread > 0 ? .warning : .note,
        what: Phrase(
          zh: "文件中有 \(vouchers.count) 张\(reading.kind.name.zh)，已逐张读取\(unread > 0 ? "，其中 \(unread) 张未读到号码" : "")。",
          en:
            "The file holds \(vouchers.count) vouchers; each was read\(unread > 0 ? ", \(unread) without a number" : "")."
        ),
        remedy: Phrase(
          zh: "请逐张核对；如有遗漏，请将该票据单独上传。",
          en: "Check each of them; upload any that is missing as a file of its own."),
        places: vouchers.compactMap { voucher in
          let field = voucher.fields[.invoiceNumber] ?? voucher.fields[.serial]
          return (field?.page ?? voucher.pages.first).map { Finding.Place(page: $0, box: field?.box) }
        })
    ]
  }
}
