package import Standards

/// Several lines. With a `limit` the script counts down; the server decides.
package func textArea(
  _ field: Field, value: String = "", rows: Int = 5, limit: Int? = nil, _ language: Language
) -> HTML {
  let countID = limit == nil ? nil : "\(field.id)-count"
  let counter: HTML? = limit.map { limit in
    "<p class=\"count\"\(attribute("id", countID))>\(Words.lengthLimit(limit)[language])</p>"
  }
  // A leading line break inside <textarea> is dropped by the parser, so one is always written.
  return field.wrap(
    """
    <textarea rows="\(rows)" \(field.controlAttributes(also: [countID]))\
    \(attribute("data-limit", limit.map(String.init)))>
    \(value)</textarea>\(counter)
    """, language)
}
