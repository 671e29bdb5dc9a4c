package import Standards

/// One answer. `notSure` is an answer too: the person was asked and cannot say.
package enum FactValue: Hashable, Codable, Sendable {
  case bool(Bool)
  case money(Money)
  case ratio(Ratio)
  case date(CivilDate)
  case integer(Int64)
  case text(String)
  case choice(String)
  case choices([String])
  case notSure
}
