/// The run-time types; the raw value is the name an expression compares with `type(x)`.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  case null = "null_type"
  case bool, int, uint, double, string, bytes, list, map
  case timestamp = "google.protobuf.Timestamp"
  case duration = "google.protobuf.Duration"
  case type
  case money, ratio, date
  case optional = "optional_type"
  case address = "net.IP"
  case network = "net.CIDR"
}
