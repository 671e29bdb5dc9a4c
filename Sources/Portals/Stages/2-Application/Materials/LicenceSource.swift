package import Casework
package import Standards

/// Where electronic licences come from. An installation connects the licence service here; without one, applicants
/// upload a scan.
package protocol LicenceSource: Sendable {
  /// The licence of the body, or `nil` when the service knows none.
  func licence(of registration: Registration, on day: CivilDate) async throws -> LicenceRecord?
}

/// What a licence says, and who says so.
package struct LicenceRecord: Sendable, Hashable {
  package let creditCode: String
  package let name: String
  package let kind: String
  package let address: String
  package let issuer: String
  package let obtainedOn: CivilDate

  package init(
    creditCode: String, name: String, kind: String, address: String, issuer: String, obtainedOn: CivilDate
  ) {
    self.creditCode = creditCode
    self.name = name
    self.kind = kind
    self.address = address
    self.issuer = issuer
    self.obtainedOn = obtainedOn
  }

  /// The record as a file of the case.
  package var xml: String {
    let lines: [HTML] = [
      "<creditCode>\(creditCode)</creditCode>", "<name>\(name)</name>", "<kind>\(kind)</kind>",
      "<address>\(address)</address>", "<issuer>\(issuer)</issuer>",
      "<obtainedOn>\(obtainedOn.description)</obtainedOn>",
    ]
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <licence>\(lines.map(\.markup).joined())</licence>

      """
  }
}

/// A demonstration's licences: made from the registration and saying so.
package struct DemonstrationLicences: LicenceSource {
  package init() {}

  package func licence(of registration: Registration, on day: CivilDate) async throws -> LicenceRecord? {
    LicenceRecord(
      creditCode: registration.id.rawValue, name: registration.name, kind: registration.kind.title.zh,
      address: registration.address, issuer: "演示数据：由登记信息生成，不是证照部门签发", obtainedOn: day)
  }
}

extension Premises {
  /// `nil` where no service can be reached.
  var licences: (any LicenceSource)? { demonstration == nil ? nil : DemonstrationLicences() }
}
