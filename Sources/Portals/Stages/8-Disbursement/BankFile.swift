internal import Casework
internal import HTTPTypes
internal import Records
internal import Standards

/// The file a batch goes to the bank with. The same batch always gives the same bytes.
struct BankFile: Sendable {
  enum Format: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case gb18030

    var title: Phrase {
      switch self {
      case .utf8: Phrase(zh: "CSV，UTF-8（带 BOM）", en: "CSV, UTF-8 with byte-order mark")
      case .gb18030: Phrase(zh: "CSV，GB 18030", en: "CSV, GB 18030")
      }
    }
  }

  static let heads = ["付款编号", "申报编号", "收款户名", "收款账号", "开户银行", "支付系统行号", "金额（元）", "用途"]

  let format: Format
  let bytes: [UInt8]
  let count: Int
  let total: Money

  /// SM3, lower-case hexadecimal.
  var hash: String { BlobStore.hash(of: bytes) }
  var export: BatchExport { BatchExport(fileHash: hash, format: format.rawValue, count: count, total: total) }

  /// - Throws: the 500 page when the system cannot write the encoding.
  init(_ sheet: BatchSheet, purpose: String, format: Format) throws {
    let text = CSVText(
      header: BankFile.heads,
      rows: sheet.lines.map { line in
        let account = line.payment.account
        return [
          .text(line.payment.id.rawValue), .text(line.number.text), .text(account.holder), .text(account.number),
          .text(account.bank), .text(account.bankLine), .amount(line.payment.amount), .text(purpose),
        ]
      })
    self.format = format
    switch format {
    case .utf8: bytes = text.utf8WithMark
    case .gb18030:
      guard let encoded = GB18030.encode(text.text) else {
        throw Fault(
          .internalServerError, reason: Phrase(zh: "系统不能生成 GB 18030 文件。", en: "GB 18030 cannot be written here."),
          remedy: Phrase(zh: "请导出 UTF-8 文件，并通知系统管理员。", en: "Export UTF-8 and tell the administrator."))
      }
      bytes = encoded
    }
    count = sheet.lines.count
    total = try sheet.total()
  }
}
