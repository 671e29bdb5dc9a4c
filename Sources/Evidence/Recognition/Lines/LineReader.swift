/// Reads the text of one straightened line.
final class LineReader {
  struct Answer: Hashable, Sendable {
    var text: String
    /// Mean likelihood of the characters, 0…1; 0 without any.
    var confidence: Double
    /// How far along the strip each character stands, 0…1, one for each character of `text`.
    var places: [Double]

    static let nothing = Answer(text: "", confidence: 0, places: [])
  }

  static let height = 48
  /// New widths make the network be compiled anew, so few are used.
  private static let step = 160
  /// Longer lines are squeezed: memory and time grow with the width.
  private static let widest = 3200

  private let model: any InferenceModel
  private let alphabet: ModelAlphabet

  /// Of the models, as pages name them.
  let name: String

  init(_ model: any InferenceModel, _ alphabet: ModelAlphabet, name: String) {
    self.model = model
    self.name = name
    self.alphabet = alphabet
  }

  /// - Parameter ink: whether red is looked at.
  func read(_ box: TiltedBox, on raster: Raster, ink: Ink = .withoutRed) throws(RecognitionFailure) -> Answer {
    guard box.thickness >= 2, box.length >= 2 else { return .nothing }
    let natural = (Double(Self.height) * box.length / box.thickness).rounded(.up)
    let used = max(8, min(Self.widest, Int(natural)))
    let width = (used + Self.step - 1) / Self.step * Self.step
    var planes = NetworkInput.planes(raster, line: box, height: Self.height, used: used, width: width, ink: ink)
    return try model.run(&planes, shape: [1, 3, Self.height, width]) { values, shape in
      guard shape.count == 3, shape[2] > 1, values.count == shape[1] * shape[2] else {
        return .nothing
      }
      return decode(values, steps: shape[1], classes: shape[2], share: Double(used) / Double(width))
    }
  }

  /// The likeliest class of each step; repeats are one character, class 0 is none.
  private func decode(
    _ values: UnsafeBufferPointer<Float>, steps: Int, classes: Int, share: Double
  ) -> Answer {
    var (text, sum, places) = ("", Float(0), [Double]())
    var last = 0
    for step in 0..<steps {
      let (best, likelihood) = Self.largest(values[step * classes..<(step + 1) * classes], guess: last)
      if best != 0, best != last, best < alphabet.characters.count {
        text += alphabet.characters[best]
        sum += likelihood
        places.append(min(1, (Double(step) + 0.5) / Double(steps) / share))
      }
      last = best
    }
    return Answer(text: text, confidence: places.isEmpty ? 0 : Double(sum) / Double(places.count), places: places)
  }

  /// The likeliest class and its likelihood. Likelihoods sum to 1, so that one above a half ends the search: mostly the
  /// first looked at, "none" or what the step before said.
  private static func largest(_ values: Slice<UnsafeBufferPointer<Float>>, guess: Int) -> (Int, Float) {
    let values = UnsafeBufferPointer(rebasing: values)
    if values[0] > 0.5 { return (0, values[0]) }
    if values[guess] > 0.5 { return (guess, values[guess]) }
    var (best, top) = (0, values[0])
    for index in values.indices where values[index] > top {
      (best, top) = (index, values[index])
      if top > 0.5 { break }
    }
    return (best, top)
  }
}
