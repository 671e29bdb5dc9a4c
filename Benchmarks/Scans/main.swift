import DrawnPages
import Evidence
import Glibc

/// Looks at drawn pages whose seals, signatures and faults are known, and says how often it was right: a JSON line a
/// kind of page. `swift run -c release ScanBenchmark [pages a part]`.
struct Tally {
  var (pages, known, found, claimed) = (0, 0, 0, 0)

  func print(_ part: String, _ kind: String) {
    Swift.print(
      #"{"part":"\#(part)","kind":"\#(kind)","pages":\#(pages),"known":\#(known),"found":\#(found),"claimed":\#(claimed)}"#
    )
    fflush(nil)
  }
}

func isSame(_ a: PageBox, _ b: PageBox) -> Bool {
  let shared = a.overlap(b)
  return shared > 0.4 * (a.width * a.height + b.width * b.height - shared)
}

func kind(_ name: String) -> String { String(name.drop { $0 != " " }.dropFirst()) }

/// - Returns: how many of the page's seals in one ink were found, and how many were claimed.
func look(at page: DrawnPage, ink: SealMark.Ink, into tally: inout Tally) {
  var rest = ScanInspection.inspect(page.raster).seals.filter { $0.ink == ink }
  let known = page.seals.filter { $0.isRed == (ink == .red) }
  tally.pages += 1
  tally.known += known.count
  tally.claimed += rest.count
  for seal in known {
    guard let index = rest.firstIndex(where: { isSame($0.box, seal.box) }) else { continue }
    rest.remove(at: index)
    tally.found += 1
  }
}

let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100
/// Each page that went wrong is named.
let isTold = CommandLine.arguments.contains("--notes")
let parts = CommandLine.arguments.dropFirst(2).filter { !$0.hasPrefix("-") }

func measure(_ part: String, _ pages: (Int) -> (kind: String, tally: Tally)) {
  guard parts.isEmpty || parts.contains(part) else { return }
  var kinds: [String: Tally] = [:]
  for number in 0..<count {
    let (kind, one) = pages(number)
    if one.found < one.known || one.claimed > one.found, isTold { print("# \(part) \(number) \(kind): \(one)") }
    kinds[kind, default: Tally()].pages += one.pages
    kinds[kind, default: Tally()].known += one.known
    kinds[kind, default: Tally()].found += one.found
    kinds[kind, default: Tally()].claimed += one.claimed
  }
  for (kind, tally) in kinds.sorted(by: { $0.key < $1.key }) { tally.print(part, kind) }
}

measure("seals") { number in
  let page = DrawnPage.sealed(number)
  var tally = Tally()
  look(at: page, ink: .red, into: &tally)
  return (kind(page.name), tally)
}
measure("no seal") { number in
  let page = DrawnPage.unsealed(number)
  var tally = Tally()
  look(at: page, ink: .red, into: &tally)
  return (kind(page.name), tally)
}
// A seal in other ink is to be flagged; one taken for red counts as claimed without being known.
measure("other ink") { number in
  let page = DrawnPage.uncoloured(number)
  var tally = Tally()
  look(at: page, ink: .notRed, into: &tally)
  var red = Tally()
  look(at: page, ink: .red, into: &red)
  tally.claimed += red.claimed
  return (kind(page.name), tally)
}
measure("signatures") { number in
  let (page, label) = DrawnPage.signing(number)
  let line = TextLine("授权代表（签字）：", box: label)
  let marks = ScanInspection.handwriting(in: page.raster, near: [line])
  let found = page.signatures.count { truth in
    marks.contains { $0.box.overlap(truth) > 0.05 * truth.width * truth.height }
  }
  return (kind(page.name), Tally(pages: 1, known: page.signatures.count, found: found, claimed: marks.count))
}
var faults: [String: Tally] = [:]
for number in 0..<(parts.isEmpty || parts.contains("faults") ? count : 0) {
  let scan = DrawnScan(number)
  let said = scan.said(by: ScanInspection.inspect(scan.raster))
  for fault in DrawnScan.faults {
    let (isThere, isSaid) = (scan.faults.contains(fault), said.contains(fault))
    var tally = faults[fault] ?? Tally()
    tally.pages += 1
    tally.known += isThere ? 1 : 0
    tally.claimed += isSaid ? 1 : 0
    tally.found += isThere && isSaid ? 1 : 0
    faults[fault] = tally
  }
  if scan.faults != said, isTold { print("# \(scan.name): \(scan.faults.sorted()) and said \(said.sorted())") }
}
for fault in DrawnScan.faults { faults[fault]?.print("faults", fault) }
