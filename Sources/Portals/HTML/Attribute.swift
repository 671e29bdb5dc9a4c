/// ` name="value"`, or nothing when there is no value.
package func attribute(_ name: StaticString, _ value: String?) -> HTML {
  guard let value else { return .empty }
  return "\(flag: name, true)=\"\(value)\""
}

/// ` name="value"` for a value that is markup of ours, such as a list of ids or classes.
package func attribute(_ name: StaticString, ids: [String?]) -> HTML {
  let list = ids.compactMap { $0 }
  return attribute(name, list.isEmpty ? nil : list.joined(separator: " "))
}

/// A link; `hidden` is read out after the text, so that several links with the same words differ.
package func link(_ text: String, to address: String, hidden: String? = nil) -> HTML {
  "<a href=\"\(address)\">\(text)\(hidden.map(visuallyHidden))</a>"
}

/// Words that are read out but not shown.
package func visuallyHidden(_ text: String) -> HTML { "<span class=\"vh\"> \(text)</span>" }

/// A number that is a name and is never broken across lines.
package func unbroken(_ text: String) -> HTML { "<span class=\"nb num\">\(text)</span>" }
