package import Standards

/// Lines that appear only on paper: number, checkpoint, time of printing.
package func printFooter(number: String?, checkpoint: String?, printedAt: String, _ language: Language) -> HTML {
  let log: HTML? = checkpoint.map { "<span>\(Words.checkpoint[language]) \($0)</span>" }
  let name: HTML? = number.map { "<span>\($0)</span>" }
  return "<p class=\"paper\">\(name)\(log)<span>\(Words.printedAt[language]) \(printedAt)</span></p>"
}
