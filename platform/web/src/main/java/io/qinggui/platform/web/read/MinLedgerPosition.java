package io.qinggui.platform.web.read;

import io.qinggui.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Holds a request that carries {@code Min-Ledger-Position} until the state includes it, for at most
 * 5 s in all.
 */
final class MinLedgerPosition implements HandlerInterceptor {

  static final String HEADER = "Min-Ledger-Position";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Pattern ENTRY = Pattern.compile("([a-z][a-z-]{0,30}):(\\d{1,18})");
  private static final int MAX_ENTRIES = 20;

  private final ObjectProvider<LedgerPositions> positions;

  MinLedgerPosition(ObjectProvider<LedgerPositions> positions) {
    this.positions = positions;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String header = request.getHeader(HEADER);
    if (header != null) {
      Map<String, Long> wanted = parse(header);
      // only now: looking for the bean costs a tenth of a small request
      LedgerPositions waiting = positions.getIfAvailable();
      if (waiting != null) {
        await(waiting, wanted);
      }
    }
    return true;
  }

  private static void await(LedgerPositions waiting, Map<String, Long> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    wanted.forEach(
        (ledger, position) -> {
          Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
          switch (waiting.await(ledger, position, left)) {
            case YES -> {}
            case UNKNOWN_LEDGER -> throw malformed("unknown-ledger");
            case NOT_YET -> throw notYet(ledger, position);
          }
        });
  }

  private static Map<String, Long> parse(String header) {
    Map<String, Long> wanted = new LinkedHashMap<>();
    for (String entry : header.split(",", -1)) {
      Matcher matcher = ENTRY.matcher(entry.strip());
      if (!matcher.matches() || wanted.size() == MAX_ENTRIES) {
        throw malformed("malformed-ledger-position");
      }
      wanted.merge(matcher.group(1), Long.valueOf(matcher.group(2)), Math::max);
    }
    return wanted;
  }

  private static ProblemException malformed(String code) {
    return ProblemException.invalid("/header/" + HEADER, code);
  }

  private static ProblemException notYet(String ledger, long position) {
    return ProblemException.unavailable(
        "not-yet-available", Map.of("ledger", ledger, "position", position), Duration.ofSeconds(1));
  }
}
