package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the services of a license were opened, and what that means for its renewal. */
class ServiceOpeningsApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);
  private final String operator = register.operator();
  private final String number = register.registered(operator, "2012-05-01", "2018-04-30", "IDC");

  @Test
  void a_service_that_was_not_opened_is_against_a_renewal_until_it_is() {
    Answer found = find("2017-05-02", "NOT_OPENED").created();
    assertThat(found.at("/outcome")).isEqualTo("NOT_OPENED");
    assertThat(license().at("/serviceOpenings/0/foundOn")).isEqualTo("2017-05-02");
    assertThat(renewal("2017-05-01").at("/verdict")).isEqualTo("ALLOW");
    Answer denied = renewal("2017-05-02");
    assertThat(denied.at("/verdict")).isEqualTo("DENY");
    assertThat(denied.at("/reasons/0/code")).isEqualTo("SERVICE_NOT_OPENED");
    assertThat(denied.at("/reasons/0/service")).isEqualTo("IDC");
    find("2017-06-01", "OPENED").created();
    assertThat(renewal("2017-06-01").at("/verdict")).isEqualTo("ALLOW");
  }

  @Test
  void a_renewal_decided_elsewhere_is_recorded_with_the_finding() {
    find("2017-05-02", "NOT_OPENED").created();
    Answer renewed =
        register
            .file(
                number,
                "renewals",
                Map.of(
                    "appliedOn", "2017-12-01",
                    "decidedOn", "2018-01-05",
                    "validUntil", "2023-04-30"))
            .created();
    assertThat(renewed.at("/findings/0/code")).isEqualTo("SERVICE_NOT_OPENED");
    assertThat(renewed.at("/findings/0/rule")).isEqualTo("X3");
  }

  @Test
  void a_wrong_finding_is_corrected() {
    find("2017-05-02", "NOT_OPENED").created();
    String wrong = lastEvent();
    service
        .post(
            "/licenses/" + Service.encoded(number) + "/corrections",
            Tokens.administration("33"),
            Map.of("eventId", wrong, "reason", "误录", "replacement", body("2017-05-02", "OPENED")))
        .created();
    assertThat(renewal("2017-05-02").at("/verdict")).isEqualTo("ALLOW");
    assertThat(license().at("/serviceOpenings/0/outcome")).isEqualTo("OPENED");
  }

  @Test
  void a_bad_finding_is_refused_at_its_field() {
    register
        .file(
            number,
            "service-openings",
            Map.of("service", "CDN", "outcome", "OPENED", "foundOn", "2017-05-02", "basis", "文"))
        .invalid("/service", "service-not-granted");
    find("2012-04-30", "OPENED").invalid("/foundOn", "before-the-grant");
    find("2017-05-02", "OPENED").created();
    find("2017-05-02", "OPENED").problem(409, "already-found");
    find("2017-05-02", "NOT_OPENED").problem(409, "found-differently");
  }

  private Answer find(String foundOn, String outcome) {
    return register.file(number, "service-openings", body(foundOn, outcome));
  }

  private static Map<String, String> body(String foundOn, String outcome) {
    return Map.of(
        "service", "IDC", "outcome", outcome, "foundOn", foundOn, "basis", "浙通信监〔2017〕2号");
  }

  private Answer license() {
    return service.get("/licenses/" + Service.encoded(number), Tokens.miit()).ok();
  }

  private Answer renewal(String date) {
    return service
        .post(
            "/decisions",
            Tokens.miit(),
            Map.of(
                "question", "RENEW", "licenseNumber", number, "validAt", date + "T00:00:00+08:00"))
        .ok();
  }

  private String lastEvent() {
    return service
        .get("/operators/" + operator + "/history", Tokens.miit())
        .ok()
        .json()
        .at("/items")
        .valueStream()
        .filter(it -> it.at("/type").stringValue().endsWith("service-opening-found"))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .at("/id")
        .stringValue();
  }
}
