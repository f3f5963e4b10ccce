package io.qinggui.inspection.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Look into a suspected violation. */
public record OpenCase(
    String operatorId,
    @Nullable String otherPartyId,
    ViolationKind kind,
    String province,
    CaseSource source,
    LocalDate foundOn,
    String evidence,
    LocalDate today)
    implements CaseCommand {

  /**
   * The case's id follows from its content, so that the same finding is recognised when repeated.
   */
  @Override
  public String caseId() {
    String content =
        String.join(
            "\n",
            operatorId,
            String.valueOf(otherPartyId),
            kind.name(),
            province,
            source.name(),
            foundOn.toString(),
            evidence);
    String hex = HexFormat.of().formatHex(sha256(content), 0, 8).toUpperCase(Locale.ROOT);
    return "CASE-" + province + "-" + hex;
  }

  private static byte[] sha256(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
