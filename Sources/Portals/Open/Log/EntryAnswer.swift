internal import Records
internal import Standards

/// What the log says of the entry that a paper names.
enum EntryAnswer {
  case holds(Int)
  /// In the log, and not yet under a checkpoint.
  case waits(Int)
  /// The log has another hash there, or no such entry.
  case differs(Int)
  case illegible

  init(sequence: Int, leaf: String, found: LogEntry?) {
    self =
      found?.leaf != leaf ? .differs(sequence) : found?.isSigned == true ? .holds(sequence) : .waits(sequence)
  }

  func html(_ language: Language) -> HTML {
    let (text, tone): (Phrase, Tag.Tone) =
      switch self {
      case .holds(let number): (Words.Log.entryHolds(number), .good)
      case .waits(let number): (Words.Log.entryWaits(number), .wait)
      case .differs(let number): (Words.Log.entryDiffers(number), .bad)
      case .illegible: (Words.Log.entryIllegible, .bad)
      }
    return note(Words.Log.yourPaper[language], "<p>\(text[language])</p>", tone)
  }
}
