package io.qinggui.platform.web.watch;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Trace ids in the form of W3C Trace Context. */
final class TraceIds {

  /** Name of the header. */
  static final String HEADER = "traceparent";

  private static final Pattern PARENT =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  private TraceIds() {}

  /** The trace id of a header; empty when it is none, so that nothing else gets into the log. */
  static Optional<String> of(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher parent = PARENT.matcher(header);
    return parent.matches() ? Optional.of(parent.group(1)) : Optional.empty();
  }

  /** The header of a request that begins a trace. */
  static String fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "00-%016x%016x-%016x-00"
        .formatted(random.nextLong() | 1, random.nextLong(), random.nextLong() | 1);
  }
}
