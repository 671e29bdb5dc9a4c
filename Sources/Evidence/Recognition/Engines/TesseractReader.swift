internal import CGlibc
internal import Glibc

/// tesseract as a program of its own: the last resort, at a third of the fields.
struct TesseractReader {
  private static let program = "/usr/bin/tesseract"
  private static let data = "/usr/share/tesseract-ocr/5/tessdata/chi_sim.traineddata"
  private static let answerLimit = 8 << 20

  static var isInstalled: Bool { EnginesFolder.isFile(program) && EnginesFolder.isFile(data) }

  /// No turning and no levelling beyond what the program does itself.
  func recognise(_ raster: Raster) throws(RecognitionFailure) -> RecognisedPage {
    let lines = Self.lines(of: try answer(to: raster.ppm), width: raster.width, height: raster.height)
    return RecognisedPage(lines: lines, turned: 0, skew: 0, recogniser: "tesseract")
  }

  private func answer(to picture: [UInt8]) throws(RecognitionFailure) -> String {
    let input = memfd_create("page", 1)
    guard input >= 0 else { throw .engine("no memory for the page") }
    defer { close(input) }
    var written = 0
    while written < picture.count {
      let step = picture.withUnsafeBytes { write(input, $0.baseAddress! + written, $0.count - written) }
      guard step > 0 else { throw .engine("no memory for the page") }
      written += step
    }
    lseek(input, 0, SEEK_SET)
    var ends: [Int32] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .engine("no pipe") }
    defer { close(ends[0]) }
    let child = spawn(input: input, output: ends[1])
    close(ends[1])
    guard child > 0 else { throw .engine("tesseract did not start") }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while answer.count <= Self.answerLimit {
      let got = Glibc.read(ends[0], &buffer, buffer.count)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { break }
      answer += buffer[..<got]
    }
    if answer.count > Self.answerLimit { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw .engine("tesseract ended with status \(status)") }
    return String(decoding: answer, as: UTF8.self)
  }

  private func spawn(input: Int32, output: Int32) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    // The limit of threads must stand before the program starts; several in contention cost ten times the work.
    let surroundings = ["PATH=/usr/bin", "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1"]
    let words = [
      "/usr/bin/timeout", "-s", "KILL", "20", Self.program, "stdin", "stdout", "-l", "chi_sim", "--psm", "3", "tsv",
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = surroundings.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, words[0], &actions, nil, &arguments, &environment) == 0 else { return -1 }
    return child
  }

  /// Words of the program's table, joined to lines: Chinese without gaps, other words with one.
  static func lines(of table: String, width: Int, height: Int) -> [TextLine] {
    var (lines, row, key) = ([TextLine](), -1, "")
    var weights: [Int] = []
    for record in table.split(separator: "\n").dropFirst() {
      let cells = record.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 12, cells[0] == "5", let left = Double(cells[6]), let top = Double(cells[7]),
        let wide = Double(cells[8]), let high = Double(cells[9]), let surety = Double(cells[10]), surety >= 0
      else { continue }
      let word = cells[11].trimmed
      guard !word.isEmpty else { continue }
      let box = PageBox(
        x: left / Double(width), y: top / Double(height), width: wide / Double(width), height: high / Double(height))
      let place = cells[2...4].joined(separator: " ")
      if place != key {
        key = place
        row += 1
        var line = TextLine(word, box: box, confidence: surety / 100)
        line.row = row
        lines.append(line)
        weights.append(word.count)
      } else if var line = lines.popLast(), let weight = weights.popLast() {
        let isLatin = line.text.last?.isASCII == true && word.first?.isASCII == true
        line.text += (isLatin ? " " : "") + word
        line.box = line.box.union(box)
        line.confidence =
          (line.confidence * Double(weight) + surety / 100 * Double(word.count)) / Double(weight + word.count)
        lines.append(line)
        weights.append(weight + word.count)
      }
    }
    return lines
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var part = self
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
