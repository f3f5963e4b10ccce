package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Law as data, on a service of its own: an amendment touches everybody. */
class RulebookApiTest {

  private static final String APRIL_2018 = "validAt=2018-04-15T12:00:00%2B08:00";

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void the_campaign_goes_on_for_whoever_knows_that_it_was_prolonged() {
    String before = Clock.systemUTC().instant().toString();
    assertThat(rulebook("").at("/campaign")).isEqualTo("CLOSED");
    Map<String, Object> amendment = amendment("2018-161", Map.of("campaignEndsOn", "2019-03-31"));
    service.post("/rulebook/amendments", Tokens.miit(), amendment).created();
    assertThat(rulebook("").at("/campaign")).isEqualTo("OPEN");
    assertThat(rulebook("").at("/values/campaignEndsOn/value")).isEqualTo("2019-03-31");
    assertThat(rulebook("").at("/values/campaignEndsOn/basis")).isEqualTo("工信厅信管函〔2018〕161号");
    Answer then = rulebook("&knownAt=" + before);
    assertThat(then.at("/campaign")).isEqualTo("CLOSED");
    assertThat(then.at("/values/campaignEndsOn/value")).isEqualTo("2018-03-31");
    service.post("/rulebook/amendments", Tokens.miit(), amendment).problem(409, "already-amended");
    service
        .post(
            "/rulebook/amendments",
            Tokens.miit(),
            amendment("2018-161", Map.of("campaignEndsOn", "2020-03-31")))
        .problem(409, "amended-differently");
  }

  @Test
  void named_applicants_take_no_customers_instead_of_being_barred() {
    Register register = new Register(service);
    String operator = register.operator();
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    register.running(operator, "CDN", "2016-05-01");
    register
        .file(
            number,
            "commitments",
            Map.of(
                "track", "SERVICE",
                "service", "CDN",
                "signedOn", "2017-03-20",
                "receivedOn", "2017-03-24",
                "addressee", "33"))
        .created();
    assertThat(verdict("OPERATE", operator)).isEqualTo("DENY");
    service
        .post(
            "/rulebook/amendments",
            Tokens.miit(),
            amendment("2018-84", Map.of("pendingApplicants", List.of(operator))))
        .created();
    assertThat(verdict("OPERATE", operator)).isEqualTo("ALLOW");
    assertThat(verdict("ACCEPT_CUSTOMER", operator)).isEqualTo("DENY");

    String amendment = service.bean(Ledger.class).readStream("rulebook", 0).getLast().id();
    Answer withoutIt =
        service
            .post(
                "/rulebook/corrections?dryRun=true",
                Tokens.miit(),
                Map.of("eventId", amendment, "reason", "企业名单有误"))
            .ok();
    assertThat(withoutIt.json().at("/impact/operators").asInt()).isEqualTo(1);
    assertThat(withoutIt.json().at("/impact/newlyBarred").asInt()).isEqualTo(1);
    assertThat(withoutIt.json().at("/impact/noLongerWithoutCustomers").asInt()).isEqualTo(1);
    assertThat(verdict("OPERATE", operator)).isEqualTo("ALLOW");
  }

  @Test
  void values_that_do_not_exist_or_make_no_sense_are_refused() {
    refused(Map.of("noSuch", "1"), "/values/noSuch", "unknown-rulebook-value");
    refused(
        Map.of("campaignEndsOn", "2019-02-30"), "/values/campaignEndsOn", "invalid-rulebook-value");
    refused(Map.of("ismsCheckYear", "2017"), "/values/ismsCheckYear", "invalid-rulebook-value");
    refused(Map.of(), "/values", "empty");
  }

  @Test
  void only_the_ministry_amends() {
    service
        .post(
            "/rulebook/amendments",
            Tokens.administration("33"),
            amendment("mine", Map.of("campaignEndsOn", "2019-03-31")))
        .problem(403, "forbidden");
  }

  private static void refused(Map<String, Object> values, String pointer, String code) {
    service
        .post("/rulebook/amendments", Tokens.miit(), amendment("nonsense", values))
        .invalid(pointer, code);
  }

  private static String verdict(String question, String operator) {
    return service
        .post(
            "/decisions",
            Tokens.miit(),
            Map.of(
                "question", question,
                "operatorId", operator,
                "service", "CDN",
                "province", "33",
                "validAt", "2018-02-01T00:00:00+08:00"))
        .ok()
        .at("/verdict");
  }

  private static Answer rulebook(String more) {
    return service.get("/rulebook?" + APRIL_2018 + more, Tokens.auditor()).ok();
  }

  private static Map<String, Object> amendment(String id, Map<String, Object> values) {
    return Map.of(
        "amendmentId",
        id,
        "basis",
        "工信厅信管函〔2018〕161号",
        "publishedOn",
        "2018-05-10",
        "values",
        values);
  }
}
