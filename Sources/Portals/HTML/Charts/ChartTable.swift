internal import Standards

/// The numbers of a picture as a table, folded away.
func chartTable(
  _ title: String, id: String, columns: [TableColumn], rows: [[HTML]], _ language: Language
) -> HTML {
  """
  <details class="figures"><summary>\(Words.figuresAsTable[language])</summary>\
  \(table(title, id: "\(id)-table", columns: columns, rows: rows, hidesCaption: true, language))</details>
  """
}

/// `part` of `whole` in percent with one decimal, rounded down, within 0 … 100.
func percent(_ part: Int64, of whole: Int64) -> String {
  guard whole > 0, part > 0 else { return "0%" }
  let tenths = min(part, whole).multipliedFullWidth(by: 1000)
  let share = whole.dividingFullWidth(tenths).quotient
  return "\(share / 10).\(share % 10)%"
}
