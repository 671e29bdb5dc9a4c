/// Values by place: beside or below their label.
extension Paper {
  /// Letters after a label in its own strip, up to the next label or a wide gap.
  func inline(_ hit: LabelHit, stops: [Label]) -> Span? {
    let strip = strips[hit.strip]
    var end = strip.count
    for stop in stops {
      for other in hits(stop, in: hit.strip) where other.range.lowerBound >= hit.valueStart && other.hasColon {
        end = min(end, other.range.lowerBound)
      }
    }
    for index in hit.valueStart..<max(hit.valueStart, end) where index > hit.valueStart {
      if strip.letters.spaces[index] >= 3 { end = min(end, index) }
    }
    return end > hit.valueStart ? Span(strip: hit.strip, hit.valueStart..<end) : nil
  }

  /// The strip to the right in the same line; `nil` when there is none or it is a label itself.
  func beside(_ index: Int, stops: [Label]) -> Span? {
    let strip = strips[index]
    let candidates = strips.indices.filter { other in
      other != index && strips[other].page == strip.page && strips[other].level.x >= strip.level.right - 0.004
        && sharesLine(strips[other], strip) && !isSideLetter(other)
    }
    guard let next = candidates.min(by: { strips[$0].level.x < strips[$1].level.x }) else { return nil }
    guard !isLabel(next, stops) else { return nil }
    return cell(next, stops: stops)
  }

  /// The strip under a label, near it and overlapping it across.
  func below(_ index: Int, stops: [Label], within heights: Double = 2.2) -> Span? {
    let strip = strips[index]
    let candidates = strips.indices.filter { other in
      let next = strips[other]
      guard other != index, next.page == strip.page, next.level.y > strip.level.middle.y else { return false }
      guard next.level.y - strip.level.bottom < heights * strip.height else { return false }
      let shared = min(next.level.right, strip.level.right) - max(next.level.x, strip.level.x)
      return shared > 0.3 * min(next.level.width, strip.level.width)
    }
    guard let next = candidates.min(by: { strips[$0].level.y < strips[$1].level.y }), !isLabel(next, stops) else {
      return nil
    }
    return cell(next, stops: stops)
  }

  /// A strip with the lines of the same cell under it: flush left with it, a small step below, no label beside them.
  func cell(_ index: Int, stops: [Label]) -> Span {
    var parts = [whole(index)]
    var last = index
    while parts.count < 6, let next = continuation(of: last, stops: stops) {
      parts.append(whole(next))
      last = next
    }
    return Span(parts)
  }

  private func continuation(of index: Int, stops: [Label]) -> Int? {
    let strip = strips[index]
    let inset = wide(1, on: strip.page)
    return strips.indices.first { other in
      let next = strips[other]
      guard next.page == strip.page, other != index, next.level.y > strip.level.middle.y else { return false }
      guard next.level.y - strip.level.bottom < 0.62 * strip.height,
        abs(next.height - strip.height) < 0.4 * strip.height,
        abs(next.level.x - strip.level.x) * inset < 0.4 * strip.height, !isLabel(other, stops)
      else { return false }
      let startsRow = rows[rowOf[other]].allSatisfy { strips[$0].level.x >= next.level.x - 0.002 }
      let labelled = rows[rowOf[other]].contains {
        $0 != other && isLabel($0, stops) && strips[$0].level.x < next.level.x
      }
      return !labelled && (startsRow || rowOf[other] != rowOf[index])
    }
  }

  private func whole(_ index: Int) -> Span.Part { Span.Part(strip: index, range: 0..<strips[index].count) }

  func isLabel(_ index: Int, _ labels: [Label]) -> Bool {
    labels.contains { hits($0, in: index).first?.range.lowerBound == 0 }
  }

  /// One letter of a label that runs down the side.
  func isSideLetter(_ index: Int) -> Bool {
    strips[index].count == 1 && strips[index].folded[0].isHan && !strips[index].folded[0].isNumber
  }

  func sharesLine(_ a: Strip, _ b: Strip) -> Bool {
    let shared = min(a.level.bottom, b.level.bottom) - max(a.level.y, b.level.y)
    return shared > 0.5 * min(a.height, b.height)
  }
}
