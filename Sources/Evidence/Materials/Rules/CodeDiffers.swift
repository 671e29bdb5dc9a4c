internal import Standards

extension FileRule {
  /// `code-differs`: the invoice's two-dimensional code says something else than what is printed or attached.
  static let codeDiffers = FileRule { reading in
    guard reading.kind == .invoice, let (code, mark, page) = InvoiceCode.found(in: reading) else { return [] }
    let stated = InvoiceCode.fields(of: code, at: mark, page: page)
    return stated.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { name, field in
      guard let kept = reading.fields[name], kept.source != .code, !Merging.same(kept.value, field.value, name) else {
        return nil
      }
      guard kept.source < .recognised || kept.confidence >= 0.9 else { return nil }
      return Finding(
        "code-differs", kept.source == .recognised ? .warning : .error,
        what: Phrase(
          zh: "发票二维码中的\(name.label.zh)为“\(field.value)”，票面为“\(kept.value)”。",
          en: "The invoice's code gives “\(field.value)” as \(name.label.en); the invoice says “\(kept.value)”."),
        remedy: Phrase(zh: "请上传开票方提供的原始发票文件。", en: "Upload the file the invoice's issuer provided."),
        places: reading.place(name) + [Finding.Place(page: page, box: mark.box)])
    }
  }
}
