package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.StubGateway.Received;
import io.qinggui.standalone.imports.StubGateway.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that say otherwise than it is recorded. */
class DifferingTest {

  private static final String CODE = "91330106673959654P";
  private static final String HISTORY = "/operators/" + CODE + "/history?limit=500";
  private static final ImportOptions CORRECTING = ImportOptions.NONE.correctingBecause("录入有误");

  @TempDir private Path directory = Path.of("");

  @Test
  void a_changed_value_is_told_beside_the_recorded_one_and_changes_nothing() throws Exception {
    given("operators.csv", "uscc,name,kind,province", CODE + ",甲云公司,ENTERPRISE,11");

    try (StubGateway gateway =
        differing("registered-differently", "'operatorId': '" + CODE + "'")
            .knowing(
                HISTORY,
                history(
                    fact(
                        "E1",
                        "operator.operator-registered",
                        "'operatorId': '"
                            + CODE
                            + "', 'uscc': '"
                            + CODE
                            + "', 'name': '甲公司',"
                            + " 'kind': 'ENTERPRISE', 'province': '33',"
                            + " 'registeredOn': '2017-02-01'")))) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(result.files())
          .containsExactly(new FileResult("operators.csv", true, 1, 0, 0, 0, 1, 0));
      assertThat(result.complete()).isFalse();
      assertThat(gateway.received).hasSize(1);
      assertThat(differences())
          .containsExactly(
              List.of("operators.csv", "2", CODE, "name", "甲公司", "甲云公司"),
              List.of("operators.csv", "2", CODE, "province", "33", "11"));
      assertThat(RejectedRows.in(directory)).hasSize(1);
    }
  }

  @Test
  void on_request_what_the_line_says_takes_its_place() throws Exception {
    given("renewals.csv", "licenseNumber,decidedOn,validUntil,note", "L1,2015-04-01,2020-04-30,复核");

    try (StubGateway gateway =
        differing("renewed-differently", "'validUntil': '2019-04-30'")
            .knowing("/licenses/L1", "{\"operatorId\": \"" + CODE + "\"}")
            .knowing(HISTORY, history(renewed("E1", "2015-04-01"), renewed("E2", "2016-04-01")))) {
      ImportResult result = run(gateway, CORRECTING);

      assertThat(gateway.at("/licenses/L1/corrections"))
          .extracting(Received::body)
          .containsExactly(
              "{\"eventId\":\"E1\",\"reason\":\"录入有误\",\"note\":\"复核\","
                  + "\"replacement\":{\"decidedOn\":\"2015-04-01\",\"validUntil\":\"2020-04-30\"}}");
      assertThat(result.files())
          .containsExactly(new FileResult("renewals.csv", true, 1, 0, 0, 0, 0, 1));
      assertThat(result.complete()).isTrue();
    }
  }

  @Test
  void a_license_is_compared_whatever_the_order_of_its_services_and_provinces() throws Exception {
    given(
        "licenses.csv",
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces,websiteHosting",
        "L1," + CODE + ",33,2014-05-01,2019-04-30,IDC,34;33,",
        "L1," + CODE + ",33,2014-05-01,2019-04-30,ISP,33,false");

    try (StubGateway gateway =
        differing("registered-differently", "'licenseNumber': 'L1'")
            .knowing("/operators/" + CODE, "{}")
            .knowing("/licenses/L1", "{\"operatorId\": \"" + CODE + "\"}")
            .knowing(
                HISTORY,
                history(
                    fact(
                        "E1",
                        "license.license-registered",
                        "'operatorId': '"
                            + CODE
                            + "', 'licenseNumber': 'L1', 'issuer': '33',"
                            + " 'grantedOn': '2013-05-01', 'validUntil': '2019-04-30', 'grants':"
                            + " [{'service': 'ISP', 'provinces': ['33'], 'websiteHosting': false},"
                            + " {'service': 'IDC', 'provinces': ['33', '34']}]")))) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(differences())
          .containsExactly(
              List.of("licenses.csv", "2", "L1", "grantedOn", "2013-05-01", "2014-05-01"));
      assertThat(result.total(FileResult::differs)).isEqualTo(2);
    }
  }

  @Test
  void what_the_file_leaves_out_and_is_recorded_differs_too() throws Exception {
    given("affiliations.csv", "operatorId,groupId,from,until", CODE + ",集团,2016-01-01,");

    try (StubGateway gateway =
        differing("affiliated-differently", "'groupId': '集团'")
            .knowing(
                HISTORY,
                history(
                    fact(
                        "E1",
                        "operator.operator-affiliated",
                        "'operatorId': '"
                            + CODE
                            + "', 'groupId': '集团', 'from': '2016-01-01',"
                            + " 'until': '2019-12-31'")))) {
      run(gateway, ImportOptions.NONE);

      assertThat(differences())
          .containsExactly(List.of("affiliations.csv", "2", CODE, "until", "2019-12-31", ""));
    }
  }

  @Test
  void a_fact_that_covers_more_than_the_line_is_not_replaced_by_it() throws Exception {
    given("dockings.csv", "licenseNumber,provinces,completedOn", "L1,33,2017-11-03");

    try (StubGateway gateway =
        differing("docked-differently", "'completedOn': {'33': '2017-11-02'}")
            .knowing("/licenses/L1", "{\"operatorId\": \"" + CODE + "\"}")
            .knowing(
                HISTORY,
                history(
                    fact(
                        "E1",
                        "license.docking-completed",
                        "'operatorId': '"
                            + CODE
                            + "', 'licenseNumber': 'L1',"
                            + " 'provinces': ['33', '34'], 'completedOn': '2017-11-02'")))) {
      ImportResult result = run(gateway, CORRECTING);

      assertThat(gateway.at("/licenses/L1/corrections")).isEmpty();
      assertThat(result.total(FileResult::differs)).isEqualTo(1);
      assertThat(differences()).containsExactly(List.of("dockings.csv", "2", "L1", "", "", ""));
    }
  }

  @Test
  void an_evaluation_that_was_concluded_the_other_way_is_corrected() throws Exception {
    given(
        "evaluations.csv",
        "licenseNumber,system,provinces,outcome,standard,concludedOn,evaluator",
        "L1,ISMS,33,PASSED,S,2017-10-13,CAICT");

    try (StubGateway gateway =
        differing("concluded-differently", "'evaluationId': 'EV-2'")
            .knowing("/licenses/L1", "{\"operatorId\": \"" + CODE + "\"}")
            .knowing(
                HISTORY,
                history(
                    fact(
                        "E1",
                        "license.evaluation-failed",
                        "'operatorId': '"
                            + CODE
                            + "', 'licenseNumber': 'L1', 'evaluationId':"
                            + " 'EV-2', 'system': 'ISMS', 'provinces': ['33'], 'standard': 'S',"
                            + " 'concludedOn': '2017-10-13', 'evaluator': 'CAICT'")))) {
      run(gateway, ImportOptions.NONE);
      assertThat(differences())
          .containsExactly(List.of("evaluations.csv", "2", "L1", "outcome", "FAILED", "PASSED"));

      assertThat(run(gateway, CORRECTING).total(FileResult::corrected)).isEqualTo(1);
    }
  }

  @Test
  void the_end_of_a_lease_is_a_step_and_is_corrected_as_one() throws Exception {
    given(
        "leases.csv",
        "leaseNumber,lessorId,lesseeId,resource,identifier,province,purpose,from,endedOn,endReason",
        "C-1," + CODE + ",U2,BANDWIDTH,出口,33,OWN_USE,2017-02-01,2017-04-02,到期");

    try (StubGateway gateway =
        new StubGateway(
                request ->
                    request.path().endsWith("/end")
                        ? new Reply(409, "{\"code\": \"lease-ended-differently\"}")
                        : new Reply(201, "{\"leaseId\": \"LS-1\"}"))
            .knowing(
                HISTORY,
                history(
                    fact(
                        "E1", "operator.lease-ended", "'leaseId': 'LS-9', 'endedOn': '2017-04-01'"),
                    fact(
                        "E2",
                        "operator.lease-ended",
                        "'leaseId': 'LS-1', 'endedOn': '2017-04-01', 'reason': '到期'")))) {
      run(gateway, ImportOptions.NONE);
      assertThat(differences())
          .containsExactly(
              List.of("leases.csv", "2", "C-1", "endedOn", "2017-04-01", "2017-04-02"));

      run(gateway, CORRECTING);
      assertThat(gateway.at("/leases/LS-1/corrections"))
          .extracting(Received::body)
          .containsExactly(
              "{\"eventId\":\"E2\",\"reason\":\"录入有误\",\"replacement\":"
                  + "{\"endedOn\":\"2017-04-02\",\"reason\":\"到期\"}}");
    }
  }

  @Test
  void an_annual_check_of_the_same_day_with_another_outcome_differs() throws Exception {
    given(
        "annual-checks.csv",
        "licenseNumber,operatorId,year,outcome,concludedOn",
        "L1," + CODE + ",2016,UNQUALIFIED,2017-05-02",
        "L1," + CODE + ",2015,UNQUALIFIED,2016-05-02");

    try (StubGateway gateway =
        differing("concluded-earlier", "'concludedOn': '2017-05-02'")
            .knowing("/licenses/L1", "{}")
            .knowing(HISTORY, history())) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(result.files())
          .containsExactly(new FileResult("annual-checks.csv", true, 2, 0, 0, 1, 1, 0));
    }
  }

  @Test
  void a_correction_that_the_service_refuses_is_rejected() throws Exception {
    given("renewals.csv", "licenseNumber,decidedOn,validUntil", "L1,2015-04-01,2020-04-30");

    try (StubGateway gateway =
        new StubGateway(
                request ->
                    request.path().endsWith("/corrections")
                        ? new Reply(
                            422,
                            "{\"code\": \"invalid-request\", \"errors\": [{\"pointer\":"
                                + " \"/replacement/validUntil\", \"code\": \"term-not-longer\","
                                + " \"message\": \"no\"}]}")
                        : new Reply(409, "{\"code\": \"renewed-differently\"}"))
            .knowing("/licenses/L1", "{\"operatorId\": \"" + CODE + "\"}")
            .knowing(HISTORY, history(renewed("E1", "2015-04-01")))) {
      ImportResult result = run(gateway, CORRECTING);

      assertThat(result.total(FileResult::rejected)).isEqualTo(1);
      assertThat(RejectedRows.in(directory))
          .last()
          .isEqualTo("renewals.csv,2,validUntil,term-not-longer,replacement.validUntil: no");
    }
  }

  @Test
  void what_was_corrected_before_is_there_already() throws Exception {
    given("renewals.csv", "licenseNumber,decidedOn,validUntil", "L1,2015-04-01,2020-04-30");

    try (StubGateway gateway =
        new StubGateway(
                request ->
                    request.path().endsWith("/corrections")
                        ? new Reply(
                            422,
                            "{\"code\": \"invalid-request\", \"errors\": [{\"pointer\":"
                                + " \"/replacement\", \"code\": \"same-as-recorded\"}]}")
                        : new Reply(409, "{\"code\": \"renewed-differently\"}"))
            .knowing("/licenses/L1", "{\"operatorId\": \"" + CODE + "\"}")
            .knowing(HISTORY, history(renewed("E1", "2015-04-01")))) {
      assertThat(run(gateway, CORRECTING).total(FileResult::alreadyThere)).isEqualTo(1);
    }
  }

  private static StubGateway differing(String code, String details) {
    Function<Received, Reply> replies =
        request ->
            request.path().endsWith("/corrections")
                ? new Reply(201, "{}")
                : new Reply(409, ("{'code': '" + code + "', " + details + "}").replace('\'', '"'));
    return new StubGateway(replies);
  }

  private static String renewed(String id, String decidedOn) {
    return fact(
        id,
        "license.license-renewed",
        "'operatorId': '"
            + CODE
            + "', 'licenseNumber': 'L1', 'decidedOn': '"
            + decidedOn
            + "', 'validUntil': '2019-04-30'");
  }

  private static String fact(String id, String type, String fields) {
    return "{'id': '%s', 'type': 'io.qinggui.%s', 'data': {%s}}"
        .formatted(id, type, fields)
        .replace('\'', '"');
  }

  private static String history(String... facts) {
    return Stream.of(facts).collect(Collectors.joining(",", "{\"items\": [", "]}"));
  }

  private void given(String file, String... lines) throws IOException {
    Files.write(directory.resolve(file), List.of(lines));
  }

  private ImportResult run(StubGateway gateway, ImportOptions options)
      throws IOException, InterruptedException {
    return new Importer(gateway.settings(), options, Progress.SILENT).run(directory, directory);
  }

  /** File, line, key, field, recorded value, value in the file. */
  private List<List<String>> differences() throws IOException {
    return RejectedRows.records(directory.resolve("differs.csv")).stream()
        .skip(1)
        .map(CSVRecord::toList)
        .map(it -> it.subList(0, 6))
        .toList();
  }
}
