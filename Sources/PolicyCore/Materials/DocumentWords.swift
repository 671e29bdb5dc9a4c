/// The words with which a policy names what can be read off a material. The reading of materials holds itself to the
/// same words (a test compares them), so a policy can be checked where nothing is read.
package enum DocumentWords {
  package static let kinds: Set<String> = [
    "invoice", "railTicket", "airItinerary", "bankReceipt", "bankStatement", "contract", "settlementStatement",
    "licence",
    "commitmentLetter", "bankAccountForm", "acceptanceReport", "modelProfile",
  ]

  package static let fields: Set<String> = [
    // Vouchers.
    "invoiceNumber", "invoiceCode", "issueDate", "sellerName", "sellerTaxID", "buyerName", "buyerTaxID",
    "amountExcludingTax", "tax", "amountIncludingTax", "checkCode", "redLetterOf", "payerName", "payerAccount",
    "payeeName", "payeeAccount", "amount", "amountInWords", "date", "serial", "purpose",
    // Contracts and statements.
    "contractNumber", "partyA", "partyACode", "partyB", "partyBCode", "signedOn", "termFrom", "termTo", "laborCost",
    "computeCost", "dataCost", "softwareCost", "hardwareCost", "paymentTerms", "deliverables", "periodFrom", "periodTo",
    "usage", "unitPrice", "issuer",
    // Letters, forms and reports.
    "applicantName", "creditCode", "accountName", "accountNumber", "bankName", "bankLine", "projectName",
    "applicationField", "effect", "acceptedOn", "modelName", "modelFiling", "algorithmFiling",
  ]
}
