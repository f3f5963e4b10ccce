package io.qinggui.operator.registration.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.LEDGER;
import static io.qinggui.operator.OperatorService.newUscc;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterOperatorApiTest {

  private static final String PATH = "/api/v1/operators";

  @Test
  void an_administration_registers_an_enterprise_of_its_province() {
    String uscc = newUscc();
    Answer answer = API.post(Tokens.administration("33"), PATH, body(uscc, "清溪"));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.text("operatorId")).isEqualTo(uscc);
    assertThat(answer.header("Location")).isEqualTo(PATH + "/" + uscc);
    assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    assertThat(answer.header("Ledger-Position")).isEqualTo("operator:" + LEDGER.head());
    Answer read = API.get(Tokens.auditor(), answer.header("Location"));
    assertThat(read.text("name")).isEqualTo("清溪");
    assertThat(read.json()).isEqualTo(answer.json());
    assertThat(read.header("ETag")).isEqualTo("\"0\"");
  }

  @Test
  void an_enterprise_without_a_code_gets_an_id() {
    String name = "老网络公司" + newUscc();
    Answer answer =
        API.post(Tokens.miit(), PATH, json("{'name':'%s','kind':'CARRIER','province':'15'}", name));
    assertThat(answer.text("operatorId")).isEqualTo(OperatorId.assigned(name, "15").value());
  }

  static Stream<String> strangers() {
    return Stream.of(
        Tokens.administration("44"),
        Tokens.evaluator(),
        Tokens.carrier("91110000100000001W"),
        Tokens.operator("91110000100000001W"),
        Tokens.auditor());
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void nobody_else_registers_it(String token) {
    refused(403, "forbidden", () -> API.post(token, PATH, body(newUscc(), "清溪")));
  }

  @Test
  void without_a_role_nobody_does() {
    refused(
        403, "no-known-role", () -> API.post(Tokens.withoutRole(), PATH, body(newUscc(), "清溪")));
  }

  @Test
  void without_a_token_nobody_does() {
    refused(401, "unauthenticated", () -> API.post("", PATH, body(newUscc(), "清溪")));
  }

  @Test
  void the_same_entry_again_and_another_one_are_conflicts() {
    String uscc = newUscc();
    API.post(Tokens.miit(), PATH, body(uscc, "清溪"));
    refused(409, "already-registered", () -> API.post(Tokens.miit(), PATH, body(uscc, "清溪")));
    Answer other =
        refused(
            409, "registered-differently", () -> API.post(Tokens.miit(), PATH, body(uscc, "明湖")));
    assertThat(other.json().path("differences").toString()).isEqualTo("[\"name\"]");
    assertThat(other.text("detail")).contains(uscc).contains("name");
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        arguments("/uscc", "wrong-check-digit", "'uscc':'911100007109291097','name':'x'"),
        arguments("/uscc", "invalid-uscc", "'uscc':'123','name':'x'"),
        arguments("/name", "required", "'note':'x'"),
        arguments("/name", "blank", "'name':' '"),
        arguments("/name", "too-long", "'name':'" + "长".repeat(201) + "'"),
        arguments("/name", "invalid-character", "'name':'a\\u0007b'"),
        arguments("/name", "wrong-type", "'name':7"),
        arguments("/colour", "unknown-field", "'name':'x','colour':'red'"),
        arguments("/note", "wrong-type", "'name':'x','note':1"));
  }

  @ParameterizedTest
  @MethodSource("badBodies")
  void a_bad_value_is_refused_at_its_field(String pointer, String code, String fields) {
    String body = json("{" + fields.replace("%", "%%") + ",'kind':'CARRIER','province':'33'}");
    refusedAt(pointer, code, () -> API.post(Tokens.miit(), PATH, body));
  }

  @Test
  void an_unknown_kind_or_province_is_refused() {
    refusedAt(
        "/kind",
        "unknown-value",
        () -> API.post(Tokens.miit(), PATH, json("{'name':'x','kind':'BANK','province':'33'}")));
    refusedAt(
        "/province",
        "unknown-province",
        () -> API.post(Tokens.miit(), PATH, json("{'name':'x','kind':'CARRIER','province':'71'}")));
  }

  @Test
  void a_repeated_key_gets_the_first_answer_and_with_another_body_none() {
    String uscc = newUscc();
    String[] key = {"Idempotency-Key", uscc};
    Answer first = API.post(Tokens.miit(), PATH, body(uscc, "清溪"), key);
    long head = LEDGER.head();
    Answer again = API.post(Tokens.miit(), PATH, body(uscc, "清溪"), key);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Ledger-Position")).isEqualTo(first.header("Ledger-Position"));
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(LEDGER.head()).isEqualTo(head);
    refused(
        422, "idempotency-key-reused", () -> API.post(Tokens.miit(), PATH, body(uscc, "明湖"), key));
  }

  @Test
  void a_dry_run_tells_what_would_happen_and_appends_nothing() {
    String uscc = newUscc();
    long head = LEDGER.head();
    Answer answer = API.post(Tokens.miit(), PATH + "?dryRun=true", body(uscc, "清溪"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("events").path(0).path("type").asString())
        .isEqualTo("io.qinggui.operator.operator-registered");
    assertThat(LEDGER.head()).isEqualTo(head);
    assertThat(API.get(Tokens.miit(), PATH + "/" + uscc).status()).isEqualTo(404);
  }

  @Test
  void a_problem_is_told_in_the_language_asked_for() {
    String uscc = newUscc();
    API.post(Tokens.miit(), PATH, body(uscc, "清溪"));
    Answer answer = API.post(Tokens.miit(), PATH, body(uscc, "清溪"), "Accept-Language", "en");
    assertThat(answer.text("title")).isEqualTo("The operator is registered already");
    assertThat(API.post(Tokens.miit(), PATH, body(uscc, "清溪")).text("title")).isEqualTo("企业已登记");
  }

  private static String body(String uscc, String name) {
    return json("{'uscc':'%s','name':'%s','kind':'ENTERPRISE','province':'33'}", uscc, name);
  }
}
