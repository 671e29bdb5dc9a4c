package import Standards

package enum ButtonRank: String, Sendable {
  case first = "btn", second = "btn second", grave = "btn grave", plain = "link"
}

/// A submit button. It is never disabled: what is missing is said after pressing. `name` and `value` tell several
/// buttons of one form apart.
package func submit(
  _ text: String, _ rank: ButtonRank = .first, name: String? = nil, value: String? = nil, address: String? = nil,
  hidden: String? = nil
) -> HTML {
  """
  <button class="\(rank.rawValue)"\(attribute("name", name))\(attribute("value", value))\
  \(attribute("formaction", address))>\(text)\(hidden.map(visuallyHidden))</button>
  """
}

/// A link that looks like a button: it leads somewhere and changes nothing.
package func buttonLink(_ text: String, to address: String, _ rank: ButtonRank = .first) -> HTML {
  "<a class=\"\(rank.rawValue)\" href=\"\(address)\">\(text)</a>"
}

package func buttonRow(_ buttons: [HTML]) -> HTML { "<div class=\"btns\">\(buttons)</div>" }

/// Shown by the script; without script the browser's own command prints.
package func printButton(_ language: Language) -> HTML {
  "<button type=\"button\" class=\"btn second\" data-print hidden>\(Words.print[language])</button>"
}
