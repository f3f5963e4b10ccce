package io.qinggui.platform.trace;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a trace, as W3C Trace Context has it: what follows from a span names it so.
 *
 * @param traceId 32 hexadecimal digits, not all of them zero
 * @param spanId 16 hexadecimal digits, not all of them zero
 * @param flags two hexadecimal digits; with the last bit somebody records spans of the trace
 */
public record TraceParent(String traceId, String spanId, String flags) {

  /** Name of the header, of the attribute of a CloudEvent and of the entry in an event's meta. */
  public static final String NAME = "traceparent";

  private static final Pattern FORM =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

  /** Nobody records it. */
  private static final String UNRECORDED = "00";

  /** Of a header's text; empty when it is none, so that nothing else of it gets any further. */
  public static Optional<TraceParent> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new TraceParent(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** The beginning of a trace of which nobody records spans. */
  public static TraceParent fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new TraceParent(
        "%016x%016x".formatted(random.nextLong() | 1, random.nextLong()),
        "%016x".formatted(random.nextLong() | 1),
        UNRECORDED);
  }

  /** As a header's text, 55 characters. */
  public String text() {
    return "00-" + traceId + "-" + spanId + "-" + flags;
  }
}
