import Standards
import Testing

@testable import DemoDocuments

struct DemoDossierTests {
  private let dossiers = DemoDossier.invented(count: 120)

  @Test func `a round has all modes in all fields and no name twice`() {
    #expect(Set(dossiers.map { "\($0.mode) \($0.field)" }).count == 28)
    #expect(Set(dossiers.map(\.company.name)).count == 120)
    #expect(Set(dossiers.map(\.company.creditCode)).count == 120)
    #expect(Set(dossiers.flatMap(\.invoices).map(\.number)).count == 240)
  }

  @Test func `every organisation is plainly invented`() {
    for dossier in dossiers {
      #expect(dossier.company.name.hasPrefix("北京示例") && dossier.supplier.name.hasPrefix("虚构"))
      #expect(dossier.company.creditCode.dropFirst(8).hasPrefix("XXD"))
      #expect(dossier.company.account.hasPrefix("9999"))
    }
  }

  @Test func `codes, numbers and accounts are such as the platform takes`() throws {
    for dossier in dossiers {
      for party in [dossier.company, dossier.supplier] {
        #expect(try CreditCode(typed: party.creditCode).organisationCodeHolds)
        #expect(try BankAccount(typed: party.account).digits == party.account)
        #expect(try PhoneNumber(typed: party.phone).kind == .landline)
      }
      for invoice in dossier.invoices {
        #expect(try InvoiceNumber(typed: invoice.number).year == invoice.issuedOn.year)
      }
    }
  }

  @Test func `costs, invoices and payments add up to the contract to the fen`() {
    for dossier in dossiers {
      if dossier.mode == .api {
        #expect(dossier.usage.reduce(0) { $0 + $1.amount.fen } == dossier.contractAmount.fen)
        #expect(dossier.contractAmount >= Money(yuan: 100_000))
      } else {
        #expect(dossier.costs.reduce(0) { $0 + $1.amount.fen } == dossier.contractAmount.fen)
        #expect(dossier.contractAmount >= Money(yuan: 500_000))
      }
      #expect(dossier.invoicedAmount == dossier.contractAmount && dossier.paidAmount == dossier.contractAmount)
      #expect((dossier.hardwareAmount > .zero) == [.privateDeployment, .appliance].contains(dossier.mode))
    }
  }

  @Test func `tax is the rate's within half a fen`() {
    for line in dossiers.flatMap(\.invoices).flatMap(\.lines) {
      let exact = line.amountExcludingTax.fen * Int64(line.ratePercent)
      #expect(abs(line.tax.fen * 100 - exact) <= 100, "\(line)")
    }
  }

  @Test func `days run from signing to filing inside the evidence period`() throws {
    let first = try #require(CivilDate(iso: "2024-01-01"))
    for dossier in dossiers {
      #expect(
        first <= dossier.signedOn && dossier.signedOn < dossier.acceptedOn && dossier.acceptedOn < dossier.filedOn)
      for (invoice, payment) in zip(dossier.invoices, dossier.payments) {
        #expect(
          dossier.signedOn < invoice.issuedOn && invoice.issuedOn < payment.paidOn && payment.paidOn < dossier.filedOn)
      }
      #expect((1...15).contains(dossier.filedOn.day) && dossier.filedOn.month == 9)
    }
  }

  @Test func `a wished amount is kept`() {
    let dossier = DemoDossier(inventing: 3, mode: .appliance, field: .finance, amount: Money(fen: 1_234_567_891))
    #expect(dossier.contractAmount == Money(fen: 1_234_567_891) && dossier.paidAmount == dossier.contractAmount)
    #expect(dossier.field == .finance)
  }

  @Test func `a company's second contract is its own and another one`() {
    let first = DemoDossier(inventing: 5, mode: .cloud)
    let second = DemoDossier(inventing: 5, mode: .api, contract: 2)
    #expect(first.company == second.company && first.contractNumber != second.contractNumber)
    #expect(first.projectName != second.projectName)
    #expect(Set(first.invoices.map(\.number)).isDisjoint(with: second.invoices.map(\.number)))
  }

  @Test func `materials are those the guide asks of the mode`() {
    for dossier in dossiers.prefix(28) {
      let numbers = Set(DemoDocument.complete(for: dossier).map { $0.materialNumber(in: dossier.mode) })
      #expect(
        numbers == ([.api, .appliance].contains(dossier.mode) ? [2, 3, 4, 5, 6, 7, 11] : [2, 3, 4, 8, 9, 10, 11]))
    }
  }
}
