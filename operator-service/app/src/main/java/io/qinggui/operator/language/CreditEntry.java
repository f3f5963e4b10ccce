package io.qinggui.operator.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the list of bad credit.
 *
 * @param listedBy {@code MIIT} or the two-digit code of the administration
 */
public record CreditEntry(
    String cause,
    LocalDate decidedOn,
    LocalDate listedOn,
    String listedBy,
    @Nullable String caseId) {

  /**
   * The record's id follows from its content, so that the same entry is recognised when repeated.
   */
  public String idFor(String operatorId) {
    String content =
        String.join("\n", operatorId, cause, decidedOn + "", listedOn + "", listedBy, caseId + "");
    String hex = HexFormat.of().formatHex(sha256(content), 0, 8).toUpperCase(Locale.ROOT);
    return "CR-" + operatorId.substring(Math.max(0, operatorId.length() - 8)) + "-" + hex;
  }

  private static byte[] sha256(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
