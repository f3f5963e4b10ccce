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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of facts that a file knows by what they say, and not by their ids. */
class FoundCorrectionsTest {

  private static final String OPERATOR = "91330106673959654P";
  private static final String HISTORY = "/operators/" + OPERATOR + "/history?limit=500";
  private static final Function<Received, Reply> ACCEPT = request -> new Reply(201, "{}");

  @TempDir private Path directory = Path.of("");

  @Test
  void a_fact_is_found_by_its_type_and_what_it_says() throws Exception {
    given("licenses,L1,license-renewed,decidedOn=2015-04-01,typo");

    try (StubGateway gateway =
        license(ACCEPT)
            .knowing(
                HISTORY,
                history(
                    renewed("E1", "L1", "2015-04-01"),
                    renewed("E2", "L1", "2020-04-01"),
                    renewed("E3", "L2", "2015-04-01")))) {
      ImportResult result = run(gateway);

      assertThat(gateway.at("/licenses/L1/corrections"))
          .extracting(Received::body)
          .containsExactly("{\"eventId\":\"E1\",\"reason\":\"typo\"}");
      assertThat(result.total(FileResult::accepted)).isEqualTo(1);
    }
  }

  @Test
  void a_lease_is_looked_for_in_the_history_of_its_lessor() throws Exception {
    given("leases,LS-2,lease-ended,,typo");

    try (StubGateway gateway =
        new StubGateway(ACCEPT)
            .knowing("/leases/LS-2", "{\"lessorId\": \"%s\"}".formatted(OPERATOR))
            .knowing(
                HISTORY,
                history(
                    fact("E1", "operator.lease-ended", "'leaseId': 'LS-1'"),
                    fact("E2", "operator.lease-ended", "'leaseId': 'LS-2'")))) {
      run(gateway);

      assertThat(gateway.at("/leases/LS-2/corrections"))
          .extracting(Received::body)
          .containsExactly("{\"eventId\":\"E2\",\"reason\":\"typo\"}");
    }
  }

  @Test
  void a_list_says_each_of_its_values() throws Exception {
    given("licenses,L1,docking-completed,provinces=34,typo");

    try (StubGateway gateway =
        license(ACCEPT)
            .knowing(
                HISTORY,
                history(
                    fact("E1", "license.docking-completed", "'provinces': ['33']"),
                    fact("E2", "license.docking-completed", "'provinces': ['33', '34']")))) {
      run(gateway);

      assertThat(gateway.at("/licenses/L1/corrections"))
          .extracting(Received::body)
          .containsExactly("{\"eventId\":\"E2\",\"reason\":\"typo\"}");
    }
  }

  @Test
  void a_history_is_read_to_its_end() throws Exception {
    given("licenses,L1,license-renewed,,typo");

    try (StubGateway gateway =
        license(ACCEPT)
            .knowing(HISTORY, "{\"items\": [], \"next\": \"c/1\"}")
            .knowing(HISTORY + "&cursor=c%2F1", history(renewed("E1", "L1", "2015-04-01")))) {
      assertThat(run(gateway).total(FileResult::accepted)).isEqualTo(1);
    }
  }

  @Test
  void what_was_recorded_before_a_license_passed_on_is_found_at_the_holder_of_then()
      throws Exception {
    given("licenses,L1,license-renewed,,typo");

    try (StubGateway gateway =
        new StubGateway(ACCEPT)
            .knowing(
                "/licenses/L1",
                """
                {"operatorId": "91110000710930190X", "holderChanges": [{"predecessorId": "%s"}]}\
                """
                    .formatted(OPERATOR))
            .knowing("/operators/91110000710930190X/history?limit=500", history())
            .knowing(HISTORY, history(renewed("E1", "L1", "2015-04-01")))) {
      assertThat(run(gateway).total(FileResult::accepted)).isEqualTo(1);
    }
  }

  @Test
  void a_case_is_found_by_its_operator() throws Exception {
    given("cases," + OPERATOR + ",case-closed,closedOn=2017-05-10,typo");

    try (StubGateway gateway =
        new StubGateway(ACCEPT)
            .knowing(
                HISTORY,
                history(
                    fact(
                        "E1",
                        "inspection.case-closed",
                        "'caseId': 'CASE-1', 'closedOn': '2017-05-10'")))) {
      run(gateway);

      assertThat(gateway.at("/cases/CASE-1/corrections")).hasSize(1);
    }
  }

  @Test
  void the_operator_in_the_condition_spares_the_question_who_it_is() throws Exception {
    given("licenses,L1,license-renewed,operatorId=" + OPERATOR + ",typo");

    try (StubGateway gateway =
        new StubGateway(ACCEPT).knowing(HISTORY, history(renewed("E1", "L1", "2015-04-01")))) {
      assertThat(run(gateway).total(FileResult::accepted)).isEqualTo(1);
    }
  }

  @Test
  void a_calendar_is_found_by_its_year() throws Exception {
    given("calendars,2018,calendar-recorded,,typo");

    try (StubGateway gateway =
        new StubGateway(ACCEPT)
            .knowing(
                "/calendars/2018", "{\"year\": 2018, \"recorded\": true, \"eventId\": \"E1\"}")) {
      run(gateway);

      assertThat(gateway.at("/calendars/2018/corrections"))
          .extracting(Received::body)
          .containsExactly("{\"eventId\":\"E1\",\"reason\":\"typo\"}");
    }
  }

  @Test
  void of_several_facts_that_fit_none_is_corrected_and_all_are_named() throws Exception {
    given("licenses,L1,license-renewed,,typo");

    try (StubGateway gateway =
        license(ACCEPT)
            .knowing(
                HISTORY,
                history(renewed("E1", "L1", "2015-04-01"), renewed("E2", "L1", "2020-04-01")))) {
      run(gateway);

      assertThat(gateway.received).isEmpty();
      assertThat(rejected())
          .isEqualTo(
              "corrections.csv,2,where,several-facts,\"several license-renewed of L1 fit, name one"
                  + " by its eventId: E1 (2015-04-01), E2 (2020-04-01)\"");
    }
  }

  @Test
  void when_none_fits_those_of_the_type_are_named() throws Exception {
    given("licenses,L1,license-renewed,decidedOn=2015-04-02,typo");

    try (StubGateway gateway =
        license(ACCEPT).knowing(HISTORY, history(renewed("E1", "L1", "2015-04-01")))) {
      run(gateway);

      assertThat(gateway.received).isEmpty();
      assertThat(rejected())
          .isEqualTo(
              "corrections.csv,2,where,no-such-fact,"
                  + "no license-renewed of L1 fits; there are: E1 (2015-04-01)");
    }
  }

  @Test
  void when_there_is_none_of_the_type_that_is_said() throws Exception {
    given("licenses,L1,license-renewed,,typo");

    try (StubGateway gateway = license(ACCEPT).knowing(HISTORY, history())) {
      run(gateway);

      assertThat(rejected()).endsWith("no license-renewed of L1 fits; there is none that counts");
    }
  }

  @Test
  void what_this_line_has_withdrawn_before_is_there_already() throws Exception {
    given("licenses,L1,license-renewed,decidedOn=2015-04-01,typo");

    try (StubGateway gateway =
        license(ACCEPT).knowing(HISTORY, history(renewed("E1", "L1", "2015-04-01")))) {
      run(gateway);
      gateway.knowing(
          HISTORY,
          history(
              renewed("E1", "L1", "2015-04-01").replace("}}", "}, \"withdrawnBy\": \"E2\"}"),
              renewed("E3", "L1", "2015-04-01")));

      assertThat(run(gateway).total(FileResult::alreadyThere)).isEqualTo(1);
      assertThat(gateway.received).extracting(Received::body).noneMatch(it -> it.contains("E3"));
    }
  }

  @Test
  void what_somebody_else_has_withdrawn_is_rejected() throws Exception {
    given("licenses,L1,license-renewed,,typo");

    try (StubGateway gateway =
        license(request -> new Reply(409, "{\"code\": \"already-corrected\"}"))
            .knowing(
                HISTORY,
                history(
                    renewed("E1", "L1", "2015-04-01")
                        .replace("}}", "}, \"withdrawnBy\": \"E2\"}")))) {
      run(gateway);

      assertThat(rejected()).startsWith("corrections.csv,2,,already-corrected,");
    }
  }

  @Test
  void what_says_the_right_thing_already_is_there_already() throws Exception {
    given("licenses,L1,license-renewed,,typo");

    try (StubGateway gateway =
        license(
                request ->
                    new Reply(
                        422,
                        """
                        {"code": "invalid",
                         "errors": [{"pointer": "/replacement", "code": "same-as-recorded"}]}\
                        """))
            .knowing(HISTORY, history(renewed("E1", "L1", "2015-04-01")))) {
      assertThat(run(gateway).total(FileResult::alreadyThere)).isEqualTo(1);
    }
  }

  @Test
  void what_nobody_knows_is_rejected_with_the_answer() throws Exception {
    given("licenses,L1,license-renewed,,typo");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(rejected()).isEqualTo("corrections.csv,2,,unknown,HTTP 404");
    }
  }

  @Test
  void a_line_says_in_one_way_what_it_means() throws Exception {
    write(
        "resource,key,eventId,type,where,reason",
        "licenses,L1,E1,license-renewed,,typo",
        "licenses,L1,,,decidedOn=2015-04-01,typo",
        "licenses,L1,,license-renewed,2015-04-01,typo");

    try (StubGateway gateway = license(ACCEPT)) {
      run(gateway);

      assertThat(RejectedRows.in(directory))
          .containsExactly(
              "\uFEFFfile,line,field,code,reason",
              "corrections.csv,2,type,not-expected,the event is named by its eventId already;"
                  + " leave type and where empty",
              "corrections.csv,3,type,required,eventId or type says which fact it is; fill in one"
                  + " of them",
              "corrections.csv,4,where,malformed-condition,'2015-04-01' is not field=value");
    }
  }

  private static StubGateway license(Function<Received, Reply> replies) {
    return new StubGateway(replies)
        .knowing("/licenses/L1", "{\"operatorId\": \"" + OPERATOR + "\"}");
  }

  private static String history(String... facts) {
    return Stream.of(facts).collect(Collectors.joining(",", "{\"items\": [", "]}"));
  }

  private static String renewed(String id, String license, String decidedOn) {
    return """
    {"id": "%s", "type": "io.qinggui.license.license-renewed", "legalDate": "%s",
     "data": {"operatorId": "%s", "licenseNumber": "%s", "decidedOn": "%s"}}\
    """
        .formatted(id, decidedOn, OPERATOR, license, decidedOn);
  }

  private static String fact(String id, String type, String fields) {
    return "{'id': '%s', 'type': 'io.qinggui.%s', 'data': {'licenseNumber': 'L1', %s}}"
        .formatted(id, type, fields)
        .replace('\'', '"');
  }

  private void given(String line) throws IOException {
    write("resource,key,type,where,reason", line);
  }

  private void write(String... lines) throws IOException {
    Files.write(directory.resolve("corrections.csv"), List.of(lines));
  }

  private ImportResult run(StubGateway gateway) throws IOException, InterruptedException {
    return new Importer(gateway.settings(), Progress.SILENT).run(directory, directory);
  }

  private String rejected() throws IOException {
    return RejectedRows.in(directory).getLast();
  }
}
