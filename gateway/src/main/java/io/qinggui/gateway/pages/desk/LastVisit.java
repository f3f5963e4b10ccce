package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.session.SealedCookies;
import io.qinggui.gateway.session.Session;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers when a visitor saw the desk last, in the browser: a visit is a session, and as long as
 * one goes on, what is new stays new. Without a memory it is a week ago.
 */
@Component
final class LastVisit {

  private static final String COOKIE = "qinggui-desk";
  private static final Duration LIFE = Duration.ofDays(180);
  private static final Duration FIRST = Duration.ofDays(7);
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SealedCookies cookies;

  LastVisit(SealedCookies cookies) {
    this.cookies = cookies;
  }

  /**
   * What is remembered.
   *
   * @param subject whose it is: several may use one computer
   * @param session when the session ends that saw the desk last, by which it is known
   * @param seen when that was
   * @param since when the session before saw it last
   */
  private record Memory(String subject, long session, Instant seen, Instant since) {

    static Optional<Memory> of(String text) {
      try {
        JsonNode kept = JSON.readTree(text);
        return Optional.of(
            new Memory(
                kept.path("subject").asString(""),
                kept.path("session").asLong(0),
                Instant.parse(kept.path("seen").asString("")),
                Instant.parse(kept.path("since").asString(""))));
      } catch (JacksonException | DateTimeException older) {
        return Optional.empty();
      }
    }

    String text() {
      return JSON.createObjectNode()
          .put("subject", subject)
          .put("session", session)
          .put("seen", seen.toString())
          .put("since", since.toString())
          .toString();
    }
  }

  /** The moment of the visit before this one; this one is remembered from now on. */
  Instant of(
      HttpServletRequest request, HttpServletResponse response, Session session, Instant now) {
    String subject = session.caller().subject();
    long ends = session.expiresAt().getEpochSecond();
    Instant since =
        cookies
            .read(request, COOKIE)
            .flatMap(Memory::of)
            .filter(it -> it.subject().equals(subject))
            .map(it -> it.session() == ends ? it.since() : it.seen())
            .filter(it -> it.isBefore(now))
            .orElse(now.minus(FIRST));
    cookies.keep(request, response, COOKIE, new Memory(subject, ends, now, since).text(), LIFE);
    return since;
  }
}
