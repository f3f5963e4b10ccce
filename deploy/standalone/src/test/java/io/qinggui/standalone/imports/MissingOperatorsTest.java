package io.qinggui.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.reference.OperatorId;
import io.qinggui.standalone.imports.StubGateway.Received;
import io.qinggui.standalone.imports.StubGateway.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that refer to what is registered nowhere. */
class MissingOperatorsTest {

  private static final Function<Received, Reply> ACCEPT = request -> new Reply(201, "{}");
  private static final String CODE = "91330106673959654P";
  private static final String OF_LICENSE = ",33,2014-01-01,2018-12-31,";
  private static final String LICENSES =
      "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces,"
          + "operator.name,operator.kind,operator.province";

  @TempDir private Path directory = Path.of("");

  @Test
  void a_license_of_an_operator_that_is_registered_nowhere_is_refused() throws Exception {
    given(
        "licenses.csv",
        LICENSES,
        "L1," + CODE + OF_LICENSE + "IDC,33,甲公司,ENTERPRISE,33",
        "L1," + CODE + OF_LICENSE + "ISP,33,甲公司,ENTERPRISE,33");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportResult result = run(gateway, ImportOptions.NONE);

      assertThat(gateway.received).isEmpty();
      assertThat(result.files()).containsExactly(new FileResult("licenses.csv", true, 2, 0, 0, 2));
      assertThat(RejectedRows.in(directory))
          .anySatisfy(
              it -> assertThat(it).startsWith("licenses.csv,2,operatorId,operator-unknown,"))
          .anySatisfy(it -> assertThat(it).startsWith("licenses.csv,3,,license-rejected,"));
    }
  }

  @Test
  void one_that_the_service_knows_is_asked_for_once() throws Exception {
    given(
        "licenses.csv",
        LICENSES,
        "L1," + CODE + OF_LICENSE + "IDC,33,,,",
        "L2," + CODE + OF_LICENSE + "IDC,33,,,");

    try (StubGateway gateway = new StubGateway(ACCEPT).knowing("/operators/" + CODE, "{}")) {
      assertThat(run(gateway, ImportOptions.NONE).complete()).isTrue();
      assertThat(gateway.asked).hasSizeBetween(1, 2);
      assertThat(gateway.at("/licenses")).hasSize(2);
    }
  }

  @Test
  void one_that_the_directory_brings_is_not_asked_for() throws Exception {
    given("operators.csv", "uscc,name,kind,province", CODE + ",甲公司,ENTERPRISE,33");
    given("licenses.csv", LICENSES, "L1," + CODE + OF_LICENSE + "IDC,33,,,");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      assertThat(run(gateway, ImportOptions.NONE).complete()).isTrue();
      assertThat(gateway.asked).isEmpty();
    }
  }

  @Test
  void on_request_it_is_registered_from_the_columns_of_the_license() throws Exception {
    given(
        "licenses.csv",
        "许可证编号,统一社会信用代码,企业名称,企业类型,注册地,发证机关,首次发证日期,有效期至,业务种类,业务覆盖范围",
        "L1," + CODE + ",甲公司,企业,浙江,浙江,2014/1/1,2018-12-31,IDC,浙江",
        "L2," + CODE + ",甲公司,企业,浙江,浙江,2014/1/1,2018-12-31,IDC,浙江");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportResult result = run(gateway, ImportOptions.NONE.registeringOperators());

      assertThat(gateway.at("/operators"))
          .extracting(Received::body)
          .contains(
              "{\"uscc\":\"91330106673959654P\",\"name\":\"甲公司\",\"kind\":\"ENTERPRISE\","
                  + "\"province\":\"33\"}");
      assertThat(gateway.at("/licenses"))
          .hasSize(2)
          .allSatisfy(it -> assertThat(it.body()).doesNotContain("甲公司"));
      assertThat(result.complete()).isTrue();
    }
  }

  @Test
  void one_without_a_code_gets_its_id_and_the_license_names_it_by_that() throws Exception {
    given("licenses.csv", LICENSES, "L1,老企业" + OF_LICENSE + "IDC,33,甲公司,ENTERPRISE,33");

    try (StubGateway gateway =
        new StubGateway(request -> new Reply(201, "{\"operatorId\": \"OP-1\"}"))) {
      run(gateway, ImportOptions.NONE.registeringOperators());

      assertThat(gateway.at("/operators").getFirst().body()).doesNotContain("uscc");
      assertThat(gateway.at("/licenses").getFirst().body()).contains("\"operatorId\":\"OP-1\"");
    }
  }

  @Test
  void what_is_missing_to_register_it_is_said() throws Exception {
    given("licenses.csv", LICENSES, "L1," + CODE + OF_LICENSE + "IDC,33,甲公司,,33");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway, ImportOptions.NONE.registeringOperators());

      assertThat(gateway.received).isEmpty();
      assertThat(RejectedRows.in(directory))
          .last()
          .asString()
          .startsWith("licenses.csv,2,operator.kind,operator-column-missing,");
    }
  }

  @Test
  void an_assigned_id_that_would_not_be_assigned_to_this_name_is_not_registered() throws Exception {
    String other = OperatorId.assigned("乙公司", "33").value();
    given("licenses.csv", LICENSES, "L1," + other + OF_LICENSE + "IDC,33,甲公司,ENTERPRISE,33");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      run(gateway, ImportOptions.NONE.registeringOperators());

      assertThat(gateway.received).isEmpty();
      assertThat(RejectedRows.in(directory)).last().asString().contains("operator-id-differs");
    }
  }

  @Test
  void an_operator_that_the_service_refuses_takes_its_license_with_it() throws Exception {
    given("licenses.csv", LICENSES, "L1,91330106673959654X" + OF_LICENSE + "IDC,33,甲公司,X,33");

    try (StubGateway gateway =
        new StubGateway(
            request ->
                new Reply(
                    422,
                    "{\"code\": \"invalid-request\", \"errors\": [{\"pointer\": \"/kind\","
                        + " \"code\": \"unknown-value\", \"message\": \"no\"}]}"))) {
      run(gateway, ImportOptions.NONE.registeringOperators());

      assertThat(gateway.at("/licenses")).isEmpty();
      assertThat(RejectedRows.in(directory))
          .last()
          .isEqualTo("licenses.csv,2,operator.kind,unknown-value,kind: no");
    }
  }

  @Test
  void a_check_knows_of_the_operators_that_licenses_would_register() throws Exception {
    given("licenses.csv", LICENSES, "L1," + CODE + OF_LICENSE + "IDC,33,甲公司,ENTERPRISE,33");
    given(
        "service-reports.csv",
        "operatorId,service,province,runningSince",
        CODE + ",IDC,33,2015-01-01");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      ImportOptions check = ImportOptions.NONE.checkingOnly();

      assertThat(run(gateway, check.registeringOperators()).complete()).isTrue();
      assertThat(run(gateway, check).total(FileResult::rejected)).isEqualTo(2);
      assertThat(gateway.received).isEmpty();
    }
  }

  @Test
  void an_annual_check_of_a_license_that_is_registered_nowhere_is_refused() throws Exception {
    given(
        "annual-checks.csv",
        "licenseNumber,operatorId,year,outcome,concludedOn",
        "L1," + CODE + ",2016,QUALIFIED,2017-05-02",
        "L2," + CODE + ",2016,QUALIFIED,2017-05-02");

    try (StubGateway gateway = new StubGateway(ACCEPT).knowing("/licenses/L2", "{}")) {
      run(gateway, ImportOptions.NONE);

      assertThat(gateway.at("/annual-checks"))
          .singleElement()
          .extracting(Received::body)
          .asString()
          .contains("L2");
      assertThat(RejectedRows.in(directory))
          .last()
          .asString()
          .startsWith("annual-checks.csv,2,licenseNumber,license-unknown,");
    }
  }

  @Test
  void one_of_a_license_that_the_directory_brings_waits_until_the_other_service_knows_it()
      throws Exception {
    given("operators.csv", "uscc,name,kind,province", CODE + ",甲公司,ENTERPRISE,33");
    given("licenses.csv", LICENSES, "L1," + CODE + OF_LICENSE + "IDC,33,,,");
    given(
        "annual-checks.csv",
        "licenseNumber,operatorId,year,outcome,concludedOn",
        "L1," + CODE + ",2016,QUALIFIED,2017-05-02");

    try (StubGateway gateway = new StubGateway(ACCEPT)) {
      assertThat(run(gateway, ImportOptions.NONE).complete()).isTrue();
      assertThat(gateway.at("/annual-checks"))
          .singleElement()
          .satisfies(it -> assertThat(it.after()).contains("stub:2"));
    }
  }

  private void given(String file, String... lines) throws IOException {
    Files.write(directory.resolve(file), List.of(lines));
  }

  private ImportResult run(StubGateway gateway, ImportOptions options)
      throws IOException, InterruptedException {
    return new Importer(gateway.settings(), options, Progress.SILENT).run(directory, directory);
  }
}
