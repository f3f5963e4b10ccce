package io.qinggui.standalone.imports;

import java.util.Optional;

/**
 * Gives the lines of a checked file to whom they go to, and rejects those that failed the check.
 */
final class Sending implements CsvFile.Records {

  private final CheckedFile file;
  private final KeyedExecutor executor;
  private final Recipient recipient;
  private final References references;
  private final Tally tally;
  private final Reports reports;
  private final JoinedLines joined;

  Sending(
      CheckedFile file,
      KeyedExecutor executor,
      Recipient recipient,
      References references,
      Tally tally,
      Reports reports) {
    this.file = file;
    this.executor = executor;
    this.recipient = recipient;
    this.references = references;
    this.tally = tally;
    this.reports = reports;
    this.joined = new JoinedLines(file.kind(), file.groups()::count, this::submit, this::reject);
  }

  @Override
  public void readable(Line line) {
    if (file.kind().joins()) {
      joined.add(line);
      return;
    }
    Optional<Rejection> dispute = file.dispute(line);
    if (dispute.isPresent()) {
      reject(line, dispute.get());
    } else {
      submit(Submission.of(line));
    }
  }

  @Override
  public void flawed(Line line, Rejection flaw) {
    if (file.kind().joins()) {
      joined.add(line, flaw);
    } else {
      reject(line, flaw);
    }
  }

  @Override
  public void unreadable(Rejection rejection) {
    tally.reject(rejection);
  }

  @Override
  public void otherwise(Normalization it) {
    reports.add(it);
  }

  /** The file is read to its end. */
  void end() {
    joined.end();
  }

  /** It brings nothing that others may refer to. */
  private void reject(Line line, Rejection why) {
    references.reject(line);
    tally.reject(why);
  }

  private void submit(Submission submission) {
    try {
      executor.execute(submission.key(), () -> end(submission, recipient.submit(submission)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    }
  }

  private void end(Submission submission, Outcome outcome) {
    if (outcome instanceof Outcome.Rejected) {
      submission.lines().forEach(references::reject);
    }
    tally.add(submission, outcome);
  }
}
