/// One line of goods or services on an invoice. Amounts in yuan with two decimals; a discount is negative.
package struct VoucherLine: Hashable, Codable, Sendable {
  package var name: String
  package var quantity: String?
  package var unitPrice: String?
  package var amount: String?
  /// As printed: `6%`, `0.06`, `免税`.
  package var taxRate: String?
  package var tax: String?

  package init(
    name: String, quantity: String? = nil, unitPrice: String? = nil, amount: String? = nil, taxRate: String? = nil,
    tax: String? = nil
  ) {
    self.name = name
    self.quantity = quantity
    self.unitPrice = unitPrice
    self.amount = amount
    self.taxRate = taxRate
    self.tax = tax
  }
}
