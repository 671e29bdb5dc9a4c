internal import PolicyCore
internal import Standards

/// A file that is plainly something else than the material it was handed in as.
enum MisplacedFiles {
  static func findings(_ evidence: ApplicationEvidence) -> [Finding] {
    evidence.files.compactMap { file in
      let wanted = file.material.documents
      guard file.kind != .unknown, !wanted.isEmpty, !wanted.contains(file.kind.rawValue) else { return nil }
      let better = evidence.policy.materials.first { other in
        other.documents.contains(file.kind.rawValue) && evidence.asksFor(other, project: file.project)
      }
      return Finding(
        "misplaced-file", .warning, clause: file.clause,
        what: Phrase(
          zh: "“\(file.name)”看起来是\(file.kind.name.zh)，却交在“\(file.material.name.zh)”下。",
          en: "“\(file.name)” looks like: \(file.kind.name.en). It is handed in as “\(file.material.name.en)”."),
        remedy: better.map {
          Phrase(
            zh: "交错的请移到“\($0.number). \($0.name.zh)”；没有交错的不用处理。",
            en: "If it is misplaced, move it to “\($0.number). \($0.name.en)”; if not, nothing is to be done.")
        }
          ?? Phrase(
            zh: "请确认这份文件是否交对；没有交错的不用处理。",
            en: "Make sure it is the right file; if it is, nothing is to be done."),
        places: [file.place])
    }
  }
}

extension ApplicationEvidence {
  /// Whether the material is due here or may become so.
  fileprivate func asksFor(_ material: MaterialDefinition, project: String?) -> Bool {
    let context = AssessmentContext(submittedOn: submittedOn, batchYear: policy.round.batchYear)
    return policy.requirements(filing, in: context).contains { need in
      need.material == material.id && need.need != .notRequired && (need.project == nil || need.project == project)
    }
  }
}
