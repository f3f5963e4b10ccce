package io.qinggui.operator.crossborder.http;

import static io.qinggui.operator.OperatorService.API;
import static io.qinggui.operator.OperatorService.newOperator;
import static io.qinggui.operator.OperatorService.refused;
import static io.qinggui.operator.OperatorService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossBorderApiTest {

  private final String carrier = newOperator("CARRIER", "11");
  private final String user = newOperator("ENTERPRISE", "33");

  @Test
  void a_carrier_files_the_user_of_its_circuits_and_adds_the_acknowledgement_later() {
    Answer filed = file(Tokens.carrier(carrier), filing(""));
    assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
    Answer known = file(Tokens.carrier(carrier), filing(",'acknowledgedOn':'2017-02-21'"));
    assertThat(known.status()).as(known.toString()).isEqualTo(201);
    assertThat(known.header("ETag")).isEqualTo("\"1\"");
    Answer read = API.get(Tokens.operator(user), filed.header("Location"));
    assertThat(read.text("acknowledgedOn")).isEqualTo("2017-02-21");
    Answer all = API.get(Tokens.carrier(carrier), path());
    assertThat(all.json().path("items").size()).isEqualTo(1);
  }

  @Test
  void a_filing_stands_in_the_history_of_the_user() {
    file(Tokens.carrier(carrier), filing(""));
    Answer history = API.get(Tokens.miit(), "/api/v1/operators/" + user + "/history");
    assertThat(history.json().path("items").path(1).path("type").asString())
        .isEqualTo("io.qinggui.operator.international-circuit-filed");
  }

  @Test
  void the_ministry_and_the_administration_of_either_province_file_it_too() {
    assertThat(file(Tokens.administration("33"), filing("")).status()).isEqualTo(201);
    refused(409, "already-filed", () -> file(Tokens.administration("11"), filing("")));
    refused(409, "already-filed", () -> file(Tokens.miit(), filing("")));
  }

  @Test
  void nobody_else_files_or_reads_it() {
    Stream.of(
            Tokens.administration("44"),
            Tokens.carrier(user),
            Tokens.operator(carrier),
            Tokens.auditor())
        .forEach(token -> refused(403, "forbidden", () -> file(token, filing(""))));
    refused(403, "forbidden", () -> API.get(Tokens.carrier(user), path()));
  }

  @Test
  void only_a_carrier_keeps_such_files() {
    refused(
        409,
        "not-a-carrier",
        () ->
            API.post(
                Tokens.miit(),
                "/api/v1/operators/" + user + "/international-circuit-files",
                filing("").replace(user, carrier)));
    refusedAt(
        "/purpose",
        "unknown-value",
        () -> file(Tokens.miit(), filing("").replace("INTERNAL_OFFICE", "OWN_USE")));
  }

  @Test
  void the_ministry_approves_cross_border_operation_and_nobody_else() {
    String path = "/api/v1/operators/" + user + "/cross-border-approvals";
    String body = json("{'approvedOn':'2017-05-02','approvalNumber':'工信部跨境〔2017〕12号'}");
    refused(403, "forbidden", () -> API.post(Tokens.administration("33"), path, body));
    refused(403, "forbidden", () -> API.post(Tokens.operator(user), path, body));
    Answer approved = API.post(Tokens.miit(), path, body);
    assertThat(approved.status()).as(approved.toString()).isEqualTo(201);
    refused(409, "already-approved", () -> API.post(Tokens.miit(), path, body));
    assertThat(
            API.get(Tokens.miit(), "/api/v1/operators/" + user)
                .json()
                .path("crossBorderApprovals")
                .size())
        .isEqualTo(1);
  }

  private Answer file(String token, String body) {
    return API.post(token, path(), body);
  }

  private String path() {
    return "/api/v1/operators/" + carrier + "/international-circuit-files";
  }

  private String filing(String more) {
    return json(
        "{'userOperatorId':'%s','purpose':'INTERNAL_OFFICE','filedOn':'2017-02-20'%s}", user, more);
  }
}
