import Evidence
import Standards

/// What a person at a terminal reads of a material, Chinese first.
struct ReadReport {
  let file: String
  let reading: FileReading

  func show(text: Bool) {
    print("\(file)\t\(both(reading.kind.name))\t\(both(reading.media.name))\t\(reading.pageCount) 页 · pages")
    for (name, field) in reading.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let place = field.page.map { " p\($0)" } ?? ""
      let doubt = field.confidence < 0.9 ? " ?" : ""
      print("  \(name.rawValue)\t\(field.value)\t\(field.source.rawValue)\(place)\(doubt)")
    }
    for line in reading.lines {
      let parts = [line.quantity, line.unitPrice, line.amount, line.taxRate, line.tax].map { $0 ?? "" }
      print("  line\t\(line.name)\t\(parts.joined(separator: "\t"))")
    }
    for signature in reading.signatures {
      let who = [signature.signer, signature.sealName].compactMap(\.self).joined(separator: " / ")
      print("  signature\t\(signature.status.rawValue)\t\(both(signature.status.words))\t\(signature.form)\t\(who)")
    }
    for page in reading.pages {
      for seal in page.seals {
        print(
          "  seal\tp\(page.number)\t\(seal.shape.rawValue)\t\(seal.ink.rawValue)\t\(Int(seal.size.rounded())) mm\t"
            + (seal.text ?? ""))
      }
      for code in page.codes { print("  code\tp\(page.number)\t\(code.payload)") }
    }
    for finding in reading.findings {
      let place = finding.places.compactMap(\.page).map { "p\($0)" }.joined(separator: " ")
      print("  \(finding.severity.rawValue)\t\(finding.code)\t\(place)\t\(both(finding.what))")
      if let remedy = finding.remedy { print("    → \(both(remedy))") }
    }
    guard text else { return }
    for page in reading.pages {
      print("  --- \(page.number) \(page.textSource.rawValue) \(page.recogniser ?? "")")
      for line in page.lines { print("  \(line.text)") }
    }
  }

  private func both(_ phrase: Phrase) -> String { "\(phrase.zh) · \(phrase.en)" }
}
