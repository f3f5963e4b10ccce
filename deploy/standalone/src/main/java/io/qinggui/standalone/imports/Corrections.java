package io.qinggui.standalone.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends a line of corrections to the fact that it means. */
final class Corrections {

  private static final String SAME = "same-as-recorded";
  private static final int NAMED = 10;

  private final Gateway gateway;
  private final Aliases aliases;
  private final Requests requests;
  private final Histories histories;

  Corrections(Gateway gateway, Aliases aliases, Requests requests) {
    this.gateway = gateway;
    this.aliases = aliases;
    this.requests = requests;
    this.histories = new Histories(gateway);
  }

  /** What is to be corrected; the key is as in paths. */
  private record Asked(Submission submission, CorrectedResource resource, String key) {}

  Outcome submit(Submission submission) throws UnreachableException, InterruptedException {
    Asked asked = asked(submission);
    Optional<String> eventId = submission.first().cell("eventId");
    if (eventId.isPresent()) {
      return Outcome.of(submission, send(asked, asked.key(), eventId.get()));
    }
    WantedFact wanted = WantedFact.of(submission.first(), aliases);
    Optional<String> operator = Optional.ofNullable(wanted.where().get("operatorId"));
    try {
      return correct(asked, wanted, histories.of(asked.resource(), asked.key(), operator));
    } catch (Histories.RefusedException e) {
      return new Outcome.Rejected(Rejections.of(submission, e.answer()));
    }
  }

  /** A file may have a name of its own for an operator. */
  private Asked asked(Submission submission) {
    Line line = submission.first();
    CorrectedResource resource = CorrectedResource.of(line).orElseThrow();
    String key = line.cell("key").orElseThrow();
    boolean mayBeOperator = resource == CorrectedResource.OPERATORS || resource.hasAssignedIds();
    return new Asked(submission, resource, mayBeOperator ? aliases.resolve(key) : key);
  }

  private Outcome correct(Asked asked, WantedFact wanted, List<RecordedFact> all)
      throws UnreachableException, InterruptedException {
    List<RecordedFact> fitting = all.stream().filter(wanted::fits).toList();
    Optional<Outcome> before = correctedBefore(asked, fitting);
    if (before.filter(Outcome.AlreadyThere.class::isInstance).isPresent()) {
      return before.get();
    }
    List<RecordedFact> counting = fitting.stream().filter(it -> !it.withdrawn()).toList();
    if (counting.size() == 1) {
      Answer answer = send(asked, counting.getFirst());
      return answer.hasError(SAME)
          ? new Outcome.AlreadyThere()
          : Outcome.of(asked.submission(), answer);
    }
    return counting.isEmpty() && before.isPresent()
        ? before.get()
        : undecided(asked, wanted, counting, all);
  }

  /**
   * What becomes of the line at facts that do not count any more. Whether it was this line that
   * withdrew one is known by its service, which repeats its answer to it, and to nobody else.
   */
  private Optional<Outcome> correctedBefore(Asked asked, List<RecordedFact> fitting)
      throws UnreachableException, InterruptedException {
    Optional<Outcome> outcome = Optional.empty();
    for (RecordedFact fact : fitting) {
      if (fact.withdrawn()) {
        Outcome each = Outcome.of(asked.submission(), send(asked, fact));
        if (each instanceof Outcome.AlreadyThere) {
          return Optional.of(each);
        }
        outcome = Optional.of(each);
      }
    }
    return outcome;
  }

  private Answer send(Asked asked, RecordedFact fact)
      throws UnreachableException, InterruptedException {
    String key = fact.data().path(asked.resource().keyField()).asString("");
    return send(asked, key, fact.id());
  }

  private Answer send(Asked asked, String key, String eventId)
      throws UnreachableException, InterruptedException {
    return gateway.post(requests.correction(asked.submission(), asked.resource(), key, eventId));
  }

  private static Outcome undecided(
      Asked asked, WantedFact wanted, List<RecordedFact> fitting, List<RecordedFact> all) {
    String described = wanted.type() + " of " + asked.key();
    if (!fitting.isEmpty()) {
      return rejected(
          asked,
          "several-facts",
          Reason.of("several-facts", "wanted", described, "facts", ids(fitting)));
    }
    List<RecordedFact> ofType =
        all.stream().filter(it -> !it.withdrawn()).filter(wanted::isOfType).toList();
    Reason others =
        ofType.isEmpty() ? Reason.of("none-counts") : Reason.of("there-are", "facts", ids(ofType));
    return rejected(
        asked,
        "no-such-fact",
        new Reason(
            Reason.of("no-such-fact", "wanted", described, "others", others.english()).english(),
            Reason.of("no-such-fact", "wanted", described, "others", others.chinese()).chinese()));
  }

  private static String ids(List<RecordedFact> facts) {
    String named =
        facts.stream().limit(NAMED).map(RecordedFact::described).collect(Collectors.joining(", "));
    return facts.size() > NAMED ? named + ", ..." : named;
  }

  private static Outcome rejected(Asked asked, String code, Reason reason) {
    return new Outcome.Rejected(
        asked.submission().lines().stream()
            .map(line -> line.rejected("where", code, reason))
            .toList());
  }
}
