package io.qinggui.standalone.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qinggui.platform.reference.SpreadsheetText;
import io.qinggui.standalone.imports.StubGateway.Received;
import io.qinggui.standalone.imports.StubGateway.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

  private static final Function<Received, Reply> ACCEPT = request -> new Reply(201, "{}");

  private static final String HEADER = "\uFEFFfile,line,field,code,reason";

  /** What nobody has refused is there. */
  private static final String THERE = "{}";

  @TempDir private Path directory = Path.of("");

  @Test
  void a_line_becomes_a_request_with_the_fields_that_are_filled() throws Exception {
    given("operators.csv", "uscc,name,kind,province,note", "U1,\"云,鲸\",ENTERPRISE,33,");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportResult result = run(gateway);

      assertThat(gateway.at("/operators"))
          .extracting(Received::body)
          .containsExactly(
              """
              {"uscc":"U1","name":"云,鲸","kind":"ENTERPRISE","province":"33"}\
              """);
      assertThat(result.files()).containsExactly(new FileResult("operators.csv", true, 1, 1, 0, 0));
    }
  }

  @Test
  void a_byte_order_mark_blank_lines_and_windows_line_ends_do_no_harm() throws Exception {
    Files.writeString(
        directory.resolve("dockings.csv"),
        "\uFEFFlicenseNumber,provinces,completedOn\r\n\r\n京B1-1,11;33,2017-01-02\r\n,,\r\n");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.at("/licenses/京B1-1/dockings"))
          .extracting(Received::body)
          .containsExactly("{\"provinces\":[\"11\",\"33\"],\"completedOn\":\"2017-01-02\"}");
    }
  }

  @Test
  void a_lease_is_recorded_between_whom_the_file_names_then_changed_then_ended() throws Exception {
    given("operators.csv", "operatorId,name,kind,province", "old,旧企业,ENTERPRISE,33");
    given(
        "leases.csv",
        "leaseNumber,lessorId,lesseeId,resource,identifier,province,purpose,from,mbps,changedOn,"
            + "changedMbps,changedUntil,endedOn,endReason",
        "C-1,U1,old,BANDWIDTH,出口,33,OWN_USE,2017-02-01,10,2017-03-01,20,,2017-04-01,到期",
        "C-2,U1,old,CIRCUIT,电路,33,OWN_USE,2017-02-01,,,,,,");

    try (StubGateway gateway =
        new StubGateway(
            request -> new Reply(201, "{\"operatorId\": \"O-9\", \"leaseId\": \"LS-1\"}"))) {
      ImportResult result = run(gateway);

      assertThat(gateway.at("/leases"))
          .extracting(Received::body)
          .containsExactlyInAnyOrder(
              """
              {"leaseNumber":"C-1","lessorId":"U1","lesseeId":"O-9","resource":"BANDWIDTH",\
              "identifier":"出口","province":"33","purpose":"OWN_USE","from":"2017-02-01","mbps":10}\
              """,
              """
              {"leaseNumber":"C-2","lessorId":"U1","lesseeId":"O-9","resource":"CIRCUIT",\
              "identifier":"电路","province":"33","purpose":"OWN_USE","from":"2017-02-01"}\
              """);
      assertThat(gateway.at("/leases/LS-1/changes"))
          .extracting(Received::body)
          .containsExactly("{\"changedOn\":\"2017-03-01\",\"mbps\":20}");
      assertThat(gateway.at("/leases/LS-1/end"))
          .extracting(Received::body)
          .containsExactly("{\"endedOn\":\"2017-04-01\",\"reason\":\"到期\"}");
      assertThat(result.total(FileResult::accepted)).isEqualTo(3);
    }
  }

  @Test
  void an_entry_goes_to_the_survey_that_it_names_in_its_province() throws Exception {
    given(
        "surveys.csv",
        "province,name,startsOn,endsOn,closedOn",
        "33,摸底,2017-02-01,2017-03-31,2017-03-31",
        "11,摸底,2017-02-01,2017-03-31,");
    given(
        "survey-entries.csv",
        "survey,operatorId,service,province,running,evidence,observedOn",
        "摸底,U1,CDN,33,true,现场查看,2017-02-10",
        "SVY-44-1,U1,CDN,44,false,现场查看,2017-02-10");

    try (StubGateway gateway =
        new StubGateway(
            request ->
                new Reply(
                    201,
                    request.body().contains("\"province\":\"33\"")
                        ? "{\"surveyId\": \"SVY-33-1\"}"
                        : "{\"surveyId\": \"SVY-11-1\"}"))) {
      ImportResult result = run(gateway);

      assertThat(gateway.at("/surveys/SVY-33-1/entries"))
          .extracting(Received::body)
          .containsExactly(
              """
              {"operatorId":"U1","service":"CDN","province":"33","running":true,\
              "evidence":"现场查看","observedOn":"2017-02-10"}\
              """);
      assertThat(gateway.at("/surveys/SVY-44-1/entries")).hasSize(1);
      assertThat(gateway.at("/surveys/SVY-33-1/closure"))
          .extracting(Received::body)
          .containsExactly("{\"closedOn\":\"2017-03-31\"}");
      assertThat(result.total(FileResult::accepted)).isEqualTo(4);
    }
  }

  @Test
  void the_lines_of_a_license_become_one_request() throws Exception {
    given(
        "licenses.csv",
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces,websiteHosting",
        "L1,O,33,2014-01-01,2018-12-31,IDC,33,",
        "L2,O,33,2014-01-01,2018-12-31,CDN,33,",
        "L1,O,33,2014-01-01,2018-12-31,ISP,33;34,true");

    try (StubGateway gateway = new StubGateway(ACCEPT).knowing("/operators/O", THERE)) {
      ImportResult result = run(gateway);

      assertThat(gateway.at("/licenses"))
          .extracting(Received::body)
          .anySatisfy(
              body ->
                  assertThat(body)
                      .contains("L1")
                      .endsWith(
                          """
                          "grants":[{"service":"IDC","provinces":["33"]},\
                          {"service":"ISP","provinces":["33","34"],"websiteHosting":true}]}\
                          """));
      assertThat(result.files().getFirst().accepted()).isEqualTo(3);
    }
  }

  @Test
  void lines_of_a_license_that_do_not_agree_are_rejected_together() throws Exception {
    given(
        "licenses.csv",
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces",
        "L1,O,33,2014-01-01,2018-12-31,IDC,33",
        "L1,O,33,2014-01-02,2018-12-31,ISP,33");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.received).isEmpty();
      assertThat(rejected()).hasSize(3).anySatisfy(row -> assertThat(row).contains("grantedOn"));
    }
  }

  @Test
  void a_bad_line_stops_nothing() throws Exception {
    given(
        "operators.csv",
        "uscc,name,kind,province",
        "U1,one,ENTERPRISE,33",
        "too,few",
        "\"never closed,two,ENTERPRISE,33",
        "U2,two,ENTERPRISE,33",
        "BAD,three,ENTERPRISE,33",
        "\"U\"x,four,ENTERPRISE,33",
        "U5,five,ENTERPRISE,33");

    try (StubGateway gateway = new StubGateway(request -> refuse(request, "BAD"))) {
      ImportResult result = run(gateway);

      assertThat(result.files().getFirst())
          .isEqualTo(new FileResult("operators.csv", true, 7, 3, 0, 4));
      assertThat(rejected())
          .containsExactly(
              HEADER,
              "operators.csv,3,,wrong-number-of-cells,2 cells where the header has 4;"
                  + " put cells with separators into quotation marks",
              "operators.csv,4,,unclosed-quote,\"a quotation mark is never closed:"
                  + " \"\"never closed,two,ENTERPRISE,33\"",
              "operators.csv,6,uscc,wrong-check-digit,uscc: it should end otherwise",
              "operators.csv,7,,malformed-csv,quotation marks inside a cell have to be doubled");
    }
  }

  @Test
  void a_damaged_file_loses_the_lines_that_cannot_be_read() throws Exception {
    String text = "uscc,name,kind,province\nU1,云?,ENTERPRISE,33\nU2,云鲸网络,ENTERPRISE,33\n";
    byte[] bytes = text.getBytes(UTF_8);
    bytes[text.substring(0, text.indexOf('?')).getBytes(UTF_8).length] = (byte) 0xFF;
    Files.write(directory.resolve("operators.csv"), bytes);

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportResult result = run(gateway);

      assertThat(result.total(FileResult::accepted)).isEqualTo(1);
      assertThat(rejected()).anySatisfy(row -> assertThat(row).contains("2,,not-utf8"));
    }
  }

  @Test
  void a_file_with_a_wrong_header_is_left_out_and_the_others_are_read() throws Exception {
    given("operators.csv", "uscc,nom,kind,province", "U1,one,ENTERPRISE,33");
    given("dockings.csv", "licenseNumber,completedOn", "L1,2017-01-01");
    given(
        "service-reports.csv", "operatorId,service,province,runningSince", "U1,IDC,33,2016-01-01");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportResult result = run(gateway);

      assertThat(result.files()).extracting(FileResult::read).containsExactly(false, true, false);
      assertThat(result.nothingRead()).isFalse();
      assertThat(rejected())
          .anySatisfy(row -> assertThat(row).startsWith("operators.csv,1,nom,unknown-column"))
          .anySatisfy(row -> assertThat(row).startsWith("dockings.csv,1,provinces,missing-column"));
    }
  }

  @Test
  void the_same_import_again_finds_everything_there() throws Exception {
    given("operators.csv", "uscc,name,kind,province", "U1,a,ENTERPRISE,33", "U2,b,ENTERPRISE,33");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);
      ImportResult again = run(gateway);

      assertThat(again.files().getFirst())
          .isEqualTo(new FileResult("operators.csv", true, 2, 0, 2, 0));
    }
  }

  @Test
  void what_somebody_else_has_recorded_is_already_there() throws Exception {
    given("operators.csv", "uscc,name,kind,province", "U1,a,ENTERPRISE,33");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(409, "{\"code\": \"already-registered\"}"))) {
      assertThat(run(gateway).total(FileResult::alreadyThere)).isEqualTo(1);
    }
  }

  @Test
  void the_files_own_name_for_an_operator_is_replaced_by_its_id() throws Exception {
    given("operators.csv", "operatorId,uscc,name,kind,province", "no-code-1,,old,ENTERPRISE,33");
    given(
        "service-reports.csv",
        "operatorId,service,province,runningSince",
        "no-code-1,IDC,33,2016-01-01");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(201, "{\"operatorId\": \"OP-1\"}"))) {
      run(gateway);

      assertThat(gateway.at("/operators/OP-1/service-reports")).hasSize(1);
      assertThat(gateway.at("/operators").getFirst().body()).doesNotContain("no-code-1");
    }
  }

  @Test
  void a_removal_follows_its_credit_record() throws Exception {
    given(
        "credit-records.csv",
        "operatorId,cause,decidedOn,listedOn,listedBy,removedOn,removalCause",
        "U1,reason,2017-01-01,2017-01-02,33,2017-05-05,done");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(201, "{\"creditRecordId\": \"CR-7\"}"))) {
      ImportResult result = run(gateway);

      assertThat(gateway.received.get(0).body()).doesNotContain("removedOn");
      assertThat(gateway.received.get(1))
          .satisfies(
              removal -> {
                assertThat(removal.path()).isEqualTo("/operators/U1/credit-records/CR-7/removal");
                assertThat(removal.body())
                    .isEqualTo("{\"removedOn\":\"2017-05-05\",\"cause\":\"done\"}");
              });
      assertThat(result.total(FileResult::accepted)).isEqualTo(1);
    }
  }

  @Test
  void a_gateway_that_is_away_for_a_moment_is_asked_again() throws Exception {
    given("operators.csv", "uscc,name,kind,province", "U1,a,ENTERPRISE,33");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      gateway.unavailable.set(2);

      assertThat(run(gateway).total(FileResult::accepted)).isEqualTo(1);
      assertThat(gateway.received).hasSize(1);
    }
  }

  @Test
  void a_gateway_that_stays_away_costs_the_patience_once() throws Exception {
    given("operators.csv", operators(40));

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      gateway.unavailable.set(Integer.MAX_VALUE);
      ImportResult result = run(gateway);

      assertThat(result.total(FileResult::rejected)).isEqualTo(40);
      assertThat(rejected())
          .filteredOn(row -> row.contains("no-answer,the service answers 503"))
          .hasSize(40);
      // five times each by those that are patient, and once each by all that come after them
      assertThat(Integer.MAX_VALUE - gateway.unavailable.get()).isBetween(40, 120);
    }
  }

  @Test
  void where_nobody_listens_every_line_is_rejected() throws Exception {
    given("operators.csv", operators(10));
    StubGateway gateway = new StubGateway(ACCEPT);
    gateway.close();

    run(gateway);

    assertThat(rejected())
        .filteredOn(row -> row.contains("no-answer,no answer from http"))
        .hasSize(10);
  }

  @Test
  void facts_of_one_license_keep_their_order() throws Exception {
    List<String> lines =
        IntStream.range(0, 200).mapToObj(i -> "L" + i % 5 + ",2018-03-01,day-" + i).toList();
    Files.writeString(
        directory.resolve("suspensions.csv"),
        "licenseNumber,from,basis\n" + String.join("\n", lines));

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.at("/licenses/L3/suspensions"))
          .extracting(Received::body)
          .map(body -> Integer.parseInt(body.replaceAll(".*day-([0-9]+).*", "$1")))
          .hasSize(40)
          .isSorted();
    }
  }

  @Test
  void a_name_change_and_a_succession_go_to_their_operator() throws Exception {
    given("operators.csv", "operatorId,uscc,name,kind,province", "no-code-1,,old,ENTERPRISE,33");
    given("name-changes.csv", "operatorId,name,changedOn", "no-code-1,new,2017-05-10");
    given(
        "successions.csv",
        "operatorId,successorId,kind,effectiveOn",
        "U9,no-code-1,MERGER,2018-01-01");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(201, "{\"operatorId\": \"OP-1\"}"))) {
      run(gateway);

      assertThat(gateway.at("/operators/OP-1/name-changes"))
          .extracting(Received::body)
          .containsExactly("{\"name\":\"new\",\"changedOn\":\"2017-05-10\"}");
      assertThat(gateway.at("/operators/U9/successions"))
          .extracting(Received::body)
          .containsExactly(
              """
              {"successorId":"OP-1","kind":"MERGER","effectiveOn":"2018-01-01"}\
              """);
    }
  }

  @Test
  void the_lines_of_one_expansion_become_one_request() throws Exception {
    given(
        "expansions.csv",
        "licenseNumber,grantedOn,service,provinces",
        "L1,2016-08-01,CDN,33;34",
        "L1,2017-08-01,IDC,34",
        "L1,2016-08-01,ISP,33");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportResult result = run(gateway);

      assertThat(gateway.at("/licenses/L1/expansions"))
          .extracting(Received::body)
          .containsExactly(
              """
              {"grantedOn":"2016-08-01","grants":[{"service":"CDN","provinces":["33","34"]},\
              {"service":"ISP","provinces":["33"]}]}\
              """,
              """
              {"grantedOn":"2017-08-01","grants":[{"service":"IDC","provinces":["34"]}]}\
              """);
      assertThat(result.total(FileResult::accepted)).isEqualTo(3);
    }
  }

  @Test
  void an_expansion_is_rejected_at_the_line_of_the_wrong_grant() throws Exception {
    given(
        "expansions.csv",
        "licenseNumber,grantedOn,service,provinces",
        "L1,2016-08-01,CDN,33",
        "L1,2016-08-01,BAD,33");

    try (StubGateway gateway =
        new StubGateway(request -> refusing("/grants/1/service", "unknown-value"))) {
      run(gateway);

      assertThat(rejected())
          .containsExactly(
              HEADER,
              "expansions.csv,2,,expansion-rejected,line 3 of the same expansion was rejected;"
                  + " correct that one and import both together",
              "expansions.csv,3,service,unknown-value,service: no");
    }
  }

  @Test
  void acts_decided_elsewhere_go_to_their_license() throws Exception {
    given("renewals.csv", "licenseNumber,decidedOn,validUntil", "L1,2015-04-01,2020-04-30");
    given("suspensions.csv", "licenseNumber,from,until,basis", "L1,2018-03-01,2018-06-01,doc 2");
    given("revocations.csv", "licenseNumber,decidedOn,effectiveOn,basis", "L1,2019-03-01,,doc 3");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.received)
          .extracting(Received::path, Received::body)
          .containsExactly(
              tuple(
                  "/licenses/L1/renewals",
                  "{\"decidedOn\":\"2015-04-01\",\"validUntil\":\"2020-04-30\"}"),
              tuple(
                  "/licenses/L1/suspensions",
                  """
                  {"from":"2018-03-01","until":"2018-06-01","basis":"doc 2"}\
                  """),
              tuple(
                  "/licenses/L1/revocation", "{\"decidedOn\":\"2019-03-01\",\"basis\":\"doc 3\"}"));
    }
  }

  @Test
  void a_change_of_holders_and_an_annulment_go_to_their_license() throws Exception {
    given("operators.csv", "operatorId,uscc,name,kind,province", "no-code-1,,old,ENTERPRISE,33");
    given("holder-changes.csv", "licenseNumber,successorId,effectiveOn", "L1,no-code-1,2018-03-01");
    given("annulments.csv", "licenseNumber,decidedOn,effectiveOn,basis", "L1,2019-03-01,,doc 4");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(201, "{\"operatorId\": \"OP-1\"}"))) {
      run(gateway);

      assertThat(gateway.at("/licenses/L1/holder-changes"))
          .extracting(Received::body, Received::after)
          .containsExactly(
              tuple(
                  "{\"successorId\":\"OP-1\",\"effectiveOn\":\"2018-03-01\"}",
                  Optional.of("stub:1")));
      assertThat(gateway.at("/licenses/L1/annulment"))
          .extracting(Received::body)
          .containsExactly("{\"decidedOn\":\"2019-03-01\",\"basis\":\"doc 4\"}");
    }
  }

  @Test
  void a_change_of_holders_that_another_sender_recorded_is_there_already() throws Exception {
    given("holder-changes.csv", "licenseNumber,successorId,effectiveOn", "L1,U2,2018-03-01");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(409, "{\"code\": \"holder-already-changed\"}"))) {
      assertThat(run(gateway).total(FileResult::alreadyThere)).isEqualTo(1);
    }
  }

  @Test
  void an_exit_is_sent_in_its_order() throws Exception {
    given("aftercare-completions.csv", "licenseNumber,completedOn", "L1,2018-04-20");
    given("cancellations.csv", "licenseNumber,appliedOn,cancelledOn", "L1,2018-01-10,2018-03-01");
    given(
        "aftercare-progress.csv",
        "licenseNumber,reportedOn,customersBefore,customersMoved,customersLeft",
        "L1,2018-02-15,1200,1150,50");
    given(
        "aftercare-plans.csv",
        "licenseNumber,filedOn,customersNotifiedOn",
        "L1,2018-01-15,2018-01-20");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.received)
          .extracting(Received::path)
          .containsExactly(
              "/licenses/L1/aftercare-plan",
              "/licenses/L1/aftercare-progress",
              "/licenses/L1/cancellation",
              "/licenses/L1/aftercare-completion");
      assertThat(gateway.at("/licenses/L1/aftercare-progress"))
          .extracting(Received::body)
          .containsExactly(
              """
              {"reportedOn":"2018-02-15","customersBefore":1200,"customersMoved":1150,\
              "customersLeft":50}\
              """);
    }
  }

  @Test
  void a_separator_alone_is_a_list_without_values() throws Exception {
    given("calendars.csv", "year,holidays,workingWeekends,basis", "2030,2030-05-01,;,doc 5");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.at("/calendars"))
          .extracting(Received::body)
          .containsExactly(
              """
              {"year":2030,"holidays":["2030-05-01"],"workingWeekends":[],"basis":"doc 5"}\
              """);
    }
  }

  @Test
  void each_line_of_an_application_may_have_an_evaluation_of_the_applicant() throws Exception {
    givenEvaluatedApplicant();

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(201, "{\"applicationId\": \"AP-1\"}"))) {
      run(gateway);

      assertThat(gateway.received)
          .extracting(Received::path, Received::body)
          .containsExactly(
              tuple(
                  "/applications",
                  """
                  {"kind":"NEW_LICENSE","operatorId":"U1","issuer":"33","submittedOn":"2018-02-01",\
                  "grants":[{"service":"CDN","provinces":["33"]}]}\
                  """),
              tuple(
                  "/applications/AP-1/evaluations",
                  "{\"concludedOn\":\"2018-02-10\",\"system\":\"ICP_FILING\"}"),
              tuple("/applications/AP-1/acceptance", "{\"acceptedOn\":\"2018-02-13\"}"),
              tuple(
                  "/applications/AP-1/evaluations",
                  "{\"concludedOn\":\"2018-02-20\",\"system\":\"ISMS\"}"));
    }
  }

  @Test
  void an_evaluation_is_rejected_at_its_own_line() throws Exception {
    givenEvaluatedApplicant();

    try (StubGateway gateway =
        new StubGateway(
            request ->
                request.body().contains("ISMS")
                    ? refusing("/system", "unknown-value")
                    : new Reply(201, "{\"applicationId\": \"AP-1\"}"))) {
      run(gateway);

      assertThat(rejected())
          .containsExactly(
              HEADER,
              "applications.csv,2,,application-rejected,line 3 of the same application was"
                  + " rejected; correct that one and import both together",
              "applications.csv,3,evaluation.system,unknown-value,system: no");
    }
  }

  private void givenEvaluatedApplicant() throws IOException {
    given(
        "applications.csv",
        "kind,operatorId,issuer,submittedOn,service,provinces,acceptedOn,evaluation.system,"
            + "evaluation.concludedOn",
        "NEW_LICENSE,U1,33,2018-02-01,CDN,33,2018-02-13,ICP_FILING,2018-02-10",
        "NEW_LICENSE,U1,33,2018-02-01,,,2018-02-13,ISMS,2018-02-20");
  }

  @Test
  void an_application_takes_its_steps_by_their_dates() throws Exception {
    given(
        "applications.csv",
        "kind,operatorId,issuer,submittedOn,service,provinces,acceptedOn,requestedOn,missing,"
            + "suppliedOn,refusedOn,grounds",
        "NEW_LICENSE,U1,33,2018-02-01,CDN,33,2018-02-05,2018-02-07,a;b,2018-02-09,2018-03-01,late");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(201, "{\"applicationId\": \"AP-1\"}"))) {
      ImportResult result = run(gateway);

      assertThat(gateway.received)
          .extracting(Received::path, Received::body)
          .containsExactly(
              tuple(
                  "/applications",
                  """
                  {"kind":"NEW_LICENSE","operatorId":"U1","issuer":"33","submittedOn":"2018-02-01",\
                  "grants":[{"service":"CDN","provinces":["33"]}]}\
                  """),
              tuple("/applications/AP-1/acceptance", "{\"acceptedOn\":\"2018-02-05\"}"),
              tuple(
                  "/applications/AP-1/supplement-request",
                  "{\"requestedOn\":\"2018-02-07\",\"missing\":[\"a\",\"b\"]}"),
              tuple("/applications/AP-1/supplement", "{\"suppliedOn\":\"2018-02-09\"}"),
              tuple(
                  "/applications/AP-1/refusal",
                  "{\"decidedOn\":\"2018-03-01\",\"grounds\":[\"late\"]}"));
      assertThat(result.total(FileResult::accepted)).isEqualTo(1);
    }
  }

  @Test
  void a_step_is_rejected_at_its_column() throws Exception {
    given(
        "applications.csv",
        "kind,operatorId,issuer,licenseNumber,submittedOn,approvedOn",
        "RENEWAL,U1,33,L1,2019-01-11,2019-01-10");

    try (StubGateway gateway =
        new StubGateway(
            request ->
                request.path().endsWith("/approval")
                    ? refusing("/decidedOn", "before-the-previous-step")
                    : new Reply(201, "{\"applicationId\": \"AP-1\"}"))) {
      run(gateway);

      assertThat(rejected())
          .last()
          .isEqualTo("applications.csv,2,approvedOn,before-the-previous-step,decidedOn: no");
    }
  }

  @Test
  void the_rules_are_asked_with_everything_that_was_sent_before() throws Exception {
    given("operators.csv", "uscc,name,kind,province", "U1,one,ENTERPRISE,33");
    given("renewals.csv", "licenseNumber,decidedOn,validUntil", "L1,2015-04-01,2020-04-30");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.received)
          .extracting(Received::after)
          .containsExactly(Optional.empty(), Optional.of("stub:1"));
    }
  }

  @Test
  void an_application_without_services_sends_no_grants() throws Exception {
    given(
        "applications.csv",
        "kind,operatorId,issuer,licenseNumber,submittedOn,service,provinces",
        "RENEWAL,U1,33,L1,2019-01-11,,");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway);

      assertThat(gateway.received.getFirst().body()).doesNotContain("grants");
    }
  }

  @Test
  void a_correction_goes_to_the_resource_with_what_takes_the_place() throws Exception {
    given(
        "corrections.csv",
        "resource,key,eventId,reason,replacement.licenseNumber,replacement.grantedOn,"
            + "grant.service,grant.provinces",
        "licenses,L1,E1,typo,L1,2013-06-01,IDC,33",
        "annual-checks,L2,E2,wrong,,,,",
        "licenses,L1,E1,typo,L1,2013-06-01,ISP,33;34");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportResult result = run(gateway);

      assertThat(gateway.at("/licenses/L1/corrections"))
          .extracting(Received::body)
          .containsExactly(
              """
              {"eventId":"E1","reason":"typo","replacement":{"licenseNumber":"L1",\
              "grantedOn":"2013-06-01","grants":[{"service":"IDC","provinces":["33"]},\
              {"service":"ISP","provinces":["33","34"]}]}}\
              """);
      assertThat(gateway.at("/annual-checks/L2/corrections"))
          .extracting(Received::body)
          .containsExactly("{\"eventId\":\"E2\",\"reason\":\"wrong\"}");
      assertThat(result.total(FileResult::accepted)).isEqualTo(3);
    }
  }

  @Test
  void a_correction_is_rejected_at_the_column_of_the_wrong_field() throws Exception {
    given(
        "corrections.csv",
        "resource,key,eventId,reason,replacement.uscc",
        "operators,U1,E1,typo,U2",
        "rulebook,R,E2,typo,");

    try (StubGateway gateway =
        new StubGateway(request -> refusing("/replacement/uscc", "identity-cannot-change"))) {
      run(gateway);

      assertThat(rejected())
          .containsExactly(
              HEADER,
              "corrections.csv,2,replacement.uscc,identity-cannot-change,replacement.uscc: no",
              "corrections.csv,3,resource,unknown-resource,\"one of operators, licenses,"
                  + " applications, calendars, annual-checks, cases, leases, surveys\"");
    }
  }

  @Test
  void what_stands_corrected_otherwise_is_not_there_already() throws Exception {
    given("corrections.csv", "resource,key,eventId,reason", "operators,U1,E1,typo");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(409, "{\"code\": \"already-corrected\"}"))) {
      assertThat(run(gateway).total(FileResult::rejected)).isEqualTo(1);
    }
  }

  @Test
  void no_file_has_two_columns_of_one_name() {
    assertThat(FileKind.values())
        .allSatisfy(
            kind -> assertThat(kind.columns()).extracting(Column::name).doesNotHaveDuplicates());
  }

  @Test
  void a_cell_that_a_spreadsheet_would_run_is_made_text() {
    assertThat(List.of("=1+1", "+1", "-1", "@x", "\tx", "plain", ""))
        .map(SpreadsheetText::harmless)
        .containsExactly("'=1+1", "'+1", "'-1", "'@x", "'\tx", "plain", "");
  }

  private void given(String file, String... lines) throws IOException {
    Files.writeString(
        directory.resolve(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  private static String[] operators(int count) {
    return Stream.concat(
            Stream.of("uscc,name,kind,province"),
            IntStream.range(0, count).mapToObj(i -> "U" + i + ",name,ENTERPRISE,33"))
        .toArray(String[]::new);
  }

  private ImportResult run(StubGateway gateway) throws IOException, InterruptedException {
    return new Importer(gateway.settings(), Progress.SILENT).run(directory, directory);
  }

  private List<String> rejected() throws IOException {
    return RejectedRows.in(directory);
  }

  private static Reply refusing(String pointer, String code) {
    return new Reply(
        422,
        """
        {"code": "invalid", "errors": [{"pointer": "%s", "code": "%s", "message": "no"}]}\
        """
            .formatted(pointer, code));
  }

  private static Reply refuse(Received request, String wanted) {
    return request.body().contains(wanted)
        ? new Reply(
            422,
            "{\"code\": \"invalid\", \"errors\": [{\"pointer\": \"/uscc\", \"code\":"
                + " \"wrong-check-digit\", \"message\": \"it should end otherwise\"}]}")
        : new Reply(201, "{}");
  }
}
