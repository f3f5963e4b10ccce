package io.qinggui.standalone;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.reference.Province;
import io.qinggui.scenario.system.PageVisitor;
import io.qinggui.standalone.imports.FileResult;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.sample.Campaign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample campaign as files, into a running system and once more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleImportTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String REPORT = "/reports/quarterly?year=2017&quarter=1";
  private static final int OPERATORS = 300;

  /** Leases against an order are missing: an order has the date of the import. */
  private static final Set<String> FOUND =
      Set.of(
          "LEASED_TO_UNLICENSED",
          "ILLEGAL_SUPPLIER",
          "LAYERED_SUBLEASE",
          "CROSS_BORDER",
          "NEW_CUSTOMER_WHILE_BANNED");

  /** By a survey, on single days. */
  private static final Set<String> SEEN = Set.of("UNLICENSED", "OUT_OF_REGION", "OUT_OF_SCOPE");

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
  void what_is_against_the_law_has_found_itself_and_opened_its_cases() {
    await()
        .atMost(60, SECONDS)
        .untilAsserted(
            () -> {
              assertThat(kinds("/findings?limit=500&validAt=2018-01-31T00:00:00Z", any -> true))
                  .isEqualTo(FOUND);
              assertThat(kinds("/cases?limit=500", SampleImportTest::isDetected))
                  .containsAll(FOUND)
                  .containsAll(SEEN)
                  .hasSize(FOUND.size() + SEEN.size());
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

  @Test
  @Order(4)
  void every_figure_of_every_quarter_and_province_is_what_a_plain_recount_comes_to()
      throws Exception {
    var unused = node.settledHeads();
    List<String> operators = new ArrayList<>();
    JsonNode page = node.get("miit", "/operators?limit=500");
    page.path("items").valueStream().forEach(it -> operators.add(it.path("operatorId").asString()));
    assertThat(page.path("next").isNull()).isTrue();
    List<JsonNode> histories = new ArrayList<>();
    for (String operator : operators) {
      histories.addAll(history(operator));
    }
    Recount recount = new Recount(histories.stream());
    for (String operator : operators) {
      recount.addBans(
          operator, node.get("miit", "/operators/" + operator + "/standing").path("timeline"));
    }
    assertThat(recount.figures()).containsAll(Recount.EXPECTED);

    List<@Nullable String> places = new ArrayList<>(Province.codes());
    places.add(null);
    for (LocalDate from = LocalDate.of(2016, 7, 1);
        from.getYear() < 2018 || from.getMonthValue() < 7;
        from = from.plusMonths(3)) {
      LocalDate to = from.plusMonths(3).minusDays(1);
      for (String province : places) {
        assertThat(figures(from, to, province, recount.figures()))
            .as("%s to %s in %s", from, to, province)
            .isEqualTo(recount.values(from, to, province));
      }
    }
  }

  @Test
  @Order(5)
  void every_cell_of_an_operators_page_is_what_decisions_say_on_the_days_around_the_deadlines()
      throws Exception {
    MatrixCells cells = new MatrixCells(node);
    try (PageVisitor officer = PageVisitor.loggedIn(node.frontDoor(), "ca-33")) {
      for (String operator : cells.operatorsOfEachEffect()) {
        for (String day : List.of("2017-03-31", "2017-04-01", "2017-12-31", "2018-01-01")) {
          cells.agree(officer, operator, day);
        }
      }
    }
  }

  @Test
  @Order(5)
  void every_figure_is_the_number_of_its_items() throws Exception {
    String period = "from=2017-01-01&to=2017-03-31";
    for (JsonNode figure : node.get("miit", "/figures?" + period).path("figures")) {
      String name = figure.path("name").asString();
      long items = 0;
      String cursor = "";
      do {
        JsonNode page =
            node.get("miit", "/figures/" + name + "/items?limit=500&" + period + cursor);
        items += page.path("items").size();
        JsonNode next = page.path("next");
        cursor = next.isNull() ? "" : "&cursor=" + next.asString();
      } while (!cursor.isEmpty());
      assertThat(items).as(name).isEqualTo(figure.path("value").longValue());
    }
  }

  @Test
  @Order(6)
  void a_report_stays_the_same_bytes_after_facts_corrections_and_a_restart() throws Exception {
    String operator = items("/operators?limit=1").get(0).path("operatorId").asString();
    String finding =
        ("{\"operatorId\": \"%s\", \"kind\": \"OUT_OF_SCOPE\", \"province\": \"33\","
                + " \"source\": \"SURVEY\", \"foundOn\": \"2017-03-15\", \"evidence\": \"误登\"}")
            .formatted(operator);
    JsonNode opened = node.post("ca-33", "/cases", finding).json();
    String knownAt = node.get("miit", REPORT).path("knownAt").asString();
    List<String> reports =
        List.of(REPORT + "&knownAt=" + knownAt, REPORT + "&province=33&knownAt=" + knownAt);
    List<String> before = bodies(reports);

    String training =
        "{\"province\": \"33\", \"topic\": \"法规\", \"heldOn\": \"2017-03-02\", \"hours\": 2,"
            + " \"attendance\": []}";
    assertThat(node.post("ca-33", "/trainings", training).status()).isEqualTo(201);
    String correction =
        "{\"eventId\": \"%s\", \"reason\": \"误登\"}"
            .formatted(opening(opened).path("id").asString());
    assertThat(
            node.post(
                    "miit",
                    "/cases/" + opened.path("caseId").asString() + "/corrections",
                    correction)
                .status())
        .isEqualTo(201);

    assertThat(bodies(reports)).isEqualTo(before);
    assertThat(node.ask("miit", REPORT, null).json().path("figures"))
        .isNotEqualTo(JSON.readTree(before.getFirst()).path("figures"));
    node.close();
    // read models are in memory, so that they are built anew
    node = RunningNode.on(directory.resolve("data"));
    assertThat(bodies(reports)).isEqualTo(before);
  }

  private JsonNode opening(JsonNode opened) throws Exception {
    return history(opened.path("operatorId").asString()).stream()
        .filter(it -> it.path("type").asString().equals("io.qinggui.inspection.case-opened"))
        .filter(it -> it.path("data").path("caseId").equals(opened.path("caseId")))
        .findFirst()
        .orElseThrow();
  }

  private List<String> bodies(List<String> paths) throws Exception {
    List<String> bodies = new ArrayList<>();
    for (String path : paths) {
      bodies.add(node.ask("miit", path, null).body());
    }
    return bodies;
  }

  private List<JsonNode> history(String operator) throws Exception {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = node.get("miit", "/operators/" + operator + "/history?limit=500" + cursor);
      page.path("items").valueStream().forEach(all::add);
      JsonNode next = page.path("next");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());
    return all;
  }

  private Map<String, Long> figures(
      LocalDate from, LocalDate to, @Nullable String province, Set<String> wanted)
      throws Exception {
    String here = province == null ? "" : "&province=" + province;
    Map<String, Long> values = new TreeMap<>();
    node.ask("miit", "/figures?from=" + from + "&to=" + to + here, null)
        .json()
        .path("figures")
        .valueStream()
        .filter(it -> wanted.contains(it.path("name").asString()))
        .forEach(it -> values.put(it.path("name").asString(), it.path("value").longValue()));
    return values;
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

  /** Skipped where there is no browser. */
  @Test
  @Order(9)
  void the_pages_show_it() throws Exception {
    SamplePictures.of(node);
  }

  private JsonNode items(String path) throws Exception {
    return node.get("miit", path).path("items");
  }
}
