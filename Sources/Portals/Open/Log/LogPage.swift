internal import MerkleLog
internal import Standards

/// What the log proves, to whom, and how anybody checks it.
struct LogPage {
  /// `nil` before the first checkpoint.
  let newest: Checkpoint?
  let keys: KeyChain?
  let origin: String
  /// To somebody who came with a paper.
  var answer: EntryAnswer?

  func page(_ language: Language) -> Page {
    Page(
      title: Words.Log.title, width: .narrow,
      main: "\(answer?.html(language))\(now(language))\(explanation(language))\(files(language))")
  }

  private func now(_ language: Language) -> HTML {
    guard let newest, let key = keys?.key(for: newest.size) else {
      return emptyState(Words.Log.none[language], "<p>\(Words.Log.noneWhy[language])</p>")
    }
    return panel(
      definitionList([
        (Words.Log.size[language], "<span class=\"num\">\(newest.size)</span>"),
        (Words.Log.signedAt[language], "\(newest.moment.phraseToTheSecond[language])"),
        (Words.Log.root[language], "<code class=\"hash\">\(newest.rootText)</code>"),
        (Words.Log.fingerprint[language], "<code class=\"hash\">\(key.fingerprint)</code>"),
        (Words.Log.name[language], "<code class=\"hash\">\(newest.origin)</code>"),
      ]))
  }

  private func explanation(_ language: Language) -> HTML {
    let parts: [HTML] = Words.Log.explanation.map { part in
      "\(heading(part.heading[language]))<p>\(part.text[language])</p>"
    }
    return "\(parts)"
  }

  private func files(_ language: Language) -> HTML {
    """
    \(heading(Words.Log.commands[language]))<ul><li><code>duixian verify receipt.json</code></li>\
    <li><code>python3 verify.py receipt.json</code></li>\
    <li><code>duixian witness \(origin) --state log.json --every 60</code></li></ul>\
    <p>\(Words.Log.filesText[language])</p>\
    <ul><li><a href="/log/checkpoint"><code>/log/checkpoint</code></a> \(Words.Log.checkpointFile[language])</li>\
    <li><a href="/log/key"><code>/log/key</code></a> \(Words.Log.keyFile[language])</li>\
    <li><code>/log/tile/…</code> \(Words.Log.tileFiles[language])</li></ul>
    """
  }
}
