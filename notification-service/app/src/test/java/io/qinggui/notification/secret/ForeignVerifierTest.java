package io.qinggui.notification.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checked by the library that subscribers on Node.js have. Skipped where there is no Node.js, or
 * the library cannot be had.
 */
class ForeignVerifierTest {

  private static final String LIBRARY = "standardwebhooks@1.1.1";
  private static final long PATIENCE = 90;
  private static final String SCRIPT =
      """
      const { Webhook } = require("standardwebhooks");
      const [secret, id, timestamp, signature, body] = process.argv.slice(2);
      new Webhook(secret).verify(body, {
        "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature });
      """;

  @TempDir private static Path directory = Path.of("");

  private final SecureRandom random = new SecureRandom();
  private final WebhookSecret secret = WebhookSecret.random(random);
  private final WebhookSecret next = WebhookSecret.random(random);
  private final SigningKey key = SigningKey.random(random);

  /** The library compares with the present time. */
  private final Instant now = Instant.now();

  @BeforeAll
  static void install() throws IOException {
    Files.writeString(directory.resolve("verify.cjs"), SCRIPT);
    assumeTrue(run("node", "--version"), "there is no Node.js");
    assumeTrue(
        run("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", LIBRARY),
        "the library cannot be had");
  }

  @Test
  void a_subscriber_on_node_finds_it_to_be_ours_and_nothing_else() throws IOException {
    String body = "{\"name\":\"青溪\"}";
    assertThat(verifies(secret, body, body)).isTrue();
    assertThat(verifies(next, body, body)).isTrue();
    assertThat(verifies(secret, body, body + " ")).isFalse();
    assertThat(verifies(WebhookSecret.random(random), body, body)).isFalse();
  }

  private boolean verifies(WebhookSecret known, String signed, String received) throws IOException {
    String id = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";
    return run(
        "node",
        "verify.cjs",
        known.text(),
        id,
        Long.toString(now.getEpochSecond()),
        WebhookSignature.header(id, now, signed.getBytes(UTF_8), List.of(next, secret), key),
        received);
  }

  /** Whether it ended well; a program that is not there does not. */
  private static boolean run(String... command) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("output").toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
