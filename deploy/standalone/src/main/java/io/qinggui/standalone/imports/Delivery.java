package io.qinggui.standalone.imports;

import io.qinggui.platform.reference.OperatorId;
import java.util.List;
import java.util.Optional;

/** Sends one fact and says how it ended. */
final class Delivery {

  private final Gateway gateway;
  private final Aliases aliases;
  private final Requests requests;

  Delivery(Gateway gateway) {
    this.gateway = gateway;
    this.aliases = new Aliases();
    this.requests = new Requests(aliases);
  }

  Outcome deliver(Fact fact) throws InterruptedException {
    Optional<Refusal> incomplete = withoutPath(fact.first());
    if (incomplete.isPresent()) {
      return new Outcome.Rejected(List.of(incomplete.get()));
    }
    try {
      Answer answer = gateway.post(requests.of(fact));
      learnAlias(fact.first(), answer);
      Outcome outcome = outcome(fact, answer);
      return outcome instanceof Outcome.Rejected ? outcome : andRemove(fact, outcome, answer);
    } catch (UnreachableException e) {
      String reason = String.valueOf(e.getMessage());
      return new Outcome.Rejected(
          fact.lines().stream().map(line -> line.refused("", "no-answer", reason)).toList());
    }
  }

  private static Outcome outcome(Fact fact, Answer answer) {
    if (answer.alreadyThere()) {
      return new Outcome.AlreadyThere();
    }
    return answer.succeeded()
        ? new Outcome.Accepted()
        : new Outcome.Rejected(Refusals.of(fact, answer));
  }

  private Outcome andRemove(Fact fact, Outcome listed, Answer answer)
      throws UnreachableException, InterruptedException {
    Line line = fact.first();
    if (line.cell("removedOn").isEmpty()) {
      return listed;
    }
    Optional<String> id = answer.text("creditRecordId");
    if (id.isEmpty()) {
      return new Outcome.Rejected(
          List.of(line.refused("removedOn", "credit-record-unknown", "no id to remove it by")));
    }
    Outcome removed = outcome(fact, gateway.post(requests.removal(line, id.get())));
    return removed instanceof Outcome.AlreadyThere ? listed : removed;
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

  /** A path cannot be written without the values in it, so that no service can refuse this line. */
  private static Optional<Refusal> withoutPath(Line line) {
    return line.kind().columns().stream()
        .filter(line.kind()::inPath)
        .filter(column -> line.cell(column.name()).isEmpty())
        .findFirst()
        .map(column -> line.refused(column.name(), "required", column.name() + " is empty"));
  }
}
