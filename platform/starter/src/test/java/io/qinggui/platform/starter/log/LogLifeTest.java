package io.qinggui.platform.starter.log;

import static io.qinggui.platform.starter.log.LogService.ONE;
import static io.qinggui.platform.starter.log.LogService.ORIGIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.key.KeyAlgorithm;
import io.qinggui.platform.transparency.key.SigningKey;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Logs from their first start on, and without a key. */
class LogLifeTest {

  @EnableConfigurationProperties(LogProperties.class)
  static class Properties {}

  @TempDir private Path directory;

  @Test
  void a_log_in_files_goes_on_after_a_restart() {
    goesOnAfterARestart();
    assertThat(directory.resolve("sample.log/checkpoint")).exists();
  }

  @Test
  void a_log_in_mongodb_goes_on_after_a_restart() {
    goesOnAfterARestart(
        "--qinggui.ledger.store=mongodb",
        "--qinggui.ledger.mongodb.uri=" + EmbeddedMongo.shared().freshUri());
    assertThat(directory.resolve("sample.log")).doesNotExist();
  }

  private void goesOnAfterARestart(String... store) {
    byte[] before;
    try (LogService service = LogService.withKeys(directory, store)) {
      service.checkpoint(0);
      service.write(ONE, "first").ok();
      before = service.checkpoint(1).bytes();
    }
    try (LogService service = LogService.withKeys(directory, store)) {
      assertThat(service.checkpoint(1).bytes()).isEqualTo(before);
      service.write(ONE, "second").ok();
      service.checkpoint(2);
    }
  }

  @Test
  void without_a_key_there_is_no_log_and_that_is_said() {
    try (LogService service = LogService.start(directory, Map.of("qinggui.log.key", ""))) {
      service.write(ONE, "first").ok();
      for (String path :
          List.of(
              "/log/sample/checkpoint",
              "/log/sample/keys",
              "/log/sample/tile/0/000.p/1",
              "/log/sample/tile/entries/000.p/1",
              "/api/v1/ledgers/sample/consistency?from=0",
              "/api/v1/ledgers/sample/events/" + service.eventAt(1) + "/proof")) {
        service.api().get(Tokens.auditor(), path).problem(503, "log-not-configured");
      }
      service.api().get("", "/actuator/health").ok();
    }
  }

  @Test
  void a_checkpoint_that_contradicts_the_ledger_stops_the_log_and_health_says_so()
      throws IOException {
    try (LogService service = LogService.withKeys(directory)) {
      service.write(ONE, "first").ok();
      service.checkpoint(1);
    }
    Files.write(directory.resolve("sample.log/checkpoint"), anotherRoot());

    try (LogService service = LogService.withKeys(directory)) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  service
                      .api()
                      .get("", "/log/sample/checkpoint")
                      .problem(503, "log-contradicts-ledger"));
      Answer health = service.api().get("", "/actuator/health");
      assertThat(health.status()).isEqualTo(503);
      assertThat(health.text("status")).isEqualTo("DOWN");
      service.api().get("", "/actuator/health/readiness").ok();
      service.write(ONE, "second").ok();
    }
    assertThat(directory.resolve("sample.log/checkpoint")).hasBinaryContent(anotherRoot());
  }

  private static byte[] anotherRoot() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 1);
    Checkpoint another = Checkpoint.of(ORIGIN, 1, Hash.of("x".repeat(32).getBytes(UTF_8)));
    NoteSigner signer = new NoteSigner(ORIGIN, SigningKey.fromSeed(KeyAlgorithm.ED25519, seed));
    return SignedCheckpoint.of(another, List.of(signer.sign(another.text()))).format();
  }

  @ParameterizedTest
  @CsvSource({
    "qinggui.log.key=key, qinggui.log.origin must name the log",
    "qinggui.log.ml-dsa-key=key, qinggui.log.key must name a file",
    "qinggui.log.policy=policy, qinggui.log.key must name a file",
    "qinggui.log.serve=witnessed, qinggui.log.policy must name a file",
  })
  void a_bad_property_is_named_at_start(String property, String message) {
    new ApplicationContextRunner()
        .withUserConfiguration(Properties.class)
        .withPropertyValues(property)
        .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(message));
  }
}
