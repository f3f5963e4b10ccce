package io.qinggui.inspection.spotcheck.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.noteLicenseFact;
import static io.qinggui.inspection.InspectionService.refused;
import static io.qinggui.inspection.InspectionService.refusedAt;
import static io.qinggui.platform.testkit.Api.json;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.inspection.Registrations;
import io.qinggui.platform.reference.Sha256;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpotChecksApiTest {

  private static final String PATH = "/api/v1/spot-checks";
  private static final String TIBET = Tokens.administration("54");
  private static final List<String> LICENSED = new ArrayList<>();

  private final String name = "抽查 " + UUID.randomUUID();

  /** Nobody else in these tests is licensed in this province. */
  @BeforeAll
  static void license() {
    for (int i = 0; i < 20; i++) {
      String holder = newUscc();
      noteLicenseFact(Registrations.of(holder, "54", "2014-05-01", "2034-04-30"));
      LICENSED.add(holder);
    }
  }

  @Test
  void a_draw_can_be_made_again_by_ten_lines_of_another_language(@TempDir Path directory)
      throws Exception {
    String check = announced(Instant.now().plusMillis(1500));
    assertThat(API.get("", check + "/draw").ok().json().path("population").size()).isEqualTo(20);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> API.post(TIBET, check + "/draw", values()).status() == 201);

    Answer draw = API.get("", check + "/draw").ok();

    assertThat(draw.text("format")).isEqualTo("qinggui-draw/1");
    assertThat(draw.text("seed")).isEqualTo("drand=5d2a90e1;bureau=七十七;");
    assertThat(draw.json().path("sample").size()).isEqualTo(5);
    assertThat(draw.json().path("reserves").size()).isEqualTo(5);
    assertThat(draw.body()).doesNotContain("检查员甲");
    assertThat(draw.header("ETag")).isNotEmpty();
    Path file = directory.resolve("draw.json");
    Files.write(file, draw.bytes());
    assertThat(python(directory, file)).isEqualTo("the draw is right");
    Files.writeString(
        file, Files.readString(file).replace("\"seed\":\"drand=5", "\"seed\":\"drand=6"));
    assertThat(python(directory, file)).isNotEqualTo("the draw is right");
  }

  /** The lines that the documentation shows. */
  static String python(Path directory, Path draw) throws Exception {
    assumeThat(isThere("python3")).as("python3 is there").isTrue();
    String page = Files.readString(Path.of("../../docs/draws.md"));
    String lines = page.substring(page.indexOf("```python\n") + 10);
    Path script = directory.resolve("draw.py");
    Files.writeString(script, lines.substring(0, lines.indexOf("```")));
    Process run =
        new ProcessBuilder("python3", script.toString(), draw.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), UTF_8);
    run.waitFor();
    return said.strip();
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void an_announcement_cannot_be_drawn_at_once() {
    String check = announced(null);

    refused(409, "draw-too-early", () -> API.post(TIBET, check + "/draw", values()));
    Instant then = Instant.parse(API.get(TIBET, check).text("drawNotBefore"));
    assertThat(Duration.between(Instant.now(), then).toHours()).isBetween(23L, 24L);
  }

  @Test
  void a_check_that_is_given_up_stays_visible() {
    String check = announced(null);

    API.post(TIBET, check + "/cancellation", json("{'reason': '人员变动，另行公告'}")).created();

    Answer draw = API.get("", check + "/draw").ok();
    assertThat(draw.text("state")).isEqualTo("CANCELLED");
    assertThat(draw.text("cancelledBecause")).isEqualTo("人员变动，另行公告");
    assertThat(draw.json().has("sample")).isFalse();
  }

  @Test
  void who_was_left_out_cannot_be_drawn() {
    String left = LICENSED.getFirst();
    String check =
        API.post(
                TIBET,
                PATH,
                announcement(null)
                    .replace(
                        "\"provinces\": [\"54\"]",
                        "\"provinces\": [\"54\"], \"exclude\": [\"" + left + "\"]"))
            .created()
            .header("Location");

    assertThat(API.get("", check + "/draw").body()).doesNotContain(left).contains(LICENSED.get(1));
  }

  @Test
  void what_does_not_fit_is_refused_at_its_field() {
    refusedAt(
        "/size",
        "population-too-small",
        () -> API.post(TIBET, PATH, announcement(null).replace("\"size\": 5", "\"size\": 21")));
    refusedAt(
        "/entropy/1/commitment",
        "wrong-format",
        () -> API.post(TIBET, PATH, announcement(null).replace(Sha256.hex("七十七"), "abc")));
  }

  @Test
  void officers_of_the_province_draw_and_everybody_looks() {
    String check = announced(null);
    Stream.of(
            Tokens.administration("33"),
            Tokens.operator(LICENSED.getFirst()),
            Tokens.carrier(LICENSED.getFirst()),
            Tokens.auditor())
        .forEach(
            token -> {
              refused(403, "forbidden", () -> API.post(token, PATH, announcement(null)));
              refused(403, "forbidden", () -> API.post(token, check + "/draw", values()));
              refused(
                  403,
                  "forbidden",
                  () -> API.post(token, check + "/cancellation", json("{'reason': 'x'}")));
            });
    refused(403, "forbidden", () -> API.get(Tokens.operator(LICENSED.getFirst()), check));
    refused(401, "unauthenticated", () -> API.get("", check));
    refused(404, "spot-check-unknown", () -> API.get("", PATH + "/SPC-33-0/draw"));
    assertThat(API.get(Tokens.auditor(), check).body()).contains("检查员甲");
  }

  @Test
  void an_inspection_is_recorded_of_whoever_was_drawn() {
    String check = announced(Instant.now().plusMillis(300));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> API.post(TIBET, check + "/draw", values()).status() == 201);
    String drawn = API.get("", check + "/draw").at("/sample/0/operatorId");
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

    API.post(
            TIBET,
            check + "/results",
            json(
                "{'operatorId': '%s', 'inspectedOn': '%s', 'outcome': 'PROBLEM',"
                    + " 'observed': [{'service': 'CDN', 'province': '54', 'running': true}]}",
                drawn, today))
        .created();

    assertThat(API.get("", check + "/draw").at("/results/0/outcome")).isEqualTo("PROBLEM");
    assertThat(API.get(Tokens.operator(drawn), "/api/v1/operators/" + drawn + "/history").body())
        .contains("spot-check-result-recorded", "spot-check-observation-recorded");
    assertThat(API.get(Tokens.miit(), PATH + "?province=54&state=DRAWN&limit=500").body())
        .contains(drawn.isEmpty() ? "-" : check.substring(check.lastIndexOf('/') + 1));
  }

  private String announced(@Nullable Instant drawNotBefore) {
    return API.post(TIBET, PATH, announcement(drawNotBefore)).created().header("Location");
  }

  private String announcement(@Nullable Instant drawNotBefore) {
    return json(
        "{'name': '%s', 'province': '54', 'population': {'provinces': ['54']}, 'size': 5,"
            + " 'inspectors': [{'id': 'A-01', 'name': '检查员甲', 'conflicts': ['%s']},"
            + " {'id': 'A-02', 'name': '检查员乙'}, {'id': 'A-03', 'name': '检查员丙'}],"
            + " 'inspectorsPerOperator': 2, %s 'entropy': [{'name': 'drand', 'kind': 'PUBLIC',"
            + " 'source': 'drand quicknet', 'round': '4242'}, {'name': 'bureau',"
            + " 'kind': 'COMMITTED', 'party': '通信管理局', 'commitment': '%s'}]}",
        name,
        LICENSED.get(3),
        drawNotBefore == null ? "" : "'drawNotBefore': '" + drawNotBefore + "',",
        Sha256.hex("七十七"));
  }

  private static String values() {
    return json(
        "{'values': [{'name': 'drand', 'value': '5d2a90e1'},"
            + " {'name': 'bureau', 'value': '七十七'}]}");
  }
}
