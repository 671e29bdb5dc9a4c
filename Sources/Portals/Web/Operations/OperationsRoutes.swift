internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// `/healthz` for the one who restarts, `/metrics` for the one who watches. Outside the languages.
struct OperationsRoutes {
  let metrics: PortalMetrics
  let health: @Sendable () async -> [HealthCheck]

  func addRoutes(to router: some RouterMethods<PortalContext>) {
    router.get("healthz") { _, _ in
      let checks = await health()
      let isWell = checks.allSatisfy(\.isWell)
      let parts = checks.map {
        "\(JSONText.quoted($0.name)):{\"ok\":\($0.isWell),\"detail\":\(JSONText.quoted($0.detail))}"
      }
      let body = "{\"ok\":\(isWell),\"checks\":{\(parts.joined(separator: ","))}}\n"
      return Response(
        status: isWell ? .ok : .serviceUnavailable, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: ByteBuffer(string: body)))
    }
    router.get("metrics") { _, _ in
      let text = PrometheusText.write(metrics.current, residentBytes: ResidentMemory.bytes())
      return Response(
        status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: text)))
    }
  }
}

/// A string as JSON writes it (RFC 8259 §7).
enum JSONText {
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\u{0}"..."\u{1F}", "<", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
