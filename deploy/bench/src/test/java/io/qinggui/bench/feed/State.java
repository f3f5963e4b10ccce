package io.qinggui.bench.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a subscriber knows: of each operator what each ledger told, in its order. Two that were told
 * the same hold the same hash, whatever came first among operators.
 */
final class State {

  private static final String OWN = "/ledgers/notification";

  private final Map<String, byte[]> known = new TreeMap<>();
  private final MessageDigest digest = sha256();
  private long events;

  /** Takes an event. How the notification service itself does is no part of the state. */
  void take(JsonNode event) {
    String source = event.path("source").asString();
    if (!source.equals(OWN)) {
      known.compute(
          source + " " + event.path("subject").asString(),
          (key, before) -> next(before, event.path("id").asString(), event.path("data")));
      events++;
    }
  }

  private byte[] next(byte @Nullable [] before, String id, JsonNode data) {
    if (before != null) {
      digest.update(before);
    }
    digest.update(id.getBytes(UTF_8));
    return digest.digest(data.toString().getBytes(UTF_8));
  }

  /** How many events were taken. */
  long events() {
    return events;
  }

  /** SHA-256 in hexadecimal digits. */
  String hash() {
    MessageDigest all = sha256();
    known.forEach(
        (key, value) -> {
          all.update(key.getBytes(UTF_8));
          all.update(value);
        });
    return HexFormat.of().formatHex(all.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
