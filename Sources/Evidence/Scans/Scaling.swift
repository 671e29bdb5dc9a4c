/// One change of size of interleaved 8-bit channels. Rows are summed first, whole rows at a time, then each sum is
/// gathered along the row: the source is touched once.
struct Scaling {
  private let (width, height): (Int, Int)
  private let (wide, high): (Int, Int)
  private let channels: Int

  init(fromWidth width: Int, height: Int, toWidth wide: Int, height high: Int, channels: Int) {
    (self.width, self.height) = (width, height)
    (self.wide, self.high) = (wide, high)
    self.channels = channels
  }

  /// One output place: its first source place and the weights from there on, 4096 together.
  private struct Span {
    var first: Int
    var weights: [UInt32]
  }

  func callAsFunction(_ source: [UInt8]) -> [UInt8] {
    let rows = Self.spans(from: height, to: high)
    let columns = Self.spans(from: width, to: wide)
    let stride = width * channels
    var sums = [UInt32](repeating: 0, count: stride)
    return [UInt8](unsafeUninitializedCapacity: wide * high * channels) { output, filled in
      source.withUnsafeBufferPointer { source in
        sums.withUnsafeMutableBufferPointer { sums in
          for y in 0..<high {
            Self.gather(rows[y], of: source, stride: stride, into: sums)
            Self.spread(
              columns, of: sums, channels: channels,
              into: UnsafeMutableBufferPointer(rebasing: output[(y * wide * channels)..<((y + 1) * wide * channels)]))
          }
        }
      }
      filled = wide * high * channels
    }
  }

  private static func gather(
    _ span: Span, of source: UnsafeBufferPointer<UInt8>, stride: Int, into sums: UnsafeMutableBufferPointer<UInt32>
  ) {
    for (row, weight) in span.weights.enumerated() {
      let base = (span.first + row) * stride
      if row == 0 {
        for index in 0..<stride { sums[index] = UInt32(source[base &+ index]) &* weight }
      } else {
        for index in 0..<stride { sums[index] = sums[index] &+ UInt32(source[base &+ index]) &* weight }
      }
    }
  }

  private static func spread(
    _ columns: [Span], of sums: UnsafeMutableBufferPointer<UInt32>, channels: Int,
    into output: UnsafeMutableBufferPointer<UInt8>
  ) {
    for x in 0..<columns.count {
      let first = columns[x].first
      columns[x].weights.withUnsafeBufferPointer { weights in
        for channel in 0..<channels {
          var sum: UInt64 = 1 << 23
          for step in 0..<weights.count {
            sum = sum &+ UInt64(sums[(first &+ step) &* channels &+ channel]) &* UInt64(weights[step])
          }
          output[x &* channels &+ channel] = UInt8(truncatingIfNeeded: min(255, sum >> 24))
        }
      }
    }
  }

  private static func spans(from source: Int, to target: Int) -> [Span] {
    if source == target { return (0..<target).map { Span(first: $0, weights: [4096]) } }
    return (0..<target).map { target < source ? area($0, source, target) : between($0, source, target) }
  }

  /// The stretch of the source that one smaller place covers.
  private static func area(_ place: Int, _ source: Int, _ target: Int) -> Span {
    // In units of 1/target of a source place, so that all borders are whole numbers.
    let (from, to) = (place * source, (place + 1) * source)
    let first = from / target
    let last = min(source - 1, (to - 1) / target)
    var weights = (first...last).map { index in
      UInt32((min(to, (index + 1) * target) - max(from, index * target)) * 4096 / source)
    }
    weights[weights.count / 2] += 4096 - weights.reduce(0, +)
    return Span(first: first, weights: weights)
  }

  /// The two neighbours of a place that lies between.
  private static func between(_ place: Int, _ source: Int, _ target: Int) -> Span {
    let at = max(0, min(Double(source - 1), (Double(place) + 0.5) * Double(source) / Double(target) - 0.5))
    let first = min(source - 1, Int(at))
    let share = UInt32((at - Double(first)) * 4096)
    return share == 0 || first == source - 1
      ? Span(first: first, weights: [4096]) : Span(first: first, weights: [4096 - share, share])
  }
}
