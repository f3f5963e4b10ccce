package io.qinggui.platform.web.write;

import io.qinggui.platform.command.ExpectedVersion;
import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Reads {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1) as the version that is expected
 * of what is written.
 */
final class Preconditions {

  private static final String TAG = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"";
  private static final Pattern TAGS =
      Pattern.compile("[ \t,]*" + TAG + "(?:[ \t]*,[ \t,]*" + TAG + ")*[ \t,]*");
  private static final Pattern EACH = Pattern.compile(TAG);
  private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern ANY_STRENGTH = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
  private static final Map<String, String> MALFORMED =
      Map.of(
          HttpHeaders.IF_MATCH, "malformed-if-match",
          HttpHeaders.IF_NONE_MATCH, "malformed-if-none-match");
  private static final Set<Long> NOT_BEGUN = Set.of(ExpectedVersion.NOT_BEGUN);

  private Preconditions() {}

  /**
   * What the client expects, by each of its tags.
   *
   * @throws ProblemException 422 {@code malformed-if-match} or {@code malformed-if-none-match}; 412
   *     when no tag of {@code If-Match} is a version of ours, because a foreign or a weak one
   *     matches nothing
   */
  static ExpectedVersion of(HttpServletRequest request) {
    String match = header(request, HttpHeaders.IF_MATCH);
    String noneMatch = header(request, HttpHeaders.IF_NONE_MATCH);
    if (match == null && noneMatch == null) {
      return ExpectedVersion.any();
    }
    Set<Long> wanted = "*".equals(match) ? null : tags(match, STRONG, HttpHeaders.IF_MATCH);
    Set<Long> unwanted =
        "*".equals(noneMatch) ? null : tags(noneMatch, ANY_STRENGTH, HttpHeaders.IF_NONE_MATCH);
    if (match != null && (unwanted == null || (wanted != null && wanted.isEmpty()))) {
      throw stale();
    }
    if (unwanted == null) {
      return new ExpectedVersion(NOT_BEGUN, Set.of());
    }
    return match == null
        ? new ExpectedVersion(null, unwanted)
        : new ExpectedVersion(wanted, wanted == null ? begun(unwanted) : unwanted);
  }

  private static Set<Long> begun(Set<Long> unwanted) {
    return Stream.concat(NOT_BEGUN.stream(), unwanted.stream()).collect(Collectors.toSet());
  }

  /** Several fields of a name are one list (RFC 9110, 5.3). */
  private static @Nullable String header(HttpServletRequest request, String name) {
    List<String> values = Collections.list(request.getHeaders(name));
    return values.isEmpty() ? null : String.join(",", values).strip();
  }

  private static Set<Long> tags(@Nullable String header, Pattern version, String name) {
    if (header == null) {
      return Set.of();
    }
    if (!TAGS.matcher(header).matches()) {
      throw ProblemException.invalid("/header/" + name, MALFORMED.getOrDefault(name, ""));
    }
    return EACH.matcher(header)
        .results()
        .map(tag -> version.matcher(tag.group()))
        .filter(Matcher::matches)
        .map(found -> Long.parseLong(found.group(1)))
        .collect(Collectors.toSet());
  }

  private static ProblemException stale() {
    return new ProblemException(
        HttpStatus.PRECONDITION_FAILED, "stale-version", Map.of(), List.of());
  }
}
