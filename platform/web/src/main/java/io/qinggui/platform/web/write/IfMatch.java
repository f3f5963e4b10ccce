package io.qinggui.platform.web.write;

import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads {@code If-Match} (RFC 9110, 13.1.1) as an expected version. */
final class IfMatch {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");
  private static final Pattern VERSION = Pattern.compile("\\d{1,18}");

  private IfMatch() {}

  /**
   * The version that the client has seen; empty without the header and for {@code *}.
   *
   * @throws ProblemException 422 {@code malformed-if-match}, also for several tags; 412 for a tag
   *     that is no version of ours or weak, because it matches nothing
   */
  static OptionalLong expectedVersion(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw ProblemException.invalid("/header/If-Match", "malformed-if-match");
    }
    if (tag.group(1) != null || !VERSION.matcher(tag.group(2)).matches()) {
      throw new ProblemException(
          HttpStatus.PRECONDITION_FAILED, "stale-version", Map.of(), List.of());
    }
    return OptionalLong.of(Long.parseLong(tag.group(2)));
  }
}
