/// Names of what can be read off a material. Stable: scripts, the store and the pages use them.
package struct FieldName: RawRepresentable, Hashable, Codable, Sendable, CodingKeyRepresentable {
  package let rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }

  // Vouchers.
  package static let invoiceNumber = FieldName("invoiceNumber")
  package static let invoiceCode = FieldName("invoiceCode")
  package static let issueDate = FieldName("issueDate")
  package static let sellerName = FieldName("sellerName")
  package static let sellerTaxID = FieldName("sellerTaxID")
  package static let buyerName = FieldName("buyerName")
  package static let buyerTaxID = FieldName("buyerTaxID")
  package static let amountExcludingTax = FieldName("amountExcludingTax")
  package static let tax = FieldName("tax")
  package static let amountIncludingTax = FieldName("amountIncludingTax")
  package static let checkCode = FieldName("checkCode")
  /// Number of the blue invoice that a red-letter invoice cancels.
  package static let redLetterOf = FieldName("redLetterOf")
  package static let payerName = FieldName("payerName")
  package static let payerAccount = FieldName("payerAccount")
  package static let payeeName = FieldName("payeeName")
  package static let payeeAccount = FieldName("payeeAccount")
  package static let amount = FieldName("amount")
  package static let amountInWords = FieldName("amountInWords")
  package static let date = FieldName("date")
  package static let serial = FieldName("serial")
  package static let purpose = FieldName("purpose")

  // Contracts and statements.
  package static let contractNumber = FieldName("contractNumber")
  package static let partyA = FieldName("partyA")
  package static let partyACode = FieldName("partyACode")
  package static let partyB = FieldName("partyB")
  package static let partyBCode = FieldName("partyBCode")
  package static let signedOn = FieldName("signedOn")
  package static let termFrom = FieldName("termFrom")
  package static let termTo = FieldName("termTo")
  package static let laborCost = FieldName("laborCost")
  package static let computeCost = FieldName("computeCost")
  package static let dataCost = FieldName("dataCost")
  package static let softwareCost = FieldName("softwareCost")
  package static let hardwareCost = FieldName("hardwareCost")
  package static let paymentTerms = FieldName("paymentTerms")
  package static let deliverables = FieldName("deliverables")
  package static let periodFrom = FieldName("periodFrom")
  package static let periodTo = FieldName("periodTo")
  package static let usage = FieldName("usage")
  package static let unitPrice = FieldName("unitPrice")
  package static let issuer = FieldName("issuer")

  // Letters, forms and reports.
  package static let applicantName = FieldName("applicantName")
  package static let creditCode = FieldName("creditCode")
  package static let accountName = FieldName("accountName")
  package static let accountNumber = FieldName("accountNumber")
  package static let bankName = FieldName("bankName")
  package static let bankLine = FieldName("bankLine")
  package static let projectName = FieldName("projectName")
  package static let applicationField = FieldName("applicationField")
  package static let effect = FieldName("effect")
  package static let acceptedOn = FieldName("acceptedOn")
  package static let modelName = FieldName("modelName")
  /// Filing of a generative service, `Region-Name-YYYYMMDDNNNN`.
  package static let modelFiling = FieldName("modelFiling")
  /// `网信算备…号`.
  package static let algorithmFiling = FieldName("algorithmFiling")
  /// Number under which a province registered an application that calls a filed model; its form is the province's own.
  package static let modelRegistration = FieldName("modelRegistration")
  package static let patent = FieldName("patent")
  package static let softwareRegistration = FieldName("softwareRegistration")
  /// Number of the contract that a supplementary agreement adds to.
  package static let supplements = FieldName("supplements")
  package static let paidAmount = FieldName("paidAmount")
  package static let legalRepresentative = FieldName("legalRepresentative")
  package static let address = FieldName("address")
  package static let contactName = FieldName("contactName")
  package static let phone = FieldName("phone")
}
