/// The number a person writes down, with what proves it. `mark` is a picture for machines (QR).
package func receiptPanel(
  _ title: String, number: String, lines: [(term: String, value: HTML)], mark: HTML? = nil, actions: HTML? = nil
) -> HTML {
  let picture: HTML? = mark.map { "<div class=\"qr\">\($0)</div>" }
  return """
    <section class="receipt" aria-labelledby="receipt"><div><h2 id="receipt">\(title)</h2>\
    <p class="serial num">\(number)</p>\(definitionList(lines))\(actions)</div>\(picture)</section>
    """
}
