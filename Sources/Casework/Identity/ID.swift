/// An opaque ASCII identifier of one kind of thing; the type parameter keeps kinds apart.
package struct ID<Entity>: RawRepresentable, Hashable, Comparable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
}

extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension ID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension ID: CustomStringConvertible {
  package var description: String { rawValue }
}

package typealias CaseID = ID<CaseFile>
package typealias AccountID = ID<Account>
/// The unified social credit code of the enterprise.
package typealias EnterpriseID = ID<Enterprise>
package typealias DeterminationID = ID<Determination>
package typealias NoticeID = ID<PublicNotice>
package typealias BatchID = ID<PaymentBatch>
package typealias ObjectionID = ID<Objection>
package typealias AttachmentID = ID<Attachment>
/// One instruction to pay; never used twice.
package typealias PayID = ID<Payment>
/// The blind code under which an expert appears to everybody but the panel's organiser.
package typealias ExpertCode = ID<Seat>
