package io.qinggui.standalone.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line that says otherwise than it is recorded. It finds the fact in the history and tells in
 * which fields they differ; when the import corrects, what the line says takes its place.
 */
final class Differing {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DIFFERENTLY = "-differently";

  /** A year is concluded again on a later day only, so that on the same day it is another one. */
  private static final String CONCLUDED_EARLIER = "concluded-earlier";

  /** What a service fills in when the request leaves it out. */
  private static final Set<String> FILLED_IN = Set.of("effectiveOn", "operatorId", "uscc");

  private final Gateway gateway;
  private final Aliases aliases;
  private final Histories histories;
  private final Optional<String> correction;

  /**
   * @param correction the reason; absent when nothing is corrected
   */
  Differing(Gateway gateway, Aliases aliases, Optional<String> correction) {
    this.gateway = gateway;
    this.aliases = aliases;
    this.histories = new Histories(gateway);
    this.correction = correction;
  }

  /**
   * @param step which asked for it, {@code null} for the first request
   * @param id of what the first request created
   */
  private record Asked(
      Submission submission,
      @Nullable Step step,
      Optional<String> id,
      JsonNode said,
      Answer answer) {

    Line line() {
      return submission.first();
    }
  }

  /** Whether what was sent is recorded, and otherwise. */
  static boolean is(Submission submission, Answer answer) {
    return answer.status() == 409
        && (answer.code().endsWith(DIFFERENTLY)
            || (answer.code().equals(CONCLUDED_EARLIER)
                && submission.first().cell("concludedOn").equals(answer.text("concludedOn"))));
  }

  Outcome of(Submission submission, Request request, Answer answer)
      throws UnreachableException, InterruptedException {
    return of(new Asked(submission, null, Optional.empty(), JSON.readTree(request.json()), answer));
  }

  Outcome of(Submission submission, Step step, String id, Request request, Answer answer)
      throws UnreachableException, InterruptedException {
    return of(new Asked(submission, step, Optional.of(id), JSON.readTree(request.json()), answer));
  }

  private Outcome of(Asked asked) throws UnreachableException, InterruptedException {
    Optional<RecordedAs> as = RecordedAs.of(asked.submission().kind(), asked.step());
    Optional<RecordedFact> fact = as.isPresent() ? find(asked, as.get()) : Optional.empty();
    if (correction.isPresent() && fact.isPresent()) {
      return correct(asked, as.orElseThrow(), fact.get(), correction.get());
    }
    return new Outcome.Differs(
        fact.map(it -> differences(asked, it)).orElseGet(() -> List.of(unknown(asked))));
  }

  /** The one fact that it can be; none when it is not in the history, or cannot be told. */
  private Optional<RecordedFact> find(Asked asked, RecordedAs as)
      throws UnreachableException, InterruptedException {
    Optional<String> key = key(asked, as.resource());
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<RecordedFact> facts =
          histories.of(as.resource(), key.get(), operator(asked, as.resource())).stream()
              .filter(it -> !it.withdrawn())
              .filter(as::isOfType)
              .filter(isMeant(asked, as))
              .toList();
      return facts.size() == 1 ? Optional.of(withOutcome(facts.getFirst())) : Optional.empty();
    } catch (Histories.RefusedException e) {
      return Optional.empty();
    }
  }

  private static Predicate<RecordedFact> isMeant(Asked asked, RecordedAs as) {
    return fact ->
        as.same().stream().allMatch(it -> same(asked.said(), fact.data(), it))
            && as.answered().stream().allMatch(it -> same(asked.answer().body(), fact.data(), it))
            && asked
                .id()
                .map(id -> fact.says(as.idField(asked.submission().kind()), id))
                .orElse(true);
  }

  private static boolean same(JsonNode one, JsonNode other, String field) {
    return FactText.of(one.path(field)).equals(FactText.of(other.path(field)));
  }

  /** What is behind the resource in the path of its corrections, or in the history. */
  private Optional<String> key(Asked asked, CorrectedResource resource) {
    return switch (resource) {
      case OPERATORS ->
          asked.answer().text("operatorId").or(() -> operatorId(asked.line(), "operatorId"));
      case LICENSES, ANNUAL_CHECKS -> asked.line().cell("licenseNumber");
      case CALENDARS -> asked.line().cell("year");
      case LEASES -> asked.id().or(() -> asked.answer().text("leaseId"));
      case SURVEYS -> operatorId(asked.line(), "operatorId");
      case APPLICATIONS, CASES -> Optional.empty();
    };
  }

  private Optional<String> operator(Asked asked, CorrectedResource resource) {
    return switch (resource) {
      case ANNUAL_CHECKS -> operatorId(asked.line(), "operatorId");
      case LEASES -> operatorId(asked.line(), "lessorId");
      default -> Optional.empty();
    };
  }

  private Optional<String> operatorId(Line line, String field) {
    return line.cell(field).map(aliases::resolve);
  }

  /** Of an evaluation, the type says the outcome. */
  private static RecordedFact withOutcome(RecordedFact fact) {
    if (!fact.type().contains(".evaluation-")) {
      return fact;
    }
    ObjectNode data = (ObjectNode) fact.data().deepCopy();
    data.put("outcome", fact.type().endsWith("passed") ? "PASSED" : "FAILED");
    return new RecordedFact(fact.id(), fact.type(), fact.date(), fact.withdrawn(), data);
  }

  private static List<Difference> differences(Asked asked, RecordedFact fact) {
    List<Difference> differences = new ArrayList<>();
    fields(asked)
        .filter(field -> !same(asked.said(), fact.data(), field))
        .forEach(
            field ->
                differences.add(
                    new Difference(
                        asked.line().written(),
                        column(asked, field),
                        FactText.of(fact.data().path(field)),
                        FactText.of(asked.said().path(field)),
                        asked.answer().code(),
                        reason(asked))));
    return differences.isEmpty() ? List.of(unknown(asked)) : differences;
  }

  /** Those that were sent, and those that might have been. */
  private static Stream<String> fields(Asked asked) {
    Step step = asked.step();
    Stream<String> able =
        step == null
            ? asked.submission().kind().body().stream()
                .filter(it -> it.place() == Column.Place.BODY)
                .map(Column::field)
                .filter(it -> !FILLED_IN.contains(it))
            : step.fields().stream().map(Step.Field::name);
    return Stream.concat(asked.said().propertyNames().stream(), able)
        .filter(it -> !it.equals("note") && !inPathOnly(asked, it))
        .distinct();
  }

  private static boolean inPathOnly(Asked asked, String field) {
    return asked.step() == null
        && asked.said().path(field).isMissingNode()
        && asked
            .submission()
            .kind()
            .column(field)
            .filter(asked.submission().kind()::inPath)
            .isPresent();
  }

  private static String column(Asked asked, String field) {
    Step step = asked.step();
    return step == null ? field : step.columnOf(field);
  }

  /** The fact could not be found, so that only its service knows what differs. */
  private static Difference unknown(Asked asked) {
    return new Difference(asked.line().written(), "", "", "", asked.answer().code(), reason(asked));
  }

  private static Reason reason(Asked asked) {
    Reason said = Rejections.reason(asked.answer());
    Reason advice = Reason.of("differs-correctable");
    return new Reason(said.english() + " " + advice.english(), said.chinese() + advice.chinese());
  }

  private Outcome correct(Asked asked, RecordedAs as, RecordedFact fact, String reason)
      throws UnreachableException, InterruptedException {
    ObjectNode replacement = (ObjectNode) asked.said().deepCopy();
    JsonNode note = replacement.remove("note");
    ObjectNode body = JSON.createObjectNode().put("eventId", fact.id()).put("reason", reason);
    if (note != null) {
      body.set("note", note);
    }
    body.set("replacement", replacement);
    String key = fact.data().path(as.resource().keyField()).asString("");
    String path = as.resource().path(Requests.segment(key)) + "/corrections";
    Answer answer =
        gateway.post(new Request(as.resource().service(), path, body.toString(), RestsOn.ALL));
    if (answer.hasError("same-as-recorded")) {
      return new Outcome.AlreadyThere();
    }
    return answer.refused()
        ? new Outcome.Rejected(
            Rejections.of(asked.submission(), answer).stream()
                .map(it -> it.at(column(asked, ownField(it.field()))))
                .toList())
        : new Outcome.Corrected();
  }

  /** The file has no columns of corrections. */
  private static String ownField(String field) {
    return field.replace(Column.REPLACEMENT, "").replace(Column.GRANT, "");
  }
}
