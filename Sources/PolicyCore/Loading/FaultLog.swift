internal import Standards

/// Collects faults while a folder is read, so that all of them are reported at once.
final class FaultLog {
  private(set) var faults: [PolicyFault] = []
  /// The readings that some rule reads.
  private(set) var usedReadings: Set<String> = []

  func use(reading: String) { usedReadings.insert(reading) }

  func add(_ fault: PolicyFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// In order of file, line and column.
  var sorted: [PolicyFault] {
    faults.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }
}
