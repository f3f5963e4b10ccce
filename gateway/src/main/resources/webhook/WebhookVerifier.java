import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a webhook comes from whoever shares a secret with us, and was sent just now. */
final class WebhookVerifier {

  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * @param secret as it was told when subscribing: whsec_...
   */
  WebhookVerifier(String secret) {
    String base64 = secret.startsWith("whsec_") ? secret.substring("whsec_".length()) : secret;
    this.key = new SecretKeySpec(Base64.getDecoder().decode(base64), ALGORITHM);
  }

  /**
   * @param id the header webhook-id; keep it, since an event can come a second time
   * @param timestamp the header webhook-timestamp
   * @param signature the header webhook-signature
   * @param body the bytes as they were received, before anything reads them
   */
  boolean isGenuine(String id, String timestamp, String signature, byte[] body, Instant now)
      throws GeneralSecurityException {
    Instant sent;
    try {
      sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
    } catch (NumberFormatException e) {
      return false;
    }
    if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
      return false;
    }
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(key);
    mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
    String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    boolean found = false;
    // while a secret is being changed there is a signature by each
    for (String given : signature.split(" ")) {
      found |= MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }
    return found;
  }
}
