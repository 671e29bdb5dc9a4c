extension Permissions {
  static let application: [Grant] =
    allow(.applicant, .openApplication)
    + allow(
      .applicant, .saveFacts, .attachMaterial, .removeMaterial, .declineConfirmation, .submit, at: [.application],
      .ownEnterprise)
    + allow(
      .applicant, .saveFacts, .attachMaterial, .removeMaterial, .answerCorrection,
      at: [.completenessReview, .substantiveReview], .ownEnterprise)
    + allow(
      .applicant, .withdraw,
      at: [.application, .completenessReview, .substantiveReview, .expertReview, .determination], .ownEnterprise)
    + allow(.applicant, .readCase, at: everywhere, .ownEnterprise)
    + allow(.applicant, .correctAccount, at: [.disbursement], .ownEnterprise)
    + allow(.applicant, .registerEnterprise)
    + [Grant(.enrol, .anyone, at: [], .any)]
    + allow(.clerk, .admitAgent, at: [], .counterFiling)
    + allow(.applicant, .admitAgent, .amendEnterprise, at: [], .ownEnterprise)
    + allow(.clerk, .openApplication, .registerEnterprise)
    + allow(
      .clerk, .saveFacts, .attachMaterial, .removeMaterial, .requestConfirmation, .readCase, at: [.application],
      .counterFiling)

  static let reviews: [Grant] =
    allow(.completenessReviewer, .takeCase, .readCase, at: [.completenessReview])
    + allow(
      .completenessReviewer, .decideChecklist, .sendCorrection, .acceptFiling, .refuseFiling,
      at: [.completenessReview], .assigned)
    + allow(.lead, .assignReviewer, at: [.completenessReview, .substantiveReview])
    + allow(.lead, .overrideCorrection, at: [.completenessReview])
    + allow(.lead, .readCase, at: submitted)
    + allow(.substantiveReviewer, .takeCase, .readCase, at: [.substantiveReview])
    + allow(
      .substantiveReviewer, .saveWorksheet, .decideCondition, .resolveDuplicate, .requestSupplement, .passReview,
      .rejectReview, at: [.substantiveReview], .assigned)
    + allow(
      .substantiveReviewer, .readCase, at: [.expertReview, .determination, .publicNotice, .disbursement], .assigned)

  static let experts: [Grant] =
    allow(.lead, .assignExpert, .closeExpertReview, .readAllScores, at: [.expertReview])
    + allow(.lead, .readAllScores, at: [.determination, .publicNotice])
    + allow(.expert, .declareConflict, .saveScore, .lockScore, .readCase, at: [.expertReview], .assigned)

  static let round: [Grant] =
    allow(.lead, .prepareDetermination, .submitDetermination, .cancelDetermination)
    + allow(.lead, .approveDetermination, at: [], .notMaker)
    + allow(.noticeOfficer, .prepareNotice, .publishNotice, .correctNotice)
    + allow(.noticeOfficer, .readCase, at: [.determination, .publicNotice])
    + allow(.noticeOfficer, .dismissObjection, .upholdObjection, .readObjector, at: [.publicNotice])
    + [Grant(.fileObjection, .anyone, at: [.publicNotice], .any)]

  static let money: [Grant] =
    allow(.financeMaker, .prepareBatch, .exportBatch, .importReturn)
    + allow(.financeMaker, .readCase, .confirmAccount, .recordRepayment, at: [.disbursement])
    + allow(.financeChecker, .approveBatch, at: [], .notMaker)
    + allow(.financeChecker, .rejectBatch)
    + allow(.financeChecker, .readCase, at: [.disbursement])
    + allow(.lead, .orderClawBack, at: [.disbursement])

  static let oversight: [Grant] =
    allow(.auditor, .readEvents, .exportEvents, .readStatistics)
    + allow(.auditor, .readCase, .readAllScores, .readObjector, at: everywhere)
    + allow(.lead, .readStatistics)
    + allow(.policyOfficer, .reloadPolicy, .simulatePolicy, .readStatistics)
    + allow(.systemAdministrator, .createAccount, .disableAccount, .enableAccount, .resetCredential, .readAccounts)
    + allow(.securityAdministrator, .grantRole, .revokeRole, .readAccounts)
    + [Action.createAccount, .grantRole, .reloadPolicy].map { Grant($0, .system, at: [], .any) }
    + allow(.auditAdministrator, .readAccounts, .readEvents, .exportEvents)
}
