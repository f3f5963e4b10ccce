package io.qinggui.standalone.imports;

import io.qinggui.platform.reference.OperatorId;
import io.qinggui.standalone.service.ServiceApp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What has been recorded of a resource, as anybody can read it in the history of its operator. */
final class Histories {

  private static final int PAGE = 500;

  private final Gateway gateway;

  Histories(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Nobody says what there is. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    RefusedException(Answer answer) {
      super("answered with " + answer.status());
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }

  /**
   * All facts of one resource, or of all those of one operator; withdrawn ones, too.
   *
   * @param key as in paths, or the operator's id where ids are assigned
   * @param operator whose history it is, when the line says so
   */
  List<RecordedFact> of(CorrectedResource resource, String key, Optional<String> operator)
      throws RefusedException, UnreachableException, InterruptedException {
    if (resource == CorrectedResource.CALENDARS) {
      return calendar(key);
    }
    Optional<String> named = operator.or(() -> operatorIn(resource, key));
    boolean ofOperator = named.filter(key::equals).isPresent();
    Predicate<RecordedFact> ofKey = fact -> ofOperator || fact.says(resource.keyField(), key);
    List<RecordedFact> facts = new ArrayList<>();
    for (String each : named.isPresent() ? Set.of(named.get()) : operators(resource, key)) {
      history(resource.service(), each).filter(ofKey).forEach(facts::add);
    }
    return facts;
  }

  private static Optional<String> operatorIn(CorrectedResource resource, String key) {
    return resource == CorrectedResource.OPERATORS
            || (resource.hasAssignedIds() && OperatorId.isValid(key))
        ? Optional.of(key)
        : Optional.empty();
  }

  /** A calendar is nobody's history; what counts of it has its event's id. */
  private List<RecordedFact> calendar(String year)
      throws RefusedException, UnreachableException, InterruptedException {
    JsonNode calendar =
        get(ServiceApp.LICENSE, CorrectedResource.CALENDARS.path(Requests.segment(year)));
    return calendar.path("recorded").asBoolean(false)
        ? List.of(
            new RecordedFact(
                calendar.path("eventId").asString(""),
                "io.qinggui.license.calendar-recorded",
                "",
                false,
                calendar))
        : List.of();
  }

  /** Whoever had it: a license may have passed from one to another. */
  private Set<String> operators(CorrectedResource resource, String key)
      throws RefusedException, UnreachableException, InterruptedException {
    JsonNode found = get(resource.service(), resource.path(Requests.segment(key)));
    Set<String> operators = new LinkedHashSet<>();
    found
        .path("holderChanges")
        .forEach(change -> operators.add(change.path("predecessorId").asString("")));
    String holder = resource == CorrectedResource.LEASES ? "lessorId" : "operatorId";
    operators.add(found.path(holder).asString(""));
    return operators;
  }

  private Stream<RecordedFact> history(ServiceApp service, String operator)
      throws RefusedException, UnreachableException, InterruptedException {
    String path = "/operators/" + Requests.segment(operator) + "/history?limit=" + PAGE;
    List<RecordedFact> facts = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = get(service, path + next);
      page.path("items").forEach(item -> facts.add(RecordedFact.of(item)));
      String cursor = page.path("next").asString("");
      next = cursor.isEmpty() ? "" : "&cursor=" + Requests.segment(cursor);
    } while (!next.isEmpty());
    // the gateway merges the histories of all services
    String types = "io.qinggui." + service.ledger() + ".";
    return facts.stream().filter(fact -> fact.type().startsWith(types));
  }

  private JsonNode get(ServiceApp service, String path)
      throws RefusedException, UnreachableException, InterruptedException {
    Answer answer = gateway.read(service, path);
    if (!answer.succeeded()) {
      throw new RefusedException(answer);
    }
    return answer.body();
  }
}
