internal import Casework
internal import Evidence
internal import PolicyCore
internal import Records
internal import Standards

/// The files of one material with what is known of them so far.
struct ReadFiles {
  let own: OwnCase
  let material: MaterialID
  let project: String?
  let readings: CaseReadings
  /// Answers of these files that the form has not got.
  let offered: Int

  func rows(_ language: Language) -> [UploadedFile] { readings.entries.map { row($0, language) } }

  /// `nil` without files.
  func followed(_ language: Language) -> FollowedFiles? {
    guard !readings.entries.isEmpty else { return nil }
    let address = Link.materialReadings(own.id, material.rawValue, project: project)
    let sentence = Words.Reading.progress(of: readings.entries.count, settled: readings.count([.read, .failed]))
    return FollowedFiles(
      address: readings.isSettled ? nil : address.path(in: language), sentence: sentence[language],
      reload: Link.material(own.id, material.rawValue, project: project).path(in: language), offer: offer(language))
  }

  private func offer(_ language: Language) -> HTML? {
    guard offered > 0, own.isEditable else { return nil }
    let scope = ProposalScope(material: material.rawValue, project: project)
    return inset(
      """
      <p>\(Words.Proposals.offer(offered)[language]) \
      \(link(Words.Proposals.look[language], to: scope.link(own.id).path(in: language)))</p>
      """)
  }

  private func row(_ entry: CaseReadings.Entry, _ language: Language) -> UploadedFile {
    let file = entry.file
    var links = [NavigationLink(Words.Material.look[language], to: Link.file(own.id, file.id).path(in: language))]
    if own.isEditable {
      links.append(NavigationLink(Words.remove[language], to: Link.fileRemoval(own.id, file.id).path(in: language)))
    }
    return UploadedFile(
      name: file.name, facts: file.facts(language), state: entry.stateTag(language), links: links,
      id: "read-\(file.id.rawValue)", details: entry.details(own.id, language))
  }
}

extension CaseReadings.Entry {
  func stateTag(_ language: Language) -> Tag {
    let tone: Tag.Tone =
      switch state {
      case .queued: .plain
      case .reading: .info
      case .read: .good
      case .failed: .wait
      }
    return Tag(Words.Reading.state(state)[language], tone)
  }

  /// What the applicant may see; a broken reading says at least that.
  var findings: [Finding] {
    let told = (reading?.findings ?? []).filter(\.isForApplicant)
    return told.isEmpty && state == .failed ? [.notRead] : told.sorted { $0.severity < $1.severity }
  }

  /// What it is, what was noticed, what it says.
  func details(_ id: CaseID, _ language: Language) -> HTML? {
    let kind: HTML? = reading.flatMap { reading in
      guard reading.kind != .unknown || state.isSettled, state != .failed else { return nil }
      let pages = reading.pageCount > 0 ? " · " + Words.Material.pages(reading.pageCount)[language] : ""
      return
        "<p>\(Words.Reading.readAs[language])\(language == .zh ? "：" : ": ")\(reading.kind.name[language])\(pages)</p>"
    }
    let lines: [HTML] = findings.map { "<li>\($0.line(language))</li>" }
    let list: HTML? = lines.isEmpty ? nil : "<ul>\(lines)</ul>"
    return "\(kind)\(list)\(state.isSettled ? fields(language) : nil)"
  }

  private func fields(_ language: Language) -> HTML? {
    guard let reading, !reading.fields.isEmpty else { return nil }
    let pairs: [(term: String, value: HTML)] = reading.orderedFields.map { name, field in
      let page: HTML? = field.page.map {
        " <span class=\"hint\">\(language == .zh ? "" : " ")\(Words.Reading.page($0)[language])</span>"
      }
      let unclear: HTML? = field.isClear ? nil : " \(tag(Words.Reading.unclear[language], .wait))"
      return (name.label[language], "\(field.shown(as: name)[language])\(page)\(unclear)")
    }
    return """
      <details><summary>\(Words.Reading.fields(pairs.count)[language])</summary>\
      <p class="hint">\(Words.Reading.fieldsNote[language])</p>\(definitionList(pairs))</details>
      """
  }
}

extension Finding {
  /// Severity, what was seen, the clause, what to do.
  func line(_ language: Language) -> HTML {
    let tone: Tag.Tone =
      switch severity {
      case .error: .bad
      case .warning: .wait
      case .note: .plain
      }
    let gap = language == .zh ? "" : " "
    let clause = clause.map { language == .zh ? "（指南\($0)）" : " (Guide \($0))" } ?? ""
    let remedy: HTML? = remedy.map { "\(gap)\($0[language])" }
    return "\(tag(Words.Reading.severity(severity)[language], tone)) \(what[language])\(clause)\(remedy)"
  }
}
