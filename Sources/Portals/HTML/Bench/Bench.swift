package import Standards

/// Document left, decisions right. The document keeps its place while the decisions scroll; nothing lies over anything.
/// Below 900 px the document comes first.
/// - Parameter decides: something is decided on the right, so that the keys for it are told.
package func bench(document: HTML, decisions: HTML, decides: Bool = true, _ language: Language) -> HTML {
  """
  <div class="bench" data-bench><section class="doc" aria-label="\(Words.document[language])">\(document)</section>\
  <section class="decide" aria-label="\(Words.decisions[language])">\(keyLegend(decides, language))\(decisions)</section></div>
  """
}

/// The keys of the bench, shown by the script that serves them.
private func keyLegend(_ decides: Bool, _ language: Language) -> HTML {
  let deciding: HTML = """
    <span><kbd>J</kbd><kbd>K</kbd> \(Words.keyMove[language])</span>\
    <span><kbd>1</kbd><kbd>2</kbd><kbd>3</kbd> \(Words.keyDecide[language])</span>\
    <span><kbd>N</kbd> \(Words.keyUndecided[language])</span>
    """
  return """
    <div class="keys" data-keys hidden><p>\(decides ? deciding : .empty)\
    <span><kbd>[</kbd><kbd>]</kbd> \(Words.keyPage[language])</span></p>\
    <button type="button" class="link" data-keys-switch>\(Words.keysOff[language])</button></div>
    """
}
