package io.qinggui.platform.web.write;

import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads {@code If-Match} (RFC 9110, 13.1.1) as an expected version. */
final class IfMatch {

  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";
  private static final Pattern TAGS = Pattern.compile(TAG + "(?:[ \t]*,[ \t]*" + TAG + ")*");
  private static final Pattern EACH = Pattern.compile(TAG);
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

  private IfMatch() {}

  /**
   * The version that the client has seen; empty without the header and for {@code *}.
   *
   * @throws ProblemException 422 {@code malformed-if-match}, also for the tags of several versions;
   *     412 when no tag is a version of ours, because a foreign or a weak one matches nothing
   */
  static OptionalLong expectedVersion(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return OptionalLong.empty();
    }
    if (!TAGS.matcher(header.strip()).matches()) {
      throw malformed();
    }
    Set<Long> versions = versions(header);
    if (versions.isEmpty()) {
      throw new ProblemException(
          HttpStatus.PRECONDITION_FAILED, "stale-version", Map.of(), List.of());
    }
    if (versions.size() > 1) {
      throw malformed();
    }
    return OptionalLong.of(versions.iterator().next());
  }

  private static Set<Long> versions(String header) {
    return EACH.matcher(header)
        .results()
        .map(tag -> VERSION.matcher(tag.group()))
        .filter(Matcher::matches)
        .map(version -> Long.parseLong(version.group(1)))
        .collect(Collectors.toSet());
  }

  private static ProblemException malformed() {
    return ProblemException.invalid("/header/If-Match", "malformed-if-match");
  }
}
