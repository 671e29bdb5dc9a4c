package import Standards

/// Document left, decisions right. The document keeps its place while the decisions scroll; nothing lies over anything.
/// Below 900 px the document comes first.
package func bench(document: HTML, decisions: HTML, _ language: Language) -> HTML {
  """
  <div class="bench" data-bench><section class="doc" aria-label="\(Words.document[language])">\(document)</section>\
  <section class="decide" aria-label="\(Words.decisions[language])">\(keyLegend(language))\(decisions)</section></div>
  """
}

/// The keys of the bench, shown by the script that serves them.
private func keyLegend(_ language: Language) -> HTML {
  """
  <div class="keys" data-keys hidden><p><span><kbd>J</kbd><kbd>K</kbd> \(Words.keyMove[language])</span>\
  <span><kbd>1</kbd><kbd>2</kbd><kbd>3</kbd> \(Words.keyDecide[language])</span>\
  <span><kbd>N</kbd> \(Words.keyUndecided[language])</span>\
  <span><kbd>[</kbd><kbd>]</kbd> \(Words.keyPage[language])</span></p>\
  <button type="button" class="link" data-keys-switch>\(Words.keysOff[language])</button></div>
  """
}
