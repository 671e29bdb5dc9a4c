package import Standards
internal import Casework

extension Desk {
  /// The next number of a round's series, without gaps: it is given out with the command's own commit.
  /// - Throws: ``StorageFault/failed(_:)`` after 999,999 numbers.
  package func nextNumber(prefix: String, year: Int) throws -> ApplicationNumber {
    let series = "\(prefix)-\(year)"
    let row = try transaction.row(
      """
      insert into serials (series, last) values (\(series), 1)
      on conflict (series) do update set last = serials.last + 1
      returning last
      """)
    guard let serial = try row?.count("last"),
      let number = ApplicationNumber(prefix: prefix, year: year, serial: serial)
    else { throw StorageFault.failed("the series \(series) has no number left") }
    return number
  }
}
