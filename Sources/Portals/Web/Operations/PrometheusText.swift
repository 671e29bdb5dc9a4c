internal import Foundation

/// The text format of Prometheus, version 0.0.4.
enum PrometheusText {
  static func write(_ reading: PortalMetrics.Reading, residentBytes: Int64?) -> String {
    var out = "# TYPE http_requests_total counter\n"
    let series = reading.requests.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    for (key, count) in series {
      out +=
        "http_requests_total{route=\"\(label(key.route))\",method=\"\(label(key.method))\",status=\"\(key.status)\"} \(count)\n"
    }
    out += "# TYPE http_request_duration_seconds histogram\n"
    for (route, latency) in reading.latency.sorted(by: { $0.key < $1.key }) {
      var running = 0
      for (index, count) in latency.buckets.enumerated() {
        running += count
        let bounds = PortalMetrics.Latency.bounds
        let bound = index < bounds.count ? seconds(bounds[index]) : "+Inf"
        out += "http_request_duration_seconds_bucket{route=\"\(label(route))\",le=\"\(bound)\"} \(running)\n"
      }
      out += "http_request_duration_seconds_sum{route=\"\(label(route))\"} \(seconds(latency.sum))\n"
      out += "http_request_duration_seconds_count{route=\"\(label(route))\"} \(running)\n"
    }
    out += "# TYPE http_requests_in_flight gauge\nhttp_requests_in_flight \(reading.inFlight)\n"
    out += "# TYPE uploads_total counter\nuploads_total \(reading.uploads)\n"
    out += "# TYPE upload_bytes_total counter\nupload_bytes_total \(reading.uploadedBytes)\n"
    if let residentBytes {
      out += "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \(residentBytes)\n"
    }
    return out
  }

  /// Microseconds as seconds with six decimals, without passing through floating point.
  private static func seconds(_ microseconds: Int64) -> String {
    let fraction = String(microseconds % 1_000_000)
    return "\(microseconds / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
  }

  /// A method is what a client sent: kept to a label's alphabet.
  private static func label(_ text: String) -> String {
    String(text.unicodeScalars.map { $0 == "\"" || $0 == "\\" || $0.value < 0x20 ? "_" : Character($0) }.prefix(120))
  }
}

/// Resident memory of this process from `/proc`; `nil` elsewhere.
enum ResidentMemory {
  static func bytes() -> Int64? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Int64(fields[1]) else { return nil }
    return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }
}
