package io.qinggui.license.api;

import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.reference.Uscc;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fictional operators and licenses, each test with its own, and facts from other services. */
final class Register {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final AtomicLong POSITIONS = new AtomicLong();

  private final Service service;

  Register(Service service) {
    this.service = service;
  }

  /** A new enterprise, registered. */
  String operator() {
    return noted("ENTERPRISE");
  }

  /** One that is in no register. */
  String nobody() {
    String body = "91330106MA%07d".formatted(NUMBERS.incrementAndGet());
    return new OperatorId(body + Uscc.checkDigit(body + "0")).value();
  }

  private String noted(String kind) {
    String id = nobody();
    arrives(
        "io.qinggui.operator.operator-registered.v1",
        id,
        Map.of("operatorId", id, "name", "公司" + id, "kind", kind, "province", "33"));
    return id;
  }

  String number() {
    return "浙B1-2014%04d".formatted(NUMBERS.incrementAndGet());
  }

  Map<String, Object> idc(String operatorId, String number) {
    return license(operatorId, number, "2014-05-01", "2019-04-30", "IDC");
  }

  Map<String, Object> license(
      String operatorId, String number, String grantedOn, String validUntil, String granted) {
    return Map.of(
        "licenseNumber", number,
        "operatorId", operatorId,
        "issuer", "33",
        "grantedOn", grantedOn,
        "validUntil", validUntil,
        "grants", List.of(Map.of("service", granted, "provinces", List.of("33"))));
  }

  String registered(String operatorId, String grantedOn, String validUntil, String granted) {
    String number = number();
    service
        .post(
            "/licenses", Tokens.miit(), license(operatorId, number, grantedOn, validUntil, granted))
        .created();
    return number;
  }

  Answer file(String number, String what, Map<String, ?> body) {
    return fileAs(Tokens.miit(), number, what, body);
  }

  Answer fileAs(String token, String number, String what, Map<String, ?> body) {
    return service.post("/licenses/" + Service.encoded(number) + "/" + what, token, body);
  }

  /** An operator's history, as an auditor finds it. */
  Stream<JsonNode> events(String operatorId) {
    return items("/operators/" + operatorId + "/history?limit=500");
  }

  /** From when on each announced standing of an operator counts. */
  List<String> announced(String operatorId) {
    return events(operatorId)
        .filter(it -> it.get("type").asString().startsWith("io.qinggui.license.standing-changed"))
        .map(it -> it.get("legalDate").asString())
        .toList();
  }

  /** The deadlines of a query, once they are known up to this position of the ledger. */
  Stream<JsonNode> deadlines(String query, String position) {
    return items("/deadlines?limit=500&" + query, "Min-Ledger-Position", position);
  }

  private Stream<JsonNode> items(String path, String... headers) {
    return service.get(path, Tokens.auditor(), headers).ok().json().get("items").valueStream();
  }

  /** A new carrier. */
  String carrier() {
    return noted("CARRIER");
  }

  /** What the operator or the inspection service publishes, arriving here. Answers its event id. */
  String arrives(String type, String operatorId, Map<String, ?> data) {
    ReceivedEvent event = published(type, operatorId, data);
    apply(event);
    return event.id();
  }

  /** The same with the id that the event has where it was born. */
  void arrivesAs(String eventId, String type, String operatorId, Map<String, ?> data) {
    ReceivedEvent it = published(type, operatorId, data);
    apply(
        new ReceivedEvent(
            eventId,
            it.ledger(),
            it.position(),
            it.type(),
            it.subject(),
            it.recordedAt(),
            it.legalDate(),
            it.corrects(),
            it.data(),
            it.published()));
  }

  void running(String operatorId, String what, String since) {
    apply(runningEvent(operatorId, what, since));
  }

  void runningTwice(String operatorId, String what, String since) {
    ReceivedEvent event = runningEvent(operatorId, what, since);
    apply(event);
    apply(event);
  }

  private static ReceivedEvent runningEvent(String operatorId, String what, String since) {
    return published(
        "io.qinggui.operator.service-reported.v1",
        operatorId,
        Map.of("operatorId", operatorId, "service", what, "province", "33", "runningSince", since));
  }

  private static ReceivedEvent published(String type, String operatorId, Map<String, ?> data) {
    long position = POSITIONS.incrementAndGet();
    Instant recordedAt = Instant.parse("2018-06-01T00:00:00Z").plusMillis(position);
    return new ReceivedEvent(
        "event-" + position,
        type.startsWith("io.qinggui.operator.") ? "operator" : "inspection",
        position,
        type,
        operatorId,
        recordedAt,
        Beijing.dateOf(recordedAt),
        null,
        JSON.valueToTree(data),
        new byte[0]);
  }

  private void apply(ReceivedEvent event) {
    service.beans(Policy.class).stream()
        .filter(policy -> policy.types().contains(event.type()))
        .forEach(policy -> policy.apply(event));
  }
}
