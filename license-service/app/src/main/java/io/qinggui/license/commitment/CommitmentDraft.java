package io.qinggui.license.commitment;

import io.qinggui.license.language.LicenseCommand.FileCommitment;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.notedfact.Facts;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.CommitmentReview;
import java.time.Instant;

/** A commitment before it is recorded, as the rules review it. */
final class CommitmentDraft {

  /** A review looks at contents and not at where they were recorded. */
  private static final String UNRECORDED = "";

  private CommitmentDraft() {}

  static CommitmentReview review(FileCommitment command, LicenseRegistered registered) {
    return CommitmentReview.of(commitment(command), held(registered), command.rulebook());
  }

  private static HeldLicense held(LicenseRegistered registered) {
    return OperatorFacts.of(
            registered.operatorId(),
            Facts.of(registered, UNRECORDED, Instant.EPOCH).stream().toList())
        .license(registered.licenseNumber())
        .orElseThrow();
  }

  private static Fact.Commitment commitment(FileCommitment command) {
    return new Fact.Commitment(
        new FactRef(UNRECORDED, Instant.EPOCH),
        command.licenseNumber(),
        command.track(),
        command.service(),
        command.signedOn(),
        command.receivedOn(),
        command.addressee());
  }
}
