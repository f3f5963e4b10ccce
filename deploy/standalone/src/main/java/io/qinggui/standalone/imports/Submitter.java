package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.References.Reference;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends one submission and says how it ended. */
final class Submitter implements Recipient {

  private final Gateway gateway;
  private final Aliases aliases;
  private final Requests requests;
  private final Corrections corrections;
  private final MissingReferences missing;
  private final Registered registered;
  private final Differing differing;

  Submitter(
      Gateway gateway,
      Aliases aliases,
      MissingReferences missing,
      Registered registered,
      Optional<String> correction) {
    this.gateway = gateway;
    this.aliases = aliases;
    this.requests = new Requests(aliases);
    this.corrections = new Corrections(gateway, aliases, requests);
    this.missing = missing;
    this.registered = registered;
    this.differing = new Differing(gateway, aliases, correction);
  }

  @Override
  public Outcome submit(Submission submission) throws InterruptedException {
    Optional<Rejection> incomplete = incomplete(submission.first());
    if (incomplete.isPresent()) {
      return Outcome.Rejected.of(submission, incomplete.get());
    }
    try {
      if (submission.kind() == FileKind.CORRECTIONS) {
        return corrections.submit(submission);
      }
      Optional<Outcome> refused = withoutReference(submission);
      return refused.isPresent() ? refused.get() : record(submission);
    } catch (UnreachableException e) {
      return unanswered(submission, e);
    }
  }

  static Outcome unanswered(Submission submission, UnreachableException e) {
    Reason reason = Reason.of("no-answer", "why", String.valueOf(e.getMessage()));
    return new Outcome.Rejected(
        submission.lines().stream().map(line -> line.rejected("", "no-answer", reason)).toList());
  }

  /** Refuses what refers to something that is registered nowhere, or registers it. */
  private Optional<Outcome> withoutReference(Submission submission)
      throws UnreachableException, InterruptedException {
    Line line = submission.first();
    Stream<Reference> asked =
        References.of(line).filter(it -> MissingReferences.asksBefore(line.kind(), it));
    Optional<Reference> nowhere = missing.first(asked);
    if (nowhere.isEmpty()) {
      return Optional.empty();
    }
    return missing.maybeRegistered(line, nowhere.get())
        ? register(submission, nowhere.get())
        : Optional.of(
            Outcome.Rejected.of(submission, MissingReferences.rejection(line, nowhere.get())));
  }

  /**
   * @return how the license ends when its operator cannot be registered
   */
  private Optional<Outcome> register(Submission license, Reference operator)
      throws UnreachableException, InterruptedException {
    Line line = license.first();
    Optional<Rejection> incomplete = MissingReferences.incomplete(line, operator);
    if (incomplete.isPresent()) {
      return Optional.of(Outcome.Rejected.of(license, incomplete.get()));
    }
    Answer answer = gateway.post(requests.operatorOf(line, operator.id()));
    if (answer.refused()) {
      return Optional.of(Rejections.ofOperator(license, answer));
    }
    registered.add(operator);
    answer
        .text("operatorId")
        .filter(id -> !id.equals(operator.id()))
        .ifPresent(id -> aliases.add(operator.id(), id));
    return Optional.empty();
  }

  private Outcome record(Submission submission) throws UnreachableException, InterruptedException {
    Request request = requests.of(submission);
    Answer answer = gateway.post(request);
    learnAlias(submission.first(), answer);
    Outcome outcome =
        Differing.is(submission, answer)
            ? differing.of(submission, request, answer)
            : Outcome.of(submission, answer);
    return switch (outcome) {
      case Outcome.Rejected rejected -> rejected;
      case Outcome.Differs differs -> differs;
      case Outcome.Accepted _, Outcome.AlreadyThere _, Outcome.Corrected _ ->
          andSteps(submission, outcome, answer);
    };
  }

  /** The steps that its lines ask for; it counts as new when one of its requests was. */
  private Outcome andSteps(Submission submission, Outcome first, Answer answer)
      throws UnreachableException, InterruptedException {
    Outcome outcome = first;
    for (Submission.Asked asked : submission.steps()) {
      Line line = asked.line();
      Optional<String> id = created(answer);
      if (id.isEmpty()) {
        return withoutId(submission, asked);
      }
      Request request = requests.step(line, asked.step(), requests.created(line, id.get()));
      Answer taken = gateway.post(request);
      Outcome ended =
          Differing.is(submission, taken)
              ? differing.of(submission, asked.step(), id.get(), request, taken)
              : ofStep(submission, asked, taken);
      if (ended instanceof Outcome.Rejected || ended instanceof Outcome.Differs) {
        return ended;
      }
      outcome = ended instanceof Outcome.AlreadyThere ? outcome : ended;
    }
    return outcome;
  }

  private static Outcome ofStep(Submission submission, Submission.Asked asked, Answer taken) {
    return taken.refused()
        ? new Outcome.Rejected(Rejections.of(submission, asked.line(), taken)).at(asked.step())
        : Outcome.of(submission, taken);
  }

  private static Optional<String> created(Answer answer) {
    return Stream.of(
            "creditRecordId", "applicationId", "caseId", "leaseId", "surveyId", "complaintId")
        .flatMap(field -> answer.text(field).stream())
        .findFirst();
  }

  private static Outcome withoutId(Submission submission, Submission.Asked asked) {
    return Outcome.Rejected.of(
        submission, asked.line().rejected(asked.step().trigger().name(), "unknown-id"));
  }

  private void learnAlias(Line line, Answer answer) {
    if (line.kind() == FileKind.OPERATORS && (answer.succeeded() || answer.alreadyThere())) {
      line.cell("operatorId")
          .ifPresent(
              alias ->
                  aliases.add(
                      alias,
                      answer.text("operatorId").orElseGet(() -> References.operatorId(line))));
    }
    if (line.kind() == FileKind.SURVEYS) {
      answer.text("surveyId").ifPresent(id -> aliases.addSurvey(line, id));
    }
  }

  /** What no service can be asked for. */
  static Optional<Rejection> incomplete(Line line) {
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
            line.rejected("resource", "unknown-resource", "known", CorrectedResource.texts()));
  }

  /** A path cannot be written without the values in it, so that no service can refuse this line. */
  private static Optional<Rejection> withoutPath(Line line) {
    return line.kind().columns().stream()
        .filter(line.kind()::inPath)
        .filter(column -> line.cell(column.name()).isEmpty())
        .findFirst()
        .map(column -> line.rejected(column.name(), "required", "field", column.name()));
  }
}
