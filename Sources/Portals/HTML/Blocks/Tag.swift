/// A word with a colour; the word alone must be enough.
package struct Tag: Sendable {
  package enum Tone: String, Sendable { case plain, info, good, wait, bad }

  package let text: String
  package let tone: Tone

  package init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}

package func tag(_ tag: Tag) -> HTML { "<strong class=\"tag \(tag.tone.rawValue)\">\(tag.text)</strong>" }

package func tag(_ text: String, _ tone: Tag.Tone = .plain) -> HTML { tag(Tag(text, tone)) }
