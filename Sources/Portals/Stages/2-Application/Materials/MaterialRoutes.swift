internal import Casework
internal import Evidence
internal import HTTPTypes
internal import Hummingbird
internal import PolicyCore
internal import Records
internal import Standards

/// Uploads with and without script, the templates, and the electronic licence.
struct MaterialRoutes {
  let premises: Premises

  func add(to routes: PortalRoutes) {
    for path in ["apply/:id/materials/:material", "apply/:id/projects/:project/materials/:material"] {
      routes.signedIn.get(RouterPath(path)) { _, context in
        context.page(try await page(context).page(context.language))
      }
      routes.signedIn.post(RouterPath(path)) { request, context in try await form(request, context) }
      routes.signedIn.get(RouterPath(path + "/readings")) { _, context in try await readings(context) }
      routes.signedIn.put(RouterPath(path)) { request, context in try await put(request, context) }
    }
    routes.signedIn.post("apply/:id/licence") { _, context in try await licence(context) }
    routes.signedIn.get("apply/:id/letters/:letter") { _, context in
      let own = try await premises.ownCase(context)
      guard let letter = own.policy.letter(try context.id("letter")), own.policy.isTemplate(letter.id) else {
        throw Fault.notFound
      }
      return context.page(LetterPage(own: own, template: letter).page(context.language))
    }
  }

  private func page(_ context: SignedInContext, problems: [Phrase] = []) async throws -> MaterialPage {
    let (own, material, project) = try await find(context)
    return MaterialPage(
      own: own, material: material, project: project, hasLicences: premises.licences != nil,
      files: try await files(own, material, project), problems: problems, csrf: context.csrf)
  }

  private func files(_ own: OwnCase, _ material: MaterialDefinition, _ project: String?) async throws -> ReadFiles {
    let all = try await premises.readings(of: own.dossier.attachments, under: own.policy)
    let readings = all.of(material.id, project: project)
    let offered = own.isEditable && readings.isSettled ? Proposals(own, all).count(in: readings) : 0
    return ReadFiles(
      own: own, material: material.id, project: project, readings: readings, offered: offered)
  }

  /// The list of files alone.
  private func readings(_ context: SignedInContext) async throws -> Response {
    let (own, material, project) = try await find(context)
    let files = try await files(own, material, project)
    return context.fragment(
      fileList(files.rows(context.language), followed: files.followed(context.language), context.language))
  }

  private func find(_ context: SignedInContext) async throws -> (OwnCase, MaterialDefinition, String?) {
    let own = try await premises.ownCase(context)
    let isOfProject = context.coreContext.parameters.get("project") != nil
    let project = isOfProject ? try context.id("project") : nil
    guard let material = own.policy.material(MaterialID(try context.id("material"))), material.source != .form,
      material.level == (isOfProject ? .project : .application), own.has(project: project, expense: nil)
    else { throw Fault.notFound }
    return (own, material, project)
  }

  private func form(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (own, material, project) = try await find(context)
    try requireEditable(own)
    let uploads = try await premises.uploads.form(request).files.filter { $0.blob.size > 0 || !$0.fileName.isEmpty }
    guard !uploads.isEmpty else {
      return context.page(try await page(context, problems: [Words.Material.nothingChosen]).page(context.language))
    }
    let intake = MaterialIntake(premises: premises, own: own, material: material.id, project: project)
    var problems: [Phrase] = []
    for upload in uploads {
      do {
        if let problem = try await intake.take(upload) { problems.append(problem) }
      } catch let refusal as Refusal where refusal.code != .notPermitted && refusal.code != .wrongStage {
        problems.append(
          Phrase(zh: refusal.reason.zh + refusal.remedy.zh, en: refusal.reason.en + " " + refusal.remedy.en))
      }
    }
    guard problems.isEmpty else {
      return context.page(try await page(context, problems: problems).page(context.language))
    }
    return context.redirect(
      to: .material(own.id, material.id.rawValue, project: project), flash: Words.Material.kept(uploads.count))
  }

  /// From the page's script: 204, or a refusal as plain words.
  private func put(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (own, material, project) = try await find(context)
    try requireEditable(own)
    let upload = try await premises.uploads.file(request)
    let intake = MaterialIntake(premises: premises, own: own, material: material.id, project: project)
    if let problem = try await intake.take(upload) {
      throw Fault(.unprocessableContent, reason: problem, remedy: Phrase(verbatim: ""))
    }
    return Response(status: .noContent)
  }

  /// Refuses before the first byte is kept.
  private func requireEditable(_ own: OwnCase) throws {
    guard !own.isEditable else { return }
    _ = try own.file.draft()
    guard own.now < own.terms.window.upperBound else {
      throw Fault(.unprocessableContent, reason: Words.Apply.windowOverText(own.terms.window, own.now))
    }
    throw Fault.notFound
  }

  private func licence(_ context: SignedInContext) async throws -> Response {
    let own = try await premises.ownCase(context)
    try requireEditable(own)
    guard let source = premises.licences, let material = own.policy.materials.first(where: { $0.source == .licence }),
      let body = try await premises.office.load(Enterprise.self, own.dossier.enterprise)
    else { throw Fault.notFound }
    guard let record = try await source.licence(of: body.registration, on: context.now.day) else {
      throw Fault(.unprocessableContent, reason: Words.Material.noLicence)
    }
    let blob = try await premises.blobs.put(Array(record.xml.utf8))
    let upload = Upload(
      field: "licence", fileName: "\(record.creditCode)-licence.xml", declaredType: MediaKind.xml.mediaType, blob: blob)
    let intake = MaterialIntake(premises: premises, own: own, material: material.id, project: nil)
    if !own.dossier.attachments.contains(where: { $0.material == material.id && $0.hash == blob.hash }) {
      try await intake.record(upload, as: .xml)
    }
    return context.redirect(
      to: .material(own.id, material.id.rawValue, project: nil), flash: Words.Material.licenceTaken)
  }
}

extension CompiledPolicy {
  /// Letters an applicant downloads, as distinct from those the office sends.
  func isTemplate(_ letter: String) -> Bool { materials.contains { $0.source == .template(letter) } }
}
