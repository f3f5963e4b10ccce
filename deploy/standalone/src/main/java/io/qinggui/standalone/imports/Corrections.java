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

  Outcome submit(Submission submission) throws UnreachableException, InterruptedException {
    Line line = submission.first();
    CorrectedResource resource = CorrectedResource.of(line).orElseThrow();
    String key = key(resource, line.cell("key").orElseThrow());
    Optional<String> eventId = line.cell("eventId");
    if (eventId.isPresent()) {
      return Outcome.of(
          submission, gateway.post(requests.correction(submission, resource, key, eventId.get())));
    }
    WantedFact wanted = WantedFact.of(line, aliases);
    try {
      Optional<String> operator = Optional.ofNullable(wanted.where().get("operatorId"));
      return correct(submission, resource, key, wanted, histories.of(resource, key, operator));
    } catch (Histories.RefusedException e) {
      return new Outcome.Rejected(Rejections.of(submission, e.answer()));
    }
  }

  /** A file may have a name of its own for an operator. */
  private String key(CorrectedResource resource, String key) {
    return resource == CorrectedResource.OPERATORS || resource.hasAssignedIds()
        ? aliases.resolve(key)
        : key;
  }

  private Outcome correct(
      Submission submission,
      CorrectedResource resource,
      String key,
      WantedFact wanted,
      List<RecordedFact> all)
      throws UnreachableException, InterruptedException {
    List<RecordedFact> fitting = all.stream().filter(wanted::fits).toList();
    List<RecordedFact> counting = fitting.stream().filter(it -> !it.withdrawn()).toList();
    // this line may be the one that withdrew it; the service knows
    Optional<Outcome> before = Optional.empty();
    for (RecordedFact withdrawn : fitting.stream().filter(RecordedFact::withdrawn).toList()) {
      Answer answer = send(submission, resource, withdrawn);
      if (answer.alreadyThere()) {
        return new Outcome.AlreadyThere();
      }
      before = Optional.of(Outcome.of(submission, answer));
    }
    if (counting.size() == 1) {
      Answer answer = send(submission, resource, counting.getFirst());
      return answer.hasError(SAME) ? new Outcome.AlreadyThere() : Outcome.of(submission, answer);
    }
    return counting.isEmpty() && before.isPresent()
        ? before.get()
        : undecided(submission, key, wanted, counting, all);
  }

  private Answer send(Submission submission, CorrectedResource resource, RecordedFact fact)
      throws UnreachableException, InterruptedException {
    String key = fact.data().path(resource.keyField()).asString("");
    return gateway.post(requests.correction(submission, resource, key, fact.id()));
  }

  private static Outcome undecided(
      Submission submission,
      String key,
      WantedFact wanted,
      List<RecordedFact> fitting,
      List<RecordedFact> all) {
    if (!fitting.isEmpty()) {
      return rejected(
          submission,
          "several-facts",
          "several "
              + wanted.type()
              + " of "
              + key
              + " fit, name one by its eventId: "
              + ids(fitting));
    }
    List<RecordedFact> ofType =
        all.stream().filter(it -> !it.withdrawn()).filter(wanted::isOfType).toList();
    return rejected(
        submission,
        "no-such-fact",
        "no "
            + wanted.type()
            + " of "
            + key
            + " fits; "
            + (ofType.isEmpty() ? "there is none that counts" : "there are: " + ids(ofType)));
  }

  private static String ids(List<RecordedFact> facts) {
    String named =
        facts.stream().limit(NAMED).map(RecordedFact::described).collect(Collectors.joining(", "));
    return facts.size() > NAMED ? named + ", ..." : named;
  }

  private static Outcome rejected(Submission submission, String code, String reason) {
    return new Outcome.Rejected(
        submission.lines().stream().map(line -> line.rejected("where", code, reason)).toList());
  }
}
