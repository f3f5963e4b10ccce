package io.qinggui.operator.registration.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.LEDGER;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an operator is known by, and how that is typed. */
class OperatorIdentityApiTest {

  private static final String PATH = "/api/v1/operators";

  @Test
  void a_code_is_one_code_however_it_is_typed() {
    String code = newUscc();
    String typed = code.substring(0, 2) + " " + wide(code.substring(2)).toLowerCase(Locale.ROOT);

    Answer registered = API.post(Tokens.miit(), PATH, body(typed, "清溪"));

    assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
    assertThat(registered.text("operatorId")).isEqualTo(code);
    for (String spelling : List.of(code, code.toLowerCase(Locale.ROOT), typed)) {
      assertThat(read(spelling).text("operatorId")).isEqualTo(code);
      refused(409, "already-registered", () -> API.post(Tokens.miit(), PATH, body(spelling, "清溪")));
    }
    assertThat(
            API.post(
                    Tokens.miit(),
                    PATH + "/" + code.toLowerCase(Locale.ROOT) + "/service-reports",
                    json("{'service':'CDN','province':'33','runningSince':'2016-03-01'}"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void a_code_with_a_wrong_check_digit_is_the_ministrys_to_take_and_is_one_like_any_other() {
    String code = wrong(newUscc());
    String why = "'checkDigitException':'营业执照即如此'";

    refusedAt("/uscc", "wrong-check-digit", () -> API.post(Tokens.miit(), PATH, body(code, "甲")));
    refused(
        403,
        "exception-by-the-ministry",
        () -> API.post(Tokens.administration("33"), PATH, body(code, "甲", why)));
    Answer registered = API.post(Tokens.miit(), PATH, body(code, "甲", why));

    assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
    assertThat(read(code).text("checkDigitException")).isEqualTo("营业执照即如此");
    assertThat(
            API.post(
                    Tokens.miit(),
                    PATH + "/" + code + "/service-reports",
                    json("{'service':'CDN','province':'33','runningSince':'2016-03-01'}"))
                .status())
        .isEqualTo(201);
    String mistyped = wrong(newUscc());
    refusedAt(
        "/path/operatorId",
        "wrong-check-digit",
        () ->
            API.post(
                Tokens.miit(),
                PATH + "/" + mistyped + "/service-reports",
                json("{'service':'CDN','province':'33','runningSince':'2016-03-01'}")));
  }

  @Test
  void no_exception_is_made_of_a_right_check_digit() {
    refusedAt(
        "/checkDigitException",
        "check-digit-is-right",
        () -> API.post(Tokens.miit(), PATH, body(newUscc(), "甲", "'checkDigitException':'以防万一'")));
  }

  @Test
  void numbers_from_before_the_code_are_kept_and_found_by() {
    String registration = "330106" + newUscc().substring(8, 17).replaceAll("\\D", "7");
    String organization = newUscc().substring(9, 17).replaceAll("\\D", "7") + "-X";
    String former = "'formerIds':['%s','%s']".formatted(registration, organization);
    String code = newUscc();
    API.post(Tokens.miit(), PATH, body(code, "乙", former));

    assertThat(found("formerId=" + registration)).containsExactly(code);
    assertThat(found("formerId=" + organization.toLowerCase(Locale.ROOT))).containsExactly(code);
    assertThat(found("formerId=" + organization.replace("-", ""))).containsExactly(code);
    assertThat(read(code).json().get("formerIds")).hasSize(2);
    refusedAt(
        "/formerIds/0",
        "wrong-format",
        () -> API.post(Tokens.miit(), PATH, body(newUscc(), "丙", "'formerIds':['12345']")));
  }

  @Test
  void the_same_name_with_and_without_a_code_is_told_and_not_merged() {
    String name = "(杭州)网络公司" + newUscc();
    String nameless = "{'name':'%s','kind':'ENTERPRISE','province':'%s'}";
    String without =
        API.post(Tokens.miit(), PATH, json(nameless.formatted(name, "33"))).text("operatorId");
    API.post(Tokens.miit(), PATH, json(nameless.formatted(name, "44")));
    String code = newUscc();

    Answer registered =
        API.post(
            Tokens.miit(),
            PATH,
            body(code, wide(name)),
            "Min-Ledger-Position",
            "operator:" + LEDGER.head());

    assertThat(registered.status()).isEqualTo(201);
    assertThat(texts(registered.json().get("possibleDuplicates"))).containsExactly(without);
    assertThat(texts(read(without).json().get("possibleDuplicates"))).containsExactly(code);
    assertThat(read(code).text("name")).isEqualTo(wide(name));
  }

  @Test
  void an_operator_is_read_as_of_a_day() {
    String code = newUscc();
    API.post(Tokens.miit(), PATH, body(code, "旧名"));
    String before = read(code).text("registeredOn");
    API.post(
        Tokens.miit(),
        PATH + "/" + code + "/service-reports",
        json("{'service':'CDN','province':'33','runningSince':'2016-03-01'}"));

    Answer now = at(code, "validAt=" + before + "T12:00:00Z");
    assertThat(now.json().get("serviceReports")).hasSize(1);
    assertThat(now.text("validAt")).startsWith(before);
    assertThat(now.text("knownAt")).isNotEmpty();
    refused(
        404,
        "operator-unknown",
        () -> API.get(Tokens.miit(), PATH + "/" + code + "?validAt=2015-01-01T00:00:00Z"));
  }

  private static Answer at(String code, String query) {
    return API.get(Tokens.miit(), PATH + "/" + code + "?" + query);
  }

  private static Answer read(String id) {
    return API.get(
        Tokens.miit(),
        PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"),
        "Min-Ledger-Position",
        "operator:" + LEDGER.head());
  }

  private static List<String> found(String query) {
    return API.get(
            Tokens.miit(), PATH + "?" + query, "Min-Ledger-Position", "operator:" + LEDGER.head())
        .json()
        .get("items")
        .valueStream()
        .map(it -> it.get("operatorId").asString())
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static String body(String uscc, String name, String... fields) {
    String more = fields.length == 0 ? "" : "," + String.join(",", fields);
    return json(
        "{'uscc':'%s','name':'%s','kind':'ENTERPRISE','province':'33'" + more + "}", uscc, name);
  }

  /** With another check digit. */
  private static String wrong(String code) {
    return code.substring(0, 17) + (code.endsWith("0") ? '1' : '0');
  }

  /** As a Chinese keyboard writes it. */
  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(it -> wide.append((char) (it > 0x20 && it < 0x7F ? it + 0xFEE0 : it)));
    return wide.toString();
  }
}
