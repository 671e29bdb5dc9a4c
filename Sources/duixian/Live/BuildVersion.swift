internal import Foundation

/// What the footer shows and the addresses of style and script carry: when the running program was built.
enum BuildVersion {
  static let text: String = {
    let path = CommandLine.arguments.first.map { URL(fileURLWithPath: $0).path } ?? ""
    let attributes = try? FileManager.default.attributesOfItem(atPath: "/proc/self/exe".resolvingSymbolicLink ?? path)
    guard let built = attributes?[.modificationDate] as? Date else { return "dev" }
    return "0.1-" + String(Int(built.timeIntervalSince1970), radix: 36)
  }()
}

extension String {
  fileprivate var resolvingSymbolicLink: String? { try? FileManager.default.destinationOfSymbolicLink(atPath: self) }
}
