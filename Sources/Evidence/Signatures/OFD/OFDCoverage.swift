/// Parts of a document that a signature leaves open.
struct OFDCoverage {
  /// Parts that carry what the document says: who could swap them could make it say anything.
  let essential: [String]
  /// Templates, pictures, fonts and the like.
  let other: [String]

  init(of covered: Set<String>, document: OFDDocument, in package: OFDPackage) {
    var content: Set<String> = [document.path]
    for page in package.pages where page.document == document.path {
      content.formUnion(page.layers.filter { $0.order == "Body" }.map(\.path))
    }
    content.formUnion(document.attachments.map(\.entry.name))
    essential = content.subtracting(covered).filter { !$0.isEmpty }.sorted()
    let signing = document.signatures?.name
    other = package.archive.entries.filter { entry in
      !entry.isFolder && !covered.contains(entry.name) && !content.contains(entry.name) && entry.name != "OFD.xml"
        && entry.name != signing && !OFDCoverage.isOfSigning(entry.name)
    }.map(\.name)
  }

  /// A signature does not protect itself, nor those that come after it.
  private static func isOfSigning(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return ["signatures.xml", "signature.xml", "seal.esl"].contains(last)
      || last.hasPrefix("sign") && last.hasSuffix(".dat")
  }
}
