/// One thing a material says, with the place it stands: a proposal, never a decision.
package struct ReadField: Hashable, Codable, Sendable {
  /// Most trustworthy first; where two sources disagree, the earlier one's value is kept and a finding is made.
  package enum Source: String, Codable, Sendable, CaseIterable, Comparable {
    /// A structured attachment of the file: e-invoice XML or XBRL.
    case attachment
    /// The package's own table of values.
    case customData
    /// The two-dimensional code.
    case code
    /// Text the file carries.
    case textLayer
    /// Recognised from a picture.
    case recognised

    package static func < (a: Source, b: Source) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// Amounts in yuan with two decimals, days as `YYYY-MM-DD`, codes without spaces, names as printed.
  package var value: String
  package var source: Source
  /// From 1; `nil` when the value stands on no page.
  package var page: Int?
  package var box: PageBox?
  /// 0…1; 1 where the file itself carries the value.
  package var confidence: Double

  package init(_ value: String, _ source: Source, page: Int? = nil, box: PageBox? = nil, confidence: Double = 1) {
    self.value = value
    self.source = source
    self.page = page
    self.box = box
    self.confidence = confidence
  }
}
