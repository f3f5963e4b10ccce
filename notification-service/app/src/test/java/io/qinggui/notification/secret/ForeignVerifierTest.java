package io.qinggui.notification.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.testkit.ForeignTools;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checked by the library that subscribers on Node.js have. Skipped where there is no Node.js, or
 * the library cannot be had.
 */
class ForeignVerifierTest {

  private static final String LIBRARY = "standardwebhooks@1.1.1";
  private static final String SCRIPT =
      """
      const { Webhook } = require("standardwebhooks");
      const [secret, id, timestamp, signature, body] = process.argv.slice(2);
      new Webhook(secret).verify(body, {
        "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature });
      """;

  @TempDir private static Path directory = Path.of("");

  private static @Nullable ForeignTools tools;

  private final SecureRandom random = new SecureRandom();
  private final WebhookSecret secret = WebhookSecret.random(random);
  private final WebhookSecret next = WebhookSecret.random(random);
  private final SigningKey key = SigningKey.random(random);

  /** The library compares with the present time. */
  private final Instant now = Instant.now();

  @BeforeAll
  static void install() {
    tools = ForeignTools.install(directory, LIBRARY);
    tools.write("verify.cjs", SCRIPT);
  }

  @Test
  void a_subscriber_on_node_finds_it_to_be_ours_and_nothing_else() {
    String body = "{\"name\":\"青溪\"}";
    assertThat(verifies(secret, body, body)).isTrue();
    assertThat(verifies(next, body, body)).isTrue();
    assertThat(verifies(secret, body, body + " ")).isFalse();
    assertThat(verifies(WebhookSecret.random(random), body, body)).isFalse();
  }

  private boolean verifies(WebhookSecret known, String signed, String received) {
    String id = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";
    return Objects.requireNonNull(tools)
        .run(
            "node",
            "verify.cjs",
            known.text(),
            id,
            Long.toString(now.getEpochSecond()),
            WebhookSignature.header(id, now, signed.getBytes(UTF_8), List.of(next, secret), key),
            received);
  }
}
