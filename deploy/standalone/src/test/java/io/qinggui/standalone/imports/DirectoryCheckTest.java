package io.qinggui.standalone.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.imports.StubGateway.Received;
import io.qinggui.standalone.imports.StubGateway.Reply;
import io.qinggui.standalone.imports.text.FileEncoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found out about a directory before anything of it is sent. */
class DirectoryCheckTest {

  private static final String REPORTS = "operatorId,service,province,runningSince";
  private static final String LICENSES =
      "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces";

  @TempDir private Path directory = Path.of("");

  private final List<FileCheck> checked = new ArrayList<>();
  private final AtomicInteger receivedWhenChecked = new AtomicInteger(-1);

  @Test
  void all_files_are_read_before_the_first_request() throws Exception {
    given("operators.csv", "uscc,name,kind,province", "U1,甲,ENTERPRISE,33");
    given("service-reports.csv", REPORTS, "U1,IDC,33,2015-01-01", "too,few");

    try (StubGateway gateway = accepting()) {
      run(gateway, ImportOptions.NONE);

      assertThat(receivedWhenChecked).hasValue(0);
      assertThat(gateway.received).hasSize(2);
      assertThat(checked)
          .containsExactly(
              new FileCheck("operators.csv", true, 1, 0, 0, 0, 0),
              new FileCheck("service-reports.csv", true, 2, 1, 0, 0, 0));
    }
  }

  @Test
  void two_lines_about_the_same_that_do_not_say_the_same_are_both_rejected() throws Exception {
    given(
        "service-reports.csv",
        REPORTS,
        "U1,IDC,33,2015-01-01",
        "U2,IDC,33,2015-01-01",
        "U1,互联网数据中心,浙江,2015/1/2");

    try (StubGateway gateway = accepting()) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(gateway.received)
          .extracting(Received::path)
          .containsExactly("/operators/U2/service-reports");
      assertThat(result.files())
          .containsExactly(new FileResult("service-reports.csv", true, 3, 1, 0, 2));
      assertThat(RejectedRows.in(directory))
          .filteredOn(it -> it.contains("doubled-key"))
          .hasSize(2)
          .allSatisfy(it -> assertThat(it).contains("lines 2 and 4", "U1 IDC 33"));
      assertThat(checked).extracting(FileCheck::contradicting).containsExactly(2L);
    }
  }

  @Test
  void a_line_that_stands_there_twice_is_told_and_recorded_once() throws Exception {
    given("service-reports.csv", REPORTS, "U1,IDC,33,2015-01-01", "U1,IDC,33,2015.1.1");

    try (StubGateway gateway = accepting()) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(checked).extracting(FileCheck::twice).containsExactly(1L);
      assertThat(result.files())
          .containsExactly(new FileResult("service-reports.csv", true, 2, 1, 1, 0));
    }
  }

  @Test
  void a_service_of_a_license_that_stands_there_twice_is_sent_once() throws Exception {
    given("operators.csv", "uscc,name,kind,province", "O,甲,ENTERPRISE,33");
    given(
        "licenses.csv",
        LICENSES,
        "L1,O,33,2014-01-01,2018-12-31,IDC,33",
        "L1,O,33,2014-01-01,2018-12-31,IDC,33");

    try (StubGateway gateway = accepting()) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(gateway.at("/licenses"))
          .singleElement()
          .extracting(Received::body)
          .asString()
          .endsWith("\"grants\":[{\"service\":\"IDC\",\"provinces\":[\"33\"]}]}");
      assertThat(result.total(FileResult::accepted)).isEqualTo(3);
      assertThat(checked).extracting(FileCheck::twice).containsExactly(0L, 1L);
    }
  }

  @Test
  void an_operator_cannot_have_one_name_in_the_file_and_two_codes() throws Exception {
    given(
        "operators.csv",
        "operatorId,uscc,name,kind,province",
        "a,U1,甲,ENTERPRISE,33",
        "a,U2,乙,ENTERPRISE,33");

    try (StubGateway gateway = accepting()) {
      assertThat(run(gateway, ImportOptions.NONE).total(FileResult::rejected)).isEqualTo(2);
      assertThat(gateway.received).isEmpty();
    }
  }

  @Test
  void the_lines_of_a_license_are_rejected_together_with_the_one_that_cannot_be_read()
      throws Exception {
    given(
        "licenses.csv",
        LICENSES,
        "L1,O,33,2014-01-01,2018-12-31,IDC,33",
        "L1,O,33,03/04/2014,2018-12-31,ISP,33");

    try (StubGateway gateway = accepting()) {
      run(gateway, ImportOptions.NONE);

      assertThat(gateway.received).isEmpty();
      assertThat(RejectedRows.in(directory))
          .anySatisfy(it -> assertThat(it).startsWith("licenses.csv,2,,license-rejected,line 3"))
          .anySatisfy(it -> assertThat(it).startsWith("licenses.csv,3,grantedOn,ambiguous-date,"));
    }
  }

  @Test
  void nothing_of_a_directory_is_sent_as_long_as_one_files_encoding_cannot_be_told()
      throws Exception {
    given("service-reports.csv", REPORTS, "U1,IDC,33,2015-01-01");
    Files.write(
        directory.resolve("operators.csv"),
        "uscc,name,kind,province\nU1,魔,ENTERPRISE,33\n".getBytes(FileEncoding.GB18030));

    try (StubGateway gateway = accepting()) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(gateway.received).isEmpty();
      assertThat(result.nothingRead()).isTrue();
      assertThat(RejectedRows.in(directory))
          .anySatisfy(it -> assertThat(it).startsWith("operators.csv,0,,unknown-encoding,"))
          .anySatisfy(
              it -> assertThat(it).startsWith("service-reports.csv,0,,left-out-with-others,"));
    }
  }

  @Test
  void a_check_ends_before_anything_is_sent_and_looks_up_what_the_files_refer_to()
      throws Exception {
    given(
        "service-reports.csv", REPORTS, "U1,IDC,33,2015-01-01", "U2,IDC,33,2015-01-01", "too,few");

    try (StubGateway gateway = accepting().knowing("/operators/U1", "{}")) {
      ImportResult result = run(gateway, ImportOptions.NONE.checkingOnly());

      assertThat(gateway.received).isEmpty();
      assertThat(result.files())
          .containsExactly(new FileResult("service-reports.csv", true, 3, 1, 0, 2));
      assertThat(RejectedRows.in(directory))
          .anySatisfy(
              it ->
                  assertThat(it).startsWith("service-reports.csv,3,operatorId,operator-unknown,"));
      assertThat(checked).extracting(FileCheck::elsewhere).containsExactly(2L);
    }
  }

  @Test
  void a_check_where_nobody_can_be_asked_says_nothing_against_what_it_cannot_know()
      throws Exception {
    given("service-reports.csv", REPORTS, "U1,IDC,33,2015-01-01");

    try (StubGateway gateway = accepting()) {
      ImportResult result = run(gateway, ImportOptions.NONE.checkingOnly().askingNobody());

      assertThat(result.complete()).isTrue();
      assertThat(gateway.asked).isEmpty();
      assertThat(gateway.tokens).hasValue(0);
    }
  }

  @Test
  void a_check_says_of_joined_lines_what_the_import_would() throws Exception {
    given("operators.csv", "operatorId,uscc,name,kind,province", "a,,甲,ENTERPRISE,33");
    given(
        "licenses.csv",
        LICENSES,
        "L1,a,33,2014-01-01,2018-12-31,IDC,33",
        "L2,a,33,2014-01-01,2018-12-31,IDC,33",
        "L1,a,33,2014-01-02,2018-12-31,ISP,33");

    try (StubGateway gateway = accepting()) {
      ImportResult result = run(gateway, ImportOptions.NONE.checkingOnly());

      assertThat(result.files().getLast())
          .isEqualTo(new FileResult("licenses.csv", true, 3, 1, 0, 2));
      assertThat(checked).extracting(FileCheck::contradicting).containsExactly(0L, 2L);
    }
  }

  @Test
  void a_reference_to_a_line_that_was_rejected_is_looked_up() throws Exception {
    given("operators.csv", "uscc,name,kind,province", "BAD,甲,ENTERPRISE,33");
    given("licenses.csv", LICENSES, "L1,BAD,33,2014-01-01,2018-12-31,IDC,33");

    try (StubGateway gateway =
        new StubGateway(
            request ->
                request.path().equals("/operators")
                    ? new Reply(422, "{\"code\": \"wrong-check-digit\"}")
                    : new Reply(201, "{}"))) {
      run(gateway, ImportOptions.NONE);

      assertThat(gateway.asked).containsExactly("/operators/BAD");
      assertThat(gateway.at("/licenses")).isEmpty();
    }
  }

  private static StubGateway accepting() {
    return new StubGateway(any -> new Reply(201, "{}"));
  }

  private ImportResult run(StubGateway gateway, ImportOptions options)
      throws IOException, InterruptedException {
    Progress noting =
        new Progress() {
          @Override
          public void checked(List<FileCheck> files) {
            receivedWhenChecked.set(gateway.received.size());
            checked.addAll(files);
          }

          @Override
          public void begin(String file, long lines) {}

          @Override
          public void advance(int lines) {}

          @Override
          public void end() {}
        };
    return new Importer(gateway.settings(), options, noting).run(directory, directory);
  }

  private void given(String file, String... lines) throws IOException {
    Files.write(directory.resolve(file), List.of(lines), UTF_8);
  }
}
