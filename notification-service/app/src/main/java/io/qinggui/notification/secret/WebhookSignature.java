package io.qinggui.notification.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signs a webhook as Standard Webhooks has it. */
public final class WebhookSignature {

  private WebhookSignature() {}

  /**
   * The value of {@code webhook-signature}: one {@code v1} for each secret, in their order, and one
   * {@code v1a} for the key.
   *
   * @param id value of {@code webhook-id}
   * @param timestamp of {@code webhook-timestamp}, of which whole seconds count
   * @param body as it is sent
   * @param secrets all that are valid at the moment
   * @param key of the installation
   */
  public static String header(
      String id, Instant timestamp, byte[] body, List<WebhookSecret> secrets, SigningKey key) {
    byte[] message = message(id, timestamp, body);
    return Stream.concat(
            secrets.stream().map(secret -> "v1," + base64(secret.sign(message))),
            Stream.of("v1a," + base64(key.sign(message))))
        .collect(Collectors.joining(" "));
  }

  /** What is signed: id, seconds since 1970, and body, with full stops between them. */
  static byte[] message(String id, Instant timestamp, byte[] body) {
    byte[] head = (id + "." + timestamp.getEpochSecond() + ".").getBytes(UTF_8);
    return ByteBuffer.allocate(head.length + body.length).put(head).put(body).array();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
