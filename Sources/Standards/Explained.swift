/// A "no" that a person will read: what is wrong, and what to do about it.
package protocol Explained: Error, Hashable, Sendable {
  var reason: Phrase { get }
  var remedy: Phrase { get }
}
