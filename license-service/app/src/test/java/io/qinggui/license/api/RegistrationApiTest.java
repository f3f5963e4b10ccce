package io.qinggui.license.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationApiTest {

  private final Service service = Service.shared();
  private final Register register = new Register(service);

  @Test
  void a_license_is_registered_and_found_where_the_answer_says() {
    String operator = register.operator();
    Answer answer =
        service
            .post("/licenses", Tokens.administration("33"), register.idc(operator, "浙B1-20090026"))
            .created();
    assertThat(answer.header("Location")).isEqualTo("/api/v1/licenses/%E6%B5%99B1-20090026");
    Answer found =
        service.get("/licenses/" + Service.encoded("浙B1-20090026"), Tokens.auditor()).ok();
    assertThat(found.json()).isEqualTo(answer.json());
    assertThat(found.header("ETag")).isEqualTo("\"0\"");
    assertThat(found.json().get("numberIrregular").booleanValue()).isFalse();
  }

  @Test
  void dots_and_irregular_numbers_are_kept() {
    for (String number :
        List.of("B1.B2-20150837", "合字B1.B2-20130004", "京ICP证090253号", "粤 ISP证 20140007")) {
      String operator = register.operator();
      service.post("/licenses", Tokens.miit(), register.idc(operator, number)).created();
      Answer found = service.get("/licenses/" + Service.encoded(number), Tokens.operator(operator));
      assertThat(found.ok().at("/licenseNumber")).isEqualTo(number);
      assertThat(found.json().get("numberIrregular").booleanValue())
          .isEqualTo(number.contains("ISP证"));
    }
  }

  @Test
  void the_same_license_again_is_noticed_and_another_under_its_number_refused() {
    Map<String, Object> license = register.idc(register.operator(), register.number());
    service.post("/licenses", Tokens.miit(), license).created();
    service.post("/licenses", Tokens.miit(), license).problem(409, "already-registered");
    Map<String, Object> other = new HashMap<>(license);
    other.put("validUntil", "2029-04-30");
    service.post("/licenses", Tokens.miit(), other).problem(409, "registered-differently");
  }

  @Test
  void an_idempotency_key_gets_the_first_answer_again() {
    String number = register.number();
    Map<String, Object> license = register.idc(register.operator(), number);
    String key = "register-" + number.hashCode();
    Answer first = service.post("/licenses", Tokens.miit(), license, "Idempotency-Key", key);
    Answer again = service.post("/licenses", Tokens.miit(), license, "Idempotency-Key", key);
    assertThat(again.created().bytes()).isEqualTo(first.created().bytes());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void what_contradicts_itself_is_refused_at_its_field() {
    String operator = register.operator();
    refused(operator, Map.of("validUntil", "2014-05-01"), "/validUntil", "ends-before-it-begins");
    refused(operator, Map.of("grantedOn", "2100-01-01"), "/grantedOn", "date-in-future");
    refused(operator, Map.of("grants", List.of()), "/grants", "empty");
    refused(
        operator,
        Map.of("grants", List.of(grant("IDC", "33"), grant("IDC", "33"))),
        "/grants/1/service",
        "duplicate-service");
    refused(
        operator,
        Map.of("grants", List.of(grant("IDC", "33", "33"))),
        "/grants/0/provinces",
        "duplicate-province");
    refused(
        operator,
        Map.of("grants", List.of(grant("IDC", "33", "11"))),
        "/grants/0/provinces",
        "beyond-issuer");
    refused(
        operator,
        Map.of("grants", List.of(grant("IDC", "71"))),
        "/grants/0/provinces/0",
        "unknown-province");
    refused(
        operator, Map.of("operatorId", "911100007109291097"), "/operatorId", "wrong-check-digit");
    refused(operator, Map.of("issuer", "71"), "/issuer", "unknown-issuer");
    refused(operator, Map.of("licenseNumber", "a/b"), "/licenseNumber", "wrong-format");
  }

  @Test
  void isp_may_be_granted_with_website_hosting_here_and_without_it_there() {
    String operator = register.operator();
    Map<String, Object> license = new HashMap<>(register.idc(operator, register.number()));
    license.put("issuer", "MIIT");
    license.put("grants", List.of(hosting("11"), grant("ISP", "33")));
    Answer answer = service.post("/licenses", Tokens.miit(), license).created();
    assertThat(answer.json().at("/grants/0/websiteHosting").booleanValue()).isTrue();
    assertThat(answer.json().at("/grants/1/websiteHosting").booleanValue()).isFalse();
    refused(
        operator,
        Map.of("issuer", "MIIT", "grants", List.of(hosting("11", "33"), grant("ISP", "33"))),
        "/grants/1/service",
        "duplicate-service");
  }

  @Test
  void only_the_issuer_and_the_ministry_register() {
    String operator = register.operator();
    Map<String, Object> license = register.idc(operator, register.number());
    service.post("/licenses", Tokens.administration("11"), license).problem(403, "not-the-issuer");
    for (String token : List.of(Tokens.auditor(), Tokens.evaluator(), Tokens.operator(operator))) {
      service.post("/licenses", token, license).problem(403, "forbidden");
    }
  }

  @Test
  void an_operator_reads_its_own_licenses_only() {
    String operator = register.operator();
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    String stranger = Tokens.operator(register.operator());
    service.get("/licenses/" + Service.encoded(number), stranger).problem(403, "forbidden");
    service.get("/licenses?operatorId=" + operator, stranger).problem(403, "forbidden");
    service.get("/licenses", Tokens.operator(operator)).problem(403, "forbidden");
    service.get("/licenses?operatorId=" + operator, Tokens.operator(operator)).ok();
  }

  @Test
  void licenses_are_found_by_operator_service_and_province() {
    String operator = register.operator();
    String number = register.registered(operator, "2014-05-01", "2019-04-30", "IDC");
    String own = "/licenses?operatorId=" + operator;
    service.get("/licenses/" + Service.encoded(number), Tokens.miit()).ok();
    assertThat(items(own)).isEqualTo(1);
    assertThat(items(own + "&service=IDC&province=33")).isEqualTo(1);
    assertThat(items(own + "&service=CDN")).isZero();
    assertThat(items(own + "&province=11")).isZero();
  }

  @Test
  void an_unknown_license_is_not_found() {
    service.get("/licenses/nowhere", Tokens.miit()).problem(404, "license-unknown");
  }

  private int items(String path) {
    return service.get(path, Tokens.auditor()).ok().json().get("items").size();
  }

  private void refused(String operator, Map<String, ?> change, String pointer, String code) {
    Map<String, Object> license = new HashMap<>(register.idc(operator, register.number()));
    license.putAll(change);
    service.post("/licenses", Tokens.miit(), license).invalid(pointer, code);
  }

  private static Map<String, Object> hosting(String... provinces) {
    return Map.of("service", "ISP", "provinces", List.of(provinces), "websiteHosting", true);
  }

  private static Map<String, Object> grant(String service, String... provinces) {
    return Map.of("service", service, "provinces", List.of(provinces));
  }
}
