package io.qinggui.standalone.imports;

import io.qinggui.standalone.service.ServiceApp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A write, as it goes to the gateway.
 *
 * @param service that it is for
 * @param path below {@code /api/v1}, encoded
 * @param json the body
 * @param restsOn what the service has to know of that which was sent before
 */
record Request(ServiceApp service, String path, String json, RestsOn restsOn) {

  /** The same content always has the same key, so that sending it again adds nothing. */
  String idempotencyKey() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest((path + "\n" + json).getBytes(StandardCharsets.UTF_8));
      return "import-" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
