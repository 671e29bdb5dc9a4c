/// Reads the text of one straightened line.
final class LineReader {
  struct Answer: Hashable, Sendable {
    var text: String
    /// Mean likelihood of the characters, 0…1; 0 without any.
    var confidence: Double
    /// How far along the strip each character stands, 0…1, one for each character of `text`.
    var places: [Double]
  }

  static let height = 48
  /// New widths make the network be compiled anew, so few are used.
  private static let step = 160
  /// Longer lines are squeezed: memory and time grow with the width.
  private static let widest = 3200

  private let model: any InferenceModel
  private let alphabet: ModelAlphabet

  init(_ model: any InferenceModel, _ alphabet: ModelAlphabet) {
    self.model = model
    self.alphabet = alphabet
  }

  func read(_ box: TiltedBox, on raster: Raster) throws(RecognitionFailure) -> Answer {
    guard box.thickness >= 2, box.length >= 2 else { return Answer(text: "", confidence: 0, places: []) }
    let natural = (Double(Self.height) * box.length / box.thickness).rounded(.up)
    let used = max(8, min(Self.widest, Int(natural)))
    let width = (used + Self.step - 1) / Self.step * Self.step
    var planes = NetworkInput.planes(raster, line: box, height: Self.height, used: used, width: width)
    return try model.run(&planes, shape: [1, 3, Self.height, width]) { values, shape in
      guard shape.count == 3, shape[2] > 1, values.count == shape[1] * shape[2] else {
        return Answer(text: "", confidence: 0, places: [])
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
      let (best, likelihood) = Self.largest(
        UnsafeBufferPointer(rebasing: values[step * classes..<(step + 1) * classes]))
      if best != 0, best != last, best < alphabet.characters.count {
        text += alphabet.characters[best]
        sum += likelihood
        places.append(min(1, (Double(step) + 0.5) / Double(steps) / share))
      }
      last = best
    }
    return Answer(text: text, confidence: places.isEmpty ? 0 : Double(sum) / Double(places.count), places: places)
  }

  /// Sixteen at a time: with 18,710 classes a plain loop costs a quarter of the page.
  private static func largest(_ values: UnsafeBufferPointer<Float>) -> (Int, Float) {
    var tops = SIMD16<Float>(repeating: -.infinity)
    var index = 0
    while index + 16 <= values.count {
      let next = UnsafeRawPointer(values.baseAddress! + index).loadUnaligned(as: SIMD16<Float>.self)
      tops = pointwiseMax(tops, next)
      index += 16
    }
    var top = tops.max()
    while index < values.count {
      top = max(top, values[index])
      index += 1
    }
    return (values.firstIndex(of: top) ?? 0, top)
  }
}
