package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.References.Reference;
import java.util.Optional;

/**
 * Takes the lines of a check: looks up what they refer to, where somebody can be asked, and sends
 * nothing.
 */
final class NothingSent implements Recipient {

  private final Optional<MissingReferences> missing;

  /**
   * @param missing absent when nobody can be asked
   */
  NothingSent(Optional<MissingReferences> missing) {
    this.missing = missing;
  }

  @Override
  public Outcome submit(Submission submission) throws InterruptedException {
    Optional<Rejection> incomplete = Submitter.incomplete(submission.first());
    if (incomplete.isPresent()) {
      return Outcome.Rejected.of(submission, incomplete.get());
    }
    return missing.isPresent() ? lookedUp(submission, missing.get()) : new Outcome.Accepted();
  }

  private static Outcome lookedUp(Submission submission, MissingReferences missing)
      throws InterruptedException {
    try {
      for (Line line : submission.distinct()) {
        Optional<Reference> nowhere = missing.first(References.of(line));
        if (nowhere.isPresent()) {
          Optional<Rejection> refused = refused(line, nowhere.get(), missing);
          if (refused.isPresent()) {
            return Outcome.Rejected.of(submission, refused.get());
          }
        }
      }
      return new Outcome.Accepted();
    } catch (UnreachableException e) {
      return Submitter.unanswered(submission, e);
    }
  }

  /** An operator that a license would register is there for the files behind it. */
  private static Optional<Rejection> refused(
      Line line, Reference nowhere, MissingReferences missing) {
    if (!missing.maybeRegistered(line, nowhere)) {
      return Optional.of(MissingReferences.rejection(line, nowhere));
    }
    Optional<Rejection> incomplete = MissingReferences.incomplete(line, nowhere);
    if (incomplete.isEmpty()) {
      missing.bring(nowhere);
    }
    return incomplete;
  }
}
