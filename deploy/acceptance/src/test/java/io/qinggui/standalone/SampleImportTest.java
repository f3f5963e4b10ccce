package io.qinggui.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.standalone.imports.FileResult;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.sample.Campaign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sample campaign as files, into a running system and once more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleImportTest {

  private static final int OPERATORS = 300;

  /** Leases against an order are missing: an order has the date of the import. */
  private static final Set<String> FOUND =
      Set.of(
          "LEASED_TO_UNLICENSED",
          "ILLEGAL_SUPPLIER",
          "LAYERED_SUBLEASE",
          "CROSS_BORDER",
          "NEW_CUSTOMER_WHILE_BANNED");

  @TempDir private static Path directory = Path.of("");

  private RunningNode node;
  private ImportResult imported;

  @BeforeAll
  void start() throws Exception {
    Campaign.write(directory.resolve("sample"), OPERATORS, 0);
    node = RunningNode.on(directory.resolve("data"));
    imported = importSample();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  @Test
  @Order(1)
  void every_file_of_an_import_is_there_and_every_line_is_accepted() throws Exception {
    assertThat(Files.readAllLines(imported.rejectedCsv())).hasSize(1);
    assertThat(imported.files())
        .extracting(FileResult::file)
        .containsExactlyElementsOf(Importer.fileNames());
    assertThat(imported.files())
        .allSatisfy(file -> assertThat(file.accepted()).isEqualTo(file.lines()).isPositive());
  }

  @Test
  @Order(2)
  void each_kind_of_application_is_in_each_state_in_which_it_may_stay() {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> {
              Set<String> found = new HashSet<>();
              for (JsonNode each : items("/applications?limit=500")) {
                found.add(each.path("kind").asString() + " " + each.path("state").asString());
              }
              assertThat(found).containsExactlyInAnyOrderElementsOf(kindsAndStates());
            });
  }

  @Test
  @Order(2)
  void exits_are_complete_and_open() {
    await()
        .atMost(30, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(items("/exits?limit=500&open=false")).isNotEmpty();
              assertThat(items("/exits?limit=500&open=true")).isNotEmpty();
            });
  }

  @Test
  @Order(2)
  void leases_against_the_law_have_found_themselves_and_opened_their_cases() {
    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(kinds("/findings?limit=500&validAt=2018-01-31T00:00:00Z", any -> true))
                  .isEqualTo(FOUND);
              assertThat(kinds("/cases?limit=500", SampleImportTest::isDetected)).isEqualTo(FOUND);
            });
  }

  private static boolean isDetected(JsonNode opened) {
    return opened.path("source").asString().equals("DETECTION");
  }

  private Set<String> kinds(String path, Predicate<JsonNode> wanted) throws Exception {
    Set<String> kinds = new HashSet<>();
    items(path)
        .valueStream()
        .filter(wanted)
        .forEach(each -> kinds.add(each.path("kind").asString()));
    return kinds;
  }

  @Test
  @Order(3)
  void the_same_import_again_finds_everything_there() throws Exception {
    ImportResult again = importSample();

    assertThat(again.files())
        .hasSameSizeAs(imported.files())
        .allSatisfy(file -> assertThat(file.alreadyThere()).isEqualTo(file.lines()));
  }

  private static List<String> kindsAndStates() {
    List<String> all = new ArrayList<>();
    for (String kind :
        List.of("NEW_LICENSE", "EXPANSION", "RENEWAL", "HOLDER_CHANGE", "CANCELLATION")) {
      for (String state : List.of("APPROVED", "REFUSED", "WITHDRAWN", "SUPPLEMENT_REQUESTED")) {
        all.add(kind + " " + state);
      }
    }
    return all;
  }

  private ImportResult importSample() throws Exception {
    return node.importFiles(directory.resolve("sample"), directory.resolve("reports"));
  }

  private JsonNode items(String path) throws Exception {
    return node.get("miit", path).path("items");
  }
}
