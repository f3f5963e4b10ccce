package io.qinggui.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.standalone.imports.FileResult;
import io.qinggui.standalone.imports.ImportResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The later life of operators and licenses, from files into a running system and back over HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleImportTest {

  private static final String HOLDER = "91330106673959654P";
  private static final String SUCCESSOR = "9111000071093019X7";
  private static final String LIVING = "浙B1-20100001";
  private static final String LEAVING = "浙B1-20140002";
  private static final String REVOKED = "浙B1-20140003";

  @TempDir private static Path directory = Path.of("");

  private RunningNode node;
  private ImportResult imported;

  @BeforeAll
  void start() throws Exception {
    writeRegister(directory.resolve("register"));
    node = RunningNode.on(directory.resolve("data"));
    imported = importFiles("register");
  }

  @AfterAll
  void stop() {
    node.close();
  }

  @Test
  @Order(1)
  void every_line_is_accepted() throws Exception {
    assertThat(Files.readAllLines(imported.rejectedCsv())).hasSize(1);
    assertThat(imported.files())
        .filteredOn(file -> file.accepted() == file.lines())
        .extracting(FileResult::file)
        .containsExactly(
            "operators.csv",
            "name-changes.csv",
            "licenses.csv",
            "successions.csv",
            "expansions.csv",
            "renewals.csv",
            "suspensions.csv",
            "aftercare-plans.csv",
            "applications.csv",
            "revocations.csv");
  }

  @Test
  @Order(2)
  void an_operator_has_its_new_name_and_its_successor() {
    soon(
        () -> {
          assertThat(operator(HOLDER).path("name").asString()).isEqualTo("甲云公司");
          JsonNode old =
              node.get("miit", "/operators?name=" + encoded("丁公司")).path("items").path(0);
          JsonNode succession =
              operator(old.path("operatorId").asString()).path("succeededBy").path(0);
          assertThat(succession.path("successorId").asString()).isEqualTo(SUCCESSOR);
          assertThat(succession.path("kind").asString()).isEqualTo("IDENTIFIED");
        });
  }

  @Test
  @Order(3)
  void a_license_is_expanded_and_renewed() {
    soon(
        () -> {
          JsonNode license = license(LIVING);
          assertThat(license.path("validUntil").asString()).isEqualTo("2020-04-30");
          assertThat(license.path("renewals").path(0).path("appliedOn").asString())
              .isEqualTo("2014-11-01");
          assertThat(texts(license.path("expansions").path(0).path("grants"), "service"))
              .containsExactly("CDN", "ISP");
        });
  }

  @Test
  @Order(4)
  void a_license_is_suspended_and_revoked() {
    soon(
        () -> {
          JsonNode license = license(REVOKED);
          assertThat(license.path("suspensions").path(0).path("until").asString())
              .isEqualTo("2018-06-01");
          assertThat(license.path("revocation").path("effectiveOn").asString())
              .isEqualTo("2019-04-01");
        });
  }

  @Test
  @Order(5)
  void applications_have_come_to_their_ends() {
    soon(
        () -> {
          assertThat(application("NEW_LICENSE").path("state").asString()).isEqualTo("WITHDRAWN");
          assertThat(texts(application("NEW_LICENSE").path("grants"), "service"))
              .containsExactly("CDN", "ISP");
          assertThat(application("EXPANSION").path("state").asString()).isEqualTo("REFUSED");
          assertThat(application("CANCELLATION").path("state").asString()).isEqualTo("APPROVED");
          assertThat(license(LEAVING).path("cancellation").isObject()).isTrue();
        });
  }

  @Test
  @Order(6)
  void the_same_import_again_finds_everything_there() throws Exception {
    ImportResult again = importFiles("register");

    assertThat(again.files())
        .hasSameSizeAs(imported.files())
        .allSatisfy(file -> assertThat(file.alreadyThere()).isEqualTo(file.lines()));
  }

  @Test
  @Order(7)
  void corrections_put_right_what_was_imported() throws Exception {
    write(
        directory.resolve("corrections"),
        "corrections.csv",
        "resource,key,eventId,reason,replacement.uscc,replacement.name,replacement.kind,"
            + "replacement.province,replacement.grantedOn,grant.service,grant.provinces",
        "operators,%s,%s,名称录入有误,%s,乙数据公司,ENTERPRISE,33,,,"
            .formatted(SUCCESSOR, event(SUCCESSOR, "operator-registered"), SUCCESSOR),
        "licenses,%s,%s,业务录入有误,,,,,2016-08-02,CDN,33"
            .formatted(LIVING, event(HOLDER, "license-expanded")),
        "licenses,%s,%s,从未停业,,,,,,,".formatted(REVOKED, event(HOLDER, "license-suspended")));

    ImportResult corrected = importFiles("corrections");

    assertThat(Files.readAllLines(corrected.rejectedCsv())).hasSize(1);
    assertThat(corrected.files())
        .containsExactly(new FileResult("corrections.csv", true, 3, 3, 0, 0));
    soon(
        () -> {
          assertThat(operator(SUCCESSOR).path("name").asString()).isEqualTo("乙数据公司");
          JsonNode expansion = license(LIVING).path("expansions").path(0);
          assertThat(expansion.path("grantedOn").asString()).isEqualTo("2016-08-02");
          assertThat(texts(expansion.path("grants"), "service")).containsExactly("CDN");
          assertThat(license(REVOKED).path("suspensions").isMissingNode()).isTrue();
        });
    assertThat(importFiles("corrections").files())
        .containsExactly(new FileResult("corrections.csv", true, 3, 0, 3, 0));
  }

  private static void soon(ThrowingRunnable assertions) {
    await().atMost(20, SECONDS).untilAsserted(assertions);
  }

  private ImportResult importFiles(String name) throws Exception {
    return node.importFiles(directory.resolve(name), directory.resolve(name + "-reports"));
  }

  private JsonNode operator(String operatorId) throws Exception {
    return node.get("miit", "/operators/" + operatorId);
  }

  private JsonNode license(String number) throws Exception {
    return node.get("miit", "/licenses/" + encoded(number));
  }

  private JsonNode application(String kind) throws Exception {
    return node.get("miit", "/applications?kind=" + kind).path("items").path(0);
  }

  /** The id of the operator's event of this type. */
  private String event(String operatorId, String type) throws Exception {
    return node.get("miit", "/operators/" + operatorId + "/history")
        .path("items")
        .valueStream()
        .filter(item -> item.path("type").asString().endsWith("." + type))
        .map(item -> item.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> texts(JsonNode list, String field) {
    return list.valueStream().map(each -> each.path(field).asString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void write(Path folder, String file, String... lines) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(file), List.of(lines));
  }

  private static void writeRegister(Path register) throws IOException {
    writeOperators(register);
    writeLicenses(register);
    writeActs(register);
    writeApplications(register);
  }

  private static void writeOperators(Path register) throws IOException {
    write(
        register,
        "operators.csv",
        "operatorId,uscc,name,kind,province",
        "," + HOLDER + ",甲公司,ENTERPRISE,33",
        "," + SUCCESSOR + ",乙公司,ENTERPRISE,33",
        "old,,丁公司,ENTERPRISE,33");
    write(register, "name-changes.csv", "operatorId,name,changedOn", HOLDER + ",甲云公司,2017-05-10");
    write(
        register,
        "successions.csv",
        "operatorId,successorId,kind,effectiveOn",
        "old," + SUCCESSOR + ",IDENTIFIED,2018-11-01");
  }

  private static void writeLicenses(Path register) throws IOException {
    write(
        register,
        "licenses.csv",
        "licenseNumber,operatorId,issuer,grantedOn,validUntil,service,provinces",
        LIVING + "," + HOLDER + ",33,2010-05-01,2015-04-30,IDC,33",
        LEAVING + "," + HOLDER + ",33,2014-05-01,2019-04-30,ISP,33",
        REVOKED + "," + HOLDER + ",33,2014-05-01,2019-04-30,IDC,33");
    write(
        register,
        "expansions.csv",
        "licenseNumber,grantedOn,service,provinces",
        LIVING + ",2016-08-01,CDN,33",
        LIVING + ",2016-08-01,ISP,33");
    write(
        register,
        "renewals.csv",
        "licenseNumber,appliedOn,decidedOn,validUntil",
        LIVING + ",2014-11-01,2015-04-01,2020-04-30");
  }

  private static void writeActs(Path register) throws IOException {
    write(
        register,
        "suspensions.csv",
        "licenseNumber,from,until,basis",
        REVOKED + ",2018-03-01,2018-06-01,浙通信停〔2018〕2号");
    write(
        register,
        "revocations.csv",
        "licenseNumber,decidedOn,effectiveOn,basis",
        REVOKED + ",2019-03-01,2019-04-01,浙通信罚〔2019〕3号");
    write(
        register,
        "aftercare-plans.csv",
        "licenseNumber,filedOn,customersNotifiedOn",
        LEAVING + ",2018-12-01,2018-12-15");
  }

  private static void writeApplications(Path register) throws IOException {
    write(
        register,
        "applications.csv",
        "kind,operatorId,issuer,licenseNumber,submittedOn,service,provinces,requestedOn,missing,"
            + "suppliedOn,acceptedOn,approvedOn,refusedOn,grounds,withdrawnOn",
        "NEW_LICENSE,"
            + SUCCESSOR
            + ",33,,2018-02-01,CDN,33,2018-02-05,章程;证明,2018-02-12,2018-02-13,,,,2018-02-20",
        "NEW_LICENSE,"
            + SUCCESSOR
            + ",33,,2018-02-01,ISP,33,2018-02-05,章程;证明,2018-02-12,2018-02-13,,,,2018-02-20",
        "EXPANSION," + HOLDER + ",33," + LIVING + ",2019-01-10,IDC,33,,,,,,2019-01-20,未按期补正,",
        "CANCELLATION," + HOLDER + ",33," + LEAVING + ",2019-02-01,,,,,,2019-02-05,2019-03-01,,,");
  }
}
