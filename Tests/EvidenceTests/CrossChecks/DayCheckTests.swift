import Evidence
import PolicyCore
import Standards
import Testing

struct DayCheckTests {
  @Test func `a settled period that begins a day too early is an error`() {
    var application = SoundApplication()
    application.set(.settlementStatement, .periodFrom, "2023-12-31")
    let finding = application.finding("outside-evidence-period")
    #expect(finding?.severity == .error && finding?.clause == "五.6")
    application.set(.settlementStatement, .periodFrom, "2024-01-01")
    #expect(application.finding("outside-evidence-period") == nil)
  }

  @Test func `a payment after the day of submission lies outside`() {
    var application = SoundApplication()
    application.set(.bankReceipt, .date, "2025-09-11")
    #expect(application.finding("outside-evidence-period")?.severity == .warning)
  }

  @Test func `an invoice older than the contract is a warning`() {
    var application = SoundApplication()
    application.set(.invoice, .issueDate, "2025-01-14")
    #expect(application.finding("before-the-contract")?.severity == .warning)
  }

  /// The form says 2025-01-15; the document decides by the policy's own rule, which names the clause and the day.
  @Test func `a contract signed too early by its own date fails the policy's condition`() {
    var application = SoundApplication(mode: "cloud")
    application.set(.contract, .signedOn, "2023-12-31")
    let finding = application.finding("condition-not-met-by-documents")
    #expect(finding?.severity == .error && finding?.clause == "五.8")
    #expect(application.codes.contains("form-differs"))
    application.set(.contract, .signedOn, "2024-01-01")
    #expect(application.finding("condition-not-met-by-documents") == nil)
  }

  @Test func `where the policy does not ask for the day of signature it is not judged`() {
    var application = SoundApplication(mode: "api")
    application.set(.contract, .signedOn, "2023-12-31")
    #expect(application.finding("condition-not-met-by-documents") == nil)
  }
}
