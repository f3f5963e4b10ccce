package io.qinggui.platform.web.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Reads {@code Idempotency-Key}. The draft of the IETF makes it a string in quotation marks (RFC
 * 9651, 3.3.3); many send it bare. Both spellings of the same characters are one key. What is not
 * ASCII has one spelling that every intermediary passes on unaltered, the display string (RFC 9651,
 * 3.3.8); bytes of UTF-8 as they are have none, and are refused.
 */
final class IdempotencyKey {

  private static final String NAME = "Idempotency-Key";
  private static final int LONGEST = 200;
  private static final Pattern BARE = Pattern.compile("[\\x20-\\x7E]+");
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\"\\\\])*)\"");
  private static final Pattern DISPLAY =
      Pattern.compile("%\"((?:[\\x20\\x21\\x23\\x24\\x26-\\x7E]|%[0-9a-f]{2})*)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private IdempotencyKey() {}

  /**
   * The characters of the key; empty without one.
   *
   * @throws ProblemException 422 {@code malformed-idempotency-key}
   */
  static Optional<String> of(HttpServletRequest request) {
    List<String> fields = fields(request);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        fields.stream()
            .limit(fields.size() == 1 ? 1 : 0)
            .flatMap(field -> characters(field.strip()).stream())
            .filter(IdempotencyKey::isKey)
            .findFirst()
            .orElseThrow(IdempotencyKey::malformed));
  }

  private static List<String> fields(HttpServletRequest request) {
    try {
      return Collections.list(request.getHeaders(NAME));
    } catch (RequestRejectedException controlCharacters) {
      throw malformed();
    }
  }

  private static Optional<String> characters(String field) {
    if (field.startsWith("\"")) {
      var quoted = QUOTED.matcher(field);
      return quoted.matches()
          ? Optional.of(ESCAPED.matcher(quoted.group(1)).replaceAll("$1"))
          : Optional.empty();
    }
    if (field.startsWith("%\"")) {
      var display = DISPLAY.matcher(field);
      return display.matches() ? decoded(display.group(1)) : Optional.empty();
    }
    return BARE.matcher(field).matches() ? Optional.of(field) : Optional.empty();
  }

  private static Optional<String> decoded(String percents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < percents.length(); at++) {
      if (percents.charAt(at) == '%') {
        bytes.write(HexFormat.fromHexDigits(percents, at + 1, at + 3));
        at += 2;
      } else {
        bytes.write(percents.charAt(at));
      }
    }
    try {
      return Optional.of(
          UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isKey(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static ProblemException malformed() {
    return ProblemException.invalid("/header/" + NAME, "malformed-idempotency-key");
  }
}
