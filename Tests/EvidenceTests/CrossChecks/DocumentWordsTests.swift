import Evidence
import PolicyCore
import Testing

struct DocumentWordsTests {
  @Test func `a policy and the reading of materials call kinds of document alike`() {
    let kinds = DocumentKind.allCases.filter { $0 != .unknown }.map(\.rawValue)
    #expect(Set(kinds) == DocumentWords.kinds)
  }

  @Test func `every field a policy may name is one that is read`() {
    let read: [FieldName] = [
      .invoiceNumber, .invoiceCode, .issueDate, .sellerName, .sellerTaxID, .buyerName, .buyerTaxID, .amountExcludingTax,
      .tax, .amountIncludingTax, .checkCode, .redLetterOf, .payerName, .payerAccount, .payeeName, .payeeAccount,
      .amount,
      .amountInWords, .date, .serial, .purpose, .contractNumber, .partyA, .partyACode, .partyB, .partyBCode, .signedOn,
      .termFrom, .termTo, .laborCost, .computeCost, .dataCost, .softwareCost, .hardwareCost, .paymentTerms,
      .deliverables, .periodFrom, .periodTo, .usage, .unitPrice, .issuer, .applicantName, .creditCode, .accountName,
      .accountNumber, .bankName, .bankLine, .projectName, .applicationField, .effect, .acceptedOn, .modelName,
      .modelFiling, .algorithmFiling,
    ]
    #expect(Set(read.map(\.rawValue)) == DocumentWords.fields)
  }
}
