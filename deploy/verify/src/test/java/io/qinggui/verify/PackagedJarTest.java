package io.qinggui.verify;

import static io.qinggui.verify.SampleSource.LICENSE;
import static io.qinggui.verify.SampleSource.OTHER;
import static io.qinggui.verify.SampleSource.QINGXI;
import static io.qinggui.verify.SampleSource.operate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is given away: nothing that it needs was left out when it was made small. */
class PackagedJarTest {

  private static final Path JAR = Path.of("target", "qinggui-verify.jar");

  @TempDir private Path directory;

  private final SampleSource source = SampleSource.filled();
  private String output = "";

  private int run(byte[] kit, String... options) throws IOException, InterruptedException {
    Path file = Files.write(directory.resolve("kit.zip"), kit);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(java.toString(), "-jar", JAR.toString(), file.toString());
    builder.command().addAll(List.of(options));
    Process process = builder.redirectErrorStream(true).start();
    output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor();
  }

  @Test
  void every_kind_of_question_is_executed() throws IOException, InterruptedException {
    byte[] kit =
        source.ofEverything(
            operate(QINGXI, "2018-01-01"),
            operate(QINGXI, "2018-01-01").replace("OPERATE", "ACCEPT_CUSTOMER"),
            """
            {"question":"LEASE","operatorId":"%s","lessorId":"%s","resource":"BANDWIDTH",
             "purpose":"OPERATE_SERVICE","service":"IDC","province":"33"}\
            """
                .formatted(QINGXI, OTHER),
            """
            {"question":"GRANT","operatorId":"%s","services":["IDC"],"provinces":["33"]}\
            """
                .formatted(QINGXI),
            """
            {"question":"EXPAND","licenseNumber":"%s","services":["IDC"],"provinces":["11"]}\
            """
                .formatted(LICENSE),
            "{\"question\":\"RENEW\",\"licenseNumber\":\"" + LICENSE + "\"}",
            """
            {"question":"PASS_ANNUAL_CHECK","licenseNumber":"%s","year":2017}\
            """
                .formatted(LICENSE));
    int code = run(kit, "--lang", "en", "--diff", "2017-02-01T00:00:00Z", "2017-03-01T00:00:00Z");
    assertThat(output).contains("All is right.", "7 decisions", "Decisions that changed:");
    assertThat(code).isZero();
  }

  @Test
  void what_is_wrong_is_told_in_chinese_on_any_console() throws IOException, InterruptedException {
    Unpacked kit = new Unpacked(source.of(QINGXI, operate(QINGXI, "2018-01-01")));
    kit.change("ledgers/license/events/000000000002", it -> it.replace("2014", "2015"));
    kit.change("decisions.ndjson", it -> it.replace("\"province\":\"33\",", ""));
    int code = run(kit.packed(), "--lang", "zh");
    assertThat(output).contains("错误：license，位置 2", "错误：decisions.ndjson，位置 1", "无法执行");
    assertThat(code).isEqualTo(1);
  }
}
