/// One view of a list, by link.
package struct Tab: Sendable {
  package let text: String
  package let address: String
  package let count: Int?
  /// There are more than ``count``.
  package let isOpen: Bool
  package let isCurrent: Bool

  package init(_ text: String, to address: String, count: Int? = nil, isOpen: Bool = false, isCurrent: Bool = false) {
    self.text = text
    self.address = address
    self.count = count
    self.isOpen = isOpen
    self.isCurrent = isCurrent
  }
}

package func tabs(_ tabs: [Tab], label: String) -> HTML {
  let links: [HTML] = tabs.map { tab in
    let count: HTML? = tab.count.map { " <span class=\"num\">\($0)\(tab.isOpen ? "+" : "")</span>" }
    return """
      <li><a href="\(tab.address)"\(attribute("aria-current", tab.isCurrent ? "page" : nil))>\
      \(tab.text)\(count)</a></li>
      """
  }
  return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(links)</ul></nav>"
}
