internal import Standards

/// Which family an XML voucher belongs to, told from its root and the names it uses.
struct VoucherDialect: Sendable {
  /// As ``FileReading/dialect``.
  let name: String
  let vocabulary: VoucherVocabulary

  init(name: String, vocabulary: VoucherVocabulary) {
    self.name = name
    self.vocabulary = vocabulary
  }

  /// `nil` where the names are those of no voucher known here.
  init?(_ root: XMLNode) {
    if root.name == "xbrl" {
      self.init(xbrl: root)
      return
    }
    var names: Set<String> = []
    root.visit { node in
      names.insert(node.name.lowercased())
      if let other = node["ContextRef"] { names.insert(other.lowercased()) }
    }
    if names.contains("einvoicedata") || names.contains("taxsupervisioninfo") || names.contains("totalamwithouttax") {
      let version = root.at("Header", "Version")?.value ?? ""
      self.init(name: "EInvoice \(version)".trimmed, vocabulary: .digital)
    } else if names.contains("invoiceno"), names.contains("taxinclusivetotalamount") || names.contains("sellername") {
      self.init(name: "e-invoice 2019", vocabulary: .invoice2019)
    } else if names.contains("accountnameofpayer") || names.contains("accountnumberofpayee") {
      self.init(name: "bker", vocabulary: .bankReceipt)
    } else if !names.isDisjoint(with: ["fp_hm", "fphm"]) || names.contains("xsf_nsrsbh") {
      self.init(name: root.name == "TAX_TICKET" ? "TAX_TICKET 2017" : "FPKJ", vocabulary: .initials)
    } else if names.contains("发票号码") || names.contains("数电票号码") {
      self.init(name: "发票", vocabulary: .chinese)
    } else {
      return nil
    }
  }

  /// By the prefix of the taxonomy's facts: `inv`, `einv`, `rai`, `bker`, `bkrs`, …
  private init?(xbrl root: XMLNode) {
    let standing = ["link", "xbrli", "xbrl", "", "xlink"]
    let prefix = root.children.first { !standing.contains($0.prefix) }?.prefix ?? ""
    let schema = root.child("schemaRef")?["href"] ?? ""
    let vocabulary: VoucherVocabulary
    switch prefix {
    case "einv": vocabulary = .digital
    case "rai": vocabulary = .rail
    case "bker": vocabulary = .bankReceipt
    case "bkrs": vocabulary = .bankStatement
    case "atr": vocabulary = .airItinerary
    case let other where other.hasPrefix("inv"): vocabulary = .issuedInvoice
    default: return nil
    }
    self.init(name: Self.taxonomy(schema) ?? prefix, vocabulary: vocabulary)
  }

  /// `bker_issuer 2021-11-30` of `bker_issuer_entry_point_2021-11-30.xsd`.
  private static func taxonomy(_ schema: String) -> String? {
    guard let middle = schema.firstRange(of: "_entry_point_"), schema.hasSuffix(".xsd"), schema.utf8.count < 120 else {
      return nil
    }
    let name = schema[..<middle.lowerBound].split(separator: "/").last ?? ""
    return "\(name) \(schema[middle.upperBound...].dropLast(4))"
  }
}
