package io.qinggui.standalone.imports;

import io.qinggui.platform.reference.OperatorId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends one submission and says how it ended. */
final class Submitter {

  private final Gateway gateway;
  private final Aliases aliases;
  private final Requests requests;
  private final Corrections corrections;

  Submitter(Gateway gateway) {
    this.gateway = gateway;
    this.aliases = new Aliases();
    this.requests = new Requests(aliases);
    this.corrections = new Corrections(gateway, aliases, requests);
  }

  Outcome submit(Submission submission) throws InterruptedException {
    Optional<Rejection> incomplete = incomplete(submission.first());
    if (incomplete.isPresent()) {
      return new Outcome.Rejected(List.of(incomplete.get()));
    }
    try {
      return submission.kind() == FileKind.CORRECTIONS
          ? corrections.submit(submission)
          : record(submission);
    } catch (UnreachableException e) {
      String reason = String.valueOf(e.getMessage());
      return new Outcome.Rejected(
          submission.lines().stream().map(line -> line.rejected("", "no-answer", reason)).toList());
    }
  }

  private Outcome record(Submission submission) throws UnreachableException, InterruptedException {
    Answer answer = gateway.post(requests.of(submission));
    learnAlias(submission.first(), answer);
    Outcome outcome = Outcome.of(submission, answer);
    return outcome instanceof Outcome.Rejected ? outcome : andSteps(submission, outcome, answer);
  }

  /** The steps that its lines ask for; it counts as new when one of its requests was. */
  private Outcome andSteps(Submission submission, Outcome first, Answer answer)
      throws UnreachableException, InterruptedException {
    Outcome outcome = first;
    for (Submission.Asked asked : submission.steps()) {
      Line line = asked.line();
      Optional<String> id = created(answer);
      if (id.isEmpty()) {
        return withoutId(line, asked.step());
      }
      Answer taken =
          gateway.post(requests.step(line, asked.step(), requests.created(line, id.get())));
      if (!taken.succeeded() && !taken.alreadyThere()) {
        return new Outcome.Rejected(Rejections.of(submission, line, taken)).at(asked.step());
      }
      outcome = taken.alreadyThere() ? outcome : new Outcome.Accepted();
    }
    return outcome;
  }

  private static Optional<String> created(Answer answer) {
    return Stream.of("creditRecordId", "applicationId", "caseId", "leaseId")
        .flatMap(field -> answer.text(field).stream())
        .findFirst();
  }

  private static Outcome withoutId(Line line, Step step) {
    return new Outcome.Rejected(
        List.of(
            line.rejected(
                step.trigger().name(),
                "unknown-id",
                "the fact was there already, and nobody says under which id to go on")));
  }

  private void learnAlias(Line line, Answer answer) {
    if (line.kind() == FileKind.OPERATORS && (answer.succeeded() || answer.alreadyThere())) {
      line.cell("operatorId")
          .ifPresent(
              alias ->
                  aliases.add(alias, answer.text("operatorId").orElseGet(() -> operatorId(line))));
    }
  }

  private static String operatorId(Line line) {
    return line.cell("uscc")
        .orElseGet(
            () ->
                OperatorId.assigned(line.cell("name").orElse(""), line.cell("province").orElse(""))
                    .value());
  }

  private static Optional<Rejection> incomplete(Line line) {
    return withoutPath(line)
        .or(() -> ofUnknownResource(line))
        .or(
            () ->
                line.kind() == FileKind.CORRECTIONS ? WantedFact.refusal(line) : Optional.empty());
  }

  private static Optional<Rejection> ofUnknownResource(Line line) {
    return line.kind() != FileKind.CORRECTIONS || CorrectedResource.of(line).isPresent()
        ? Optional.empty()
        : Optional.of(
            line.rejected("resource", "unknown-resource", "one of " + CorrectedResource.texts()));
  }

  /** A path cannot be written without the values in it, so that no service can refuse this line. */
  private static Optional<Rejection> withoutPath(Line line) {
    return line.kind().columns().stream()
        .filter(line.kind()::inPath)
        .filter(column -> line.cell(column.name()).isEmpty())
        .findFirst()
        .map(column -> line.rejected(column.name(), "required", column.name() + " is empty"));
  }
}
