package import Standards

package struct TableColumn: Sendable {
  package enum Kind: String, Sendable { case text, number }
  package enum Order: String, Sendable { case ascending, descending }

  package let title: String
  package let kind: Kind
  /// The address that sorts by this column.
  package let sort: String?
  package let order: Order?

  package init(_ title: String, _ kind: Kind = .text, sort: String? = nil, order: Order? = nil) {
    self.title = title
    self.kind = kind
    self.sort = sort
    self.order = order
  }
}

/// Rows under a caption, in a region that can be scrolled with the keyboard; each row becomes a card on a narrow
/// screen. The first cell of a row names it. Units stand in the column titles. `id` is unique on the page.
package func table(
  _ caption: String, id: String, columns: [TableColumn], rows: [[HTML]], total: [HTML]? = nil,
  hidesCaption: Bool = false, rowNames: Int = 0, _ language: Language
) -> HTML {
  let heads: [HTML] = columns.map { columnHead($0, language) }
  let body: [HTML] = rows.map { tableRow($0, columns, rowNames) }
  let foot: HTML? = total.map { "<tfoot role=\"rowgroup\">\(tableRow($0, columns, rowNames))</tfoot>" }
  return """
    <div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)"><table role="table">\
    <caption id="\(id)"\(attribute("class", hidesCaption ? "vh" : nil))>\(caption)</caption>\
    <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>\
    <tbody role="rowgroup">\(body)</tbody>\(foot)</table></div>
    """
}

private func columnHead(_ column: TableColumn, _ language: Language) -> HTML {
  let arrow: HTML? = column.order.map { order in
    let word = (order == .ascending ? Words.sortAscending : Words.sortDescending)[language]
    return "<span aria-hidden=\"true\"> \(order == .ascending ? "↑" : "↓")</span>\(visuallyHidden(word))"
  }
  let title: HTML = column.sort.map { "<a href=\"\($0)\">\(column.title)\(arrow)</a>" } ?? "\(column.title)"
  return """
    <th role="columnheader" scope="col" class="\(column.kind.rawValue)"\
    \(attribute("aria-sort", column.order?.rawValue))>\(title)</th>
    """
}

private func tableRow(_ cells: [HTML], _ columns: [TableColumn], _ rowNames: Int) -> HTML {
  let marked: [HTML] = cells.enumerated().map { index, cell in
    let column = index < columns.count ? columns[index] : TableColumn("")
    let rest: HTML = " class=\"\(column.kind.rawValue)\" data-label=\"\(column.title)\""
    return index == rowNames
      ? "<th role=\"rowheader\" scope=\"row\"\(rest)>\(cell)</th>"
      : "<td role=\"cell\"\(rest)><span>\(cell)</span></td>"
  }
  return "<tr role=\"row\">\(marked)</tr>"
}
