internal import Standards

extension Sheet {
  func path(_ number: Int, in filing: Filing) -> FactPath {
    let open = opens[number]
    let project = open.project < 0 ? nil : filing.projects[open.project]
    return FactPath(
      fact(number).id, project: project?.id, expense: open.line < 0 ? nil : project?.expenses[open.line].id)
  }

  func paths(_ facts: FactSet, in filing: Filing) -> Set<FactPath> {
    Set(facts.numbers.map { path($0, in: filing) })
  }
}
