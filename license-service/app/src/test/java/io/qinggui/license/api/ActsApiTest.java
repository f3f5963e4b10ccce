package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Acts on a license that were decided elsewhere. */
class ActsApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();
  private final String number = register.registered(operator, "2010-05-01", "2015-04-30", "IDC");

  @Test
  void a_renewed_license_keeps_its_number_and_its_cohort() {
    Answer renewed =
        register
            .file(number, "renewals", Map.of("decidedOn", "2015-04-01", "validUntil", "2020-04-30"))
            .created();
    assertThat(renewed.at("/findings/0/code")).isEqualTo("RENEWAL_LATE");
    assertThat(renewed.at("/findings/0/rule")).isEqualTo("X3");
    assertThat(license().at("/validUntil")).isEqualTo("2020-04-30");
    assertThat(license().at("/grantedOn")).isEqualTo("2010-05-01");
    assertThat(ask("ACCEPT_CUSTOMER", "33", "2017-04-01").at("/reasons/0/code"))
        .isEqualTo("COMPLIANCE_NOT_COMMITTED");
  }

  @Test
  void an_expansion_says_which_evaluation_was_missing() {
    Answer expanded =
        service.post(path() + "/expansions", Tokens.miit(), expansion("CDN", "33")).created();
    assertThat(expanded.json().at("/findings")).isNotEmpty();
    assertThat(license().at("/expansions/0/grants/0/service")).isEqualTo("CDN");
  }

  @Test
  void a_revoked_license_counts_no_more_and_a_withdrawn_revocation_gives_it_back() {
    register.file(number, "renewals", renewal()).created();
    register.file(number, "revocation", revocation()).created();
    assertThat(ask("OPERATE", "33", "2018-06-01").at("/reasons/0/code")).isEqualTo("UNLICENSED");
    String event = lastEvent();
    service
        .post(
            path() + "/corrections",
            Tokens.administration("33"),
            Map.of("eventId", event, "reason", "行政复议撤销"))
        .created();
    assertThat(ask("OPERATE", "33", "2018-06-01").at("/verdict")).isEqualTo("ALLOW");
    assertThat(license().json().has("revocation")).isFalse();
  }

  @Test
  void a_suspension_is_over_on_the_day_that_it_names() {
    register.file(number, "renewals", renewal()).created();
    register
        .file(
            number,
            "suspensions",
            Map.of("from", "2018-03-01", "until", "2018-06-01", "basis", "浙通信停〔2018〕2号"))
        .created();
    assertThat(ask("OPERATE", "33", "2018-05-31").at("/verdict")).isEqualTo("DENY");
    assertThat(ask("OPERATE", "33", "2018-06-01").at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void a_dry_run_shows_what_an_act_would_do_to_the_standing() {
    register.file(number, "renewals", renewal()).created();
    Answer dry = service.post(path() + "/revocation?dryRun=true", Tokens.miit(), revocation()).ok();
    assertThat(dry.at("/standing/0/on")).isEqualTo("2018-06-01");
    assertThat(dry.json().at("/standing/0/after").toString()).contains("UNLICENSED");
    assertThat(ask("OPERATE", "33", "2018-06-01").at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void an_annulment_is_an_act_of_its_own() {
    register
        .file(
            number,
            "annulment",
            Map.of("decidedOn", "2014-06-01", "effectiveOn", "2014-06-01", "basis", "浙通信撤〔2014〕1号"))
        .created();
    assertThat(license().at("/annulment/effectiveOn")).isEqualTo("2014-06-01");
    Map<String, Object> question = new HashMap<>();
    question.put("question", "RENEW");
    question.put("licenseNumber", number);
    question.put("validAt", "2014-06-01T00:00:00+08:00");
    assertThat(service.post("/decisions", Tokens.miit(), question).ok().at("/reasons/0/code"))
        .isEqualTo("LICENSE_ANNULLED");
  }

  @Test
  void bad_acts_are_refused_at_their_field() {
    assertThat(
            register
                .file(
                    number,
                    "renewals",
                    Map.of("decidedOn", "2015-04-01", "validUntil", "2015-04-30"))
                .problem(422, "term-not-longer")
                .at("/errors/0/pointer"))
        .isEqualTo("/validUntil");
    register
        .fileAs(Tokens.operator(operator), number, "revocation", revocation())
        .problem(403, "not-entitled-for-license");
    register.file("浙B1-19990001", "revocation", revocation()).problem(404, "license-unknown");
  }

  private static Map<String, Object> renewal() {
    return Map.of("appliedOn", "2015-01-01", "decidedOn", "2015-04-01", "validUntil", "2020-04-30");
  }

  private static Map<String, Object> revocation() {
    return Map.of("decidedOn", "2018-05-20", "effectiveOn", "2018-06-01", "basis", "浙通信罚〔2018〕3号");
  }

  private static Map<String, Object> expansion(String granted, String province) {
    return Map.of(
        "grantedOn",
        "2014-06-01",
        "grants",
        List.of(Map.of("service", granted, "provinces", List.of(province))));
  }

  private String path() {
    return "/licenses/" + Service.encoded(number);
  }

  private Answer license() {
    return service.get(path(), Tokens.miit()).ok();
  }

  private String lastEvent() {
    return service
        .get("/operators/" + operator + "/history", Tokens.miit())
        .ok()
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> !it.at("/type").stringValue().equals("io.qinggui.license.standing-changed"))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .at("/id")
        .stringValue();
  }

  private Answer ask(String question, String province, String date) {
    return service
        .post(
            "/decisions",
            Tokens.miit(),
            Map.of(
                "question", question,
                "operatorId", operator,
                "service", "IDC",
                "province", province,
                "validAt", date + "T00:00:00+08:00"))
        .ok();
  }
}
