package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One number is one license, however it is typed. */
class NumbersApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);

  @Test
  void a_license_is_found_in_any_spelling_of_its_number_and_shown_in_its_own() {
    String number = "B1.B2-" + digits();
    service.post("/licenses", Tokens.miit(), ministry(register.operator(), number)).created();

    for (String spelling : spellings(number)) {
      Answer found = one(spelling).ok();
      assertThat(found.at("/licenseNumber")).isEqualTo(number);
    }
  }

  @Test
  void what_is_filed_under_another_spelling_is_filed_under_the_license() {
    String number = "B1.B2-" + digits();
    service.post("/licenses", Tokens.miit(), ministry(register.operator(), number)).created();

    Answer filed =
        register.file(
            number.replace("-", "——") + "号",
            "commitments",
            Map.of(
                "track", "SERVICE",
                "service", "CDN",
                "signedOn", "2017-03-01",
                "receivedOn", "2017-03-01",
                "addressee", "MIIT"));
    assertThat(filed.created().header("Location")).endsWith("/" + Service.encoded(number));
    assertThat(one(number).ok().json().get("commitments")).hasSize(1);
  }

  @Test
  void another_spelling_is_no_second_license() {
    String number = "B1.B2-" + digits();
    Map<String, Object> license = ministry(register.operator(), number);
    service.post("/licenses", Tokens.miit(), license).created();

    for (String spelling : spellings(number)) {
      Map<String, Object> again = new HashMap<>(license);
      again.put("licenseNumber", spelling);
      service.post("/licenses", Tokens.miit(), again).problem(409, "already-registered");
      again.put("validUntil", "2029-04-30");
      service.post("/licenses", Tokens.miit(), again).problem(409, "registered-differently");
    }
  }

  @Test
  void of_two_spellings_registered_at_one_moment_one_is_registered() throws Exception {
    for (int round = 0; round < 5; round++) {
      String number = "B1.B2-" + digits();
      String operator = register.operator();
      List<Callable<Integer>> registrations = new ArrayList<>();
      for (String spelling : spellings(number)) {
        registrations.add(
            () -> service.post("/licenses", Tokens.miit(), ministry(operator, spelling)).status());
      }
      try (ExecutorService clients = Executors.newFixedThreadPool(registrations.size())) {
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> each : clients.invokeAll(registrations)) {
          answers.add(each.get());
        }
        assertThat(answers).filteredOn(it -> it == 201).hasSize(1);
        assertThat(answers).filteredOn(it -> it == 409).hasSize(registrations.size() - 1);
      }
    }
  }

  @Test
  void a_spelling_that_was_wrong_is_withdrawn_and_the_right_one_registered() {
    String number = "B1.B2-" + digits();
    String wrong = number.replace('-', '－');
    String operator = register.operator();
    service.post("/licenses", Tokens.miit(), ministry(operator, wrong)).created();
    String event =
        register
            .events(operator)
            .filter(it -> it.get("type").asString().contains("license-registered"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();

    register.file(wrong, "corrections", Map.of("eventId", event, "reason", "编号录入有误")).created();
    service.post("/licenses", Tokens.miit(), ministry(operator, number)).created();

    for (String spelling : spellings(number)) {
      assertThat(one(spelling).ok().at("/licenseNumber")).isEqualTo(number);
    }
  }

  @Test
  void licenses_of_earlier_registers_stay_in_both_spellings_and_are_flagged() {
    String number = "浙B2-" + digits();
    String other = number + "号";
    String operator = register.nobody();
    registeredEarlier(operator, number);
    registeredEarlier(operator, other);

    JsonNode first = one(number).ok().json();
    JsonNode second = one(other).ok().json();

    assertThat(first.get("licenseNumber").asString()).isEqualTo(number);
    assertThat(second.get("licenseNumber").asString()).isEqualTo(other);
    assertThat(first.at("/sameNumber/0").asString()).isEqualTo(other);
    assertThat(second.at("/sameNumber/0").asString()).isEqualTo(number);
    assertThat(first.get("operatorUnregistered").asBoolean()).isTrue();
    assertThat(one(number.toLowerCase(Locale.ROOT)).ok().at("/licenseNumber")).isIn(number, other);
    JsonNode listed =
        service.getOfAll("/licenses?operatorId=" + operator, Tokens.auditor()).ok().json();
    assertThat(listed.get("items")).hasSize(2);
    assertThat(listed.at("/items/0/sameNumber/0").asString()).isNotEmpty();
  }

  @Test
  void irregular_numbers_can_be_looked_for() {
    String operator = register.operator();
    String regular = "京ICP证" + digits().substring(2) + "号";
    String irregular = "粤网字" + digits();
    for (String number : List.of(regular, irregular)) {
      service.post("/licenses", Tokens.miit(), register.idc(operator, number)).created();
    }

    assertThat(numbers("operatorId=" + operator + "&numberIrregular=true"))
        .containsExactly(irregular);
    assertThat(numbers("operatorId=" + operator + "&numberIrregular=false"))
        .containsExactly(regular);
  }

  @Test
  void a_license_of_nobody_says_so() {
    String number = register.registered(register.nobody(), "2014-05-01", "2019-04-30", "IDC");
    String other = register.registered(register.operator(), "2014-05-01", "2019-04-30", "IDC");

    assertThat(one(number).ok().json().get("operatorUnregistered").asBoolean()).isTrue();
    assertThat(one(other).ok().json().has("operatorUnregistered")).isFalse();
  }

  private static List<String> spellings(String number) {
    return List.of(
        number,
        number.toLowerCase(Locale.ROOT),
        number.replace('-', '－'),
        number.replace("B", "Ｂ"),
        number + "号",
        "增值电信业务经营许可证" + number);
  }

  private Answer one(String number) {
    return service.getOfAll("/licenses/" + Service.encoded(number), Tokens.auditor());
  }

  private List<String> numbers(String query) {
    return service
        .getOfAll("/licenses?" + query, Tokens.auditor())
        .ok()
        .json()
        .get("items")
        .valueStream()
        .map(it -> it.get("licenseNumber").asString())
        .toList();
  }

  private String digits() {
    return register.number().substring("浙B1-".length());
  }

  private Map<String, Object> ministry(String operator, String number) {
    Map<String, Object> license = new HashMap<>(register.idc(operator, number));
    license.put("issuer", "MIIT");
    return license;
  }

  /** As versions did that compared numbers as they were typed, and asked for no operator. */
  @SuppressWarnings("unchecked")
  private void registeredEarlier(String operator, String number) {
    EventCatalog<LicenseServiceEvent> catalog = service.bean(EventCatalog.class);
    LicenseRegistered registered =
        new LicenseRegistered(
            operator,
            number,
            "33",
            LocalDate.parse("2014-05-01"),
            LocalDate.parse("2019-04-30"),
            List.of(new Grant("IDC", List.of("33"), false)));
    NewEvent event =
        new NewEvent(
            "earlier-" + number,
            "io.qinggui.license.license-registered",
            1,
            LicenseCommand.streamOf(number),
            0,
            operator,
            registered.legalDate(),
            catalog.write(registered),
            "{}".getBytes(StandardCharsets.UTF_8));
    service
        .bean(Ledger.class)
        .append(
            new Append("earlier-" + number, "earlier", Actor.system("earlier"), List.of(event)));
  }
}
