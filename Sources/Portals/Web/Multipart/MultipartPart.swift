/// The header block of one part, as far as a form needs it. The file name is a stranger's text: for display only.
struct MultipartPart: Equatable {
  let name: String
  /// `nil` for a plain field. A file input left empty has an empty name.
  let fileName: String?
  let contentType: String?

  /// Bytes of a field's name.
  static let nameLimit = 200

  init(name: String, fileName: String? = nil, contentType: String? = nil) {
    self.name = name
    self.fileName = fileName
    self.contentType = contentType
  }

  /// `nil` unless there is exactly one form-data disposition with a name.
  init?(headerBlock: ArraySlice<UInt8>) {
    guard let text = String(validating: headerBlock, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
      return nil
    }
    var disposition: String?
    var contentType: String?
    for line in text.split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = FormCharacters.trimmed(String(line[line.index(after: colon)...]))
      switch line[..<colon].lowercased() {
      case "content-disposition":
        guard disposition == nil else { return nil }
        disposition = value
      case "content-type": contentType = value.lowercased()
      default: break
      }
    }
    guard let disposition, let fields = MultipartPart.parameters(of: disposition), let name = fields["name"] else {
      return nil
    }
    guard name.utf8.count <= MultipartPart.nameLimit else { return nil }
    let fileName = fields["filename*"].flatMap(MultipartPart.extended) ?? fields["filename"]
    self.init(name: name, fileName: fileName.map(MultipartPart.display), contentType: contentType)
  }

  /// `form-data; name="a"; filename="b.pdf"`. Browsers write a quote in a value as `%22`.
  private static func parameters(of disposition: String) -> [String: String]? {
    var rest = Substring(disposition)
    guard rest.prefix(while: { $0 != ";" }).lowercased().filter({ !$0.isWhitespace }) == "form-data" else { return nil }
    rest = rest.drop { $0 != ";" }
    var fields: [String: String] = [:]
    while rest.first == ";" {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      guard let equals = rest.firstIndex(of: "=") else { break }
      let key = rest[..<equals].lowercased()
      rest = rest[equals...].dropFirst()
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let next = rest.first, next != "\"" {
          if next == "\\", let escaped = rest.dropFirst().first, escaped == "\"" || escaped == "\\" {
            rest = rest.dropFirst()
          }
          value.append(rest.removeFirst())
        }
        guard rest.first == "\"" else { return nil }
        rest = rest.dropFirst().drop { $0 != ";" }
      } else {
        value = String(rest.prefix { $0 != ";" && !$0.isWhitespace })
        rest = rest.drop { $0 != ";" }
      }
      guard fields[key] == nil else { return nil }
      fields[key] = value
    }
    return fields
  }

  /// RFC 5987: `UTF-8''%E5%90%88.pdf`.
  private static func extended(_ value: String) -> String? {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
    let bytes = FormCharacters.percentDecoded(Array(parts[2].utf8)[...], plusIsSpace: false)
    return bytes.flatMap { $0.contains(0) ? nil : String(validating: $0, as: UTF8.self) }
  }

  /// The last path component, without control and direction characters, at most 200 characters.
  static func display(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let scalars = last.replacing("%22", with: "\"").unicodeScalars.filter {
      !FormCharacters.isForbidden($0) && $0 != "\n" && $0 != "\t"
    }
    return String(String(String.UnicodeScalarView(scalars)).prefix(200))
  }
}
