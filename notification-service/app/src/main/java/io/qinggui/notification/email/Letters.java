package io.qinggui.notification.email;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes letters. */
public final class Letters {

  /** A longer list is read by nobody; the feed has all of it. */
  static final int MOST_LINES = 200;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  private final Sentences sentences;
  private final String base;

  /**
   * @param wording texts of letters
   * @param publicAddress where readers find this system
   */
  public Letters(Wording wording, URI publicAddress) {
    this.sentences = new Sentences(wording);
    this.base = publicAddress.toString().replaceAll("/+$", "");
  }

  /**
   * A letter about events.
   *
   * @param day whose events they are; {@code null} for one event
   * @param happenings at least one, in their order
   */
  public Letter write(Language language, @Nullable LocalDate day, List<Happening> happenings) {
    return day == null ? about(language, happenings.getFirst()) : about(language, day, happenings);
  }

  private Letter about(Language language, Happening happening) {
    Map<String, String> values =
        Map.of(
            "about", happening.about(),
            "sentence", sentences.of(language, happening),
            "time", TIME.format(happening.time()),
            "type", happening.type(),
            "id", happening.id(),
            "link", link(happening));
    return new Letter(
        sentences.of(language, "letter.subject", values),
        lines(
            sentences.of(language, "letter.line", values),
            "",
            sentences.of(language, "letter.time", values),
            sentences.of(language, "letter.event", values),
            sentences.of(language, "letter.link", values),
            "",
            sentences.of(language, "letter.end", Map.of("base", base))));
  }

  private Letter about(Language language, LocalDate day, List<Happening> happenings) {
    Map<String, String> values =
        Map.of("day", day.toString(), "count", Integer.toString(happenings.size()));
    String list =
        happenings.stream()
            .limit(MOST_LINES)
            .map(it -> line(language, it))
            .collect(Collectors.joining("\n"));
    int more = happenings.size() - MOST_LINES;
    return new Letter(
        sentences.of(language, "list.subject", values),
        lines(
            sentences.of(language, "list.beginning", values),
            "",
            list,
            more > 0
                ? sentences.of(language, "list.more", Map.of("more", Integer.toString(more)))
                : "",
            sentences.of(language, "letter.end", Map.of("base", base))));
  }

  private String line(Language language, Happening happening) {
    return sentences.of(
            language,
            "list.line",
            Map.of(
                "about", happening.about(),
                "sentence", sentences.of(language, happening),
                "time", TIME.format(happening.time())))
        + "\n  "
        + link(happening);
  }

  /** What is about an operator leads to its history, anything else to the feed. */
  private String link(Happening happening) {
    if (happening.values().containsKey("operatorId")) {
      return base + "/api/v1/operators/" + encoded(happening.subject()) + "/history";
    }
    return base + "/api/v1/feed?limit=1&types=" + encoded(happening.type());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
