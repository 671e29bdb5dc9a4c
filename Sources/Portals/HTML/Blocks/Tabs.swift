/// One view of a list, by link.
package struct Tab: Sendable {
  package let text: String
  package let address: String
  package let count: Int?
  package let isCurrent: Bool

  package init(_ text: String, to address: String, count: Int? = nil, isCurrent: Bool = false) {
    self.text = text
    self.address = address
    self.count = count
    self.isCurrent = isCurrent
  }
}

package func tabs(_ tabs: [Tab], label: String) -> HTML {
  let links: [HTML] = tabs.map { tab in
    let count: HTML? = tab.count.map { " <span class=\"num\">\($0)</span>" }
    return """
      <li><a href="\(tab.address)"\(attribute("aria-current", tab.isCurrent ? "page" : nil))>\
      \(tab.text)\(count)</a></li>
      """
  }
  return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(links)</ul></nav>"
}
