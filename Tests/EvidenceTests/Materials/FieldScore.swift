@testable import Evidence

/// Counts of fields read against the truth, with what went wrong.
struct FieldScore {
  var right = 0
  var wrong: [String] = []
  var missing: [String] = []

  mutating func add(_ truth: [FieldName: String], _ reading: FileReading, in file: String) {
    for (name, value) in truth.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let got = reading.value(name) else {
        missing.append("\(file) \(name.rawValue): \(value)")
        continue
      }
      if Self.folded(got) == Self.folded(value) {
        right += 1
      } else {
        wrong.append("\(file) \(name.rawValue): got \(got) for \(value)")
      }
    }
  }

  static func folded(_ text: String) -> String {
    text.replacing("（", with: "(").replacing("）", with: ")").replacing(" ", with: "").uppercased()
  }

  var total: Int { right + wrong.count + missing.count }

  func report(_ title: String) -> String {
    let head = "\(title): \(right) right, \(wrong.count) wrong, \(missing.count) missing of \(total)"
    return ([head] + wrong.map { "  WRONG \($0)" } + missing.map { "  missing \($0)" }).joined(separator: "\n")
  }
}
