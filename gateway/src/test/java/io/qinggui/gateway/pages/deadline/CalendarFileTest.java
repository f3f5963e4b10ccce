package io.qinggui.gateway.pages.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.pages.deadline.CalendarFile.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Held against the syntax of RFC 5545. */
class CalendarFileTest {

  private static final Instant MADE = Instant.parse("2017-12-25T00:00:00Z");

  /** A content line: a name, parameters, and a value without characters that control. */
  private static final Pattern LINE =
      Pattern.compile("[A-Z0-9-]+(;[A-Z0-9-]+=[^\\p{Cntrl}\";:,]+)*:[^\\p{Cntrl}]*");

  /** A text: no bare comma, semicolon or backslash. */
  private static final Pattern TEXT = Pattern.compile("([^\\\\,;]|\\\\[\\\\,;nN])*");

  private static Event event(String summary, String description) {
    return new Event("u-1@qinggui", LocalDate.of(2017, 12, 31), summary, description, "期限");
  }

  private static String written(Event... events) {
    return new String(CalendarFile.of("期限", MADE, List.of(events)), UTF_8);
  }

  private static List<String> lines(String calendar) {
    assertThat(calendar).endsWith("\r\n");
    return List.of(calendar.replace("\r\n ", "").split("\r\n"));
  }

  @Test
  void a_calendar_has_what_every_calendar_must_have() {
    assertThat(lines(written(event("年报", ""))))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Qinggui//Deadlines//ZH",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:期限",
            "BEGIN:VEVENT",
            "UID:u-1@qinggui",
            "DTSTAMP:20171225T000000Z",
            "DTSTART;VALUE=DATE:20171231",
            "DTEND;VALUE=DATE:20180101",
            "SUMMARY:年报",
            "CATEGORIES:期限",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void texts_are_escaped_and_cannot_begin_a_line_of_their_own() {
    String calendar = written(event("a,b;c\\d\r\nEND:VEVENT\u0007", "one\ntwo\rthree"));

    assertThat(lines(calendar))
        .allMatch(it -> LINE.matcher(it).matches())
        .contains("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT", "DESCRIPTION:one\\ntwo\\nthree")
        .containsOnlyOnce("END:VEVENT");
    assertThat(lines(calendar))
        .filteredOn(it -> it.startsWith("SUMMARY:") || it.startsWith("DESCRIPTION:"))
        .allMatch(it -> TEXT.matcher(it.substring(it.indexOf(':') + 1)).matches());
  }

  @Test
  void lines_are_folded_at_75_octets_and_never_within_a_character() {
    String long0 = "互联网网络接入服务市场清理规范🏢".repeat(20);

    String calendar = written(event(long0, long0));

    assertThat(Stream.of(calendar.split("\r\n")))
        .allMatch(it -> it.getBytes(UTF_8).length <= 75)
        .noneMatch(it -> it.contains("\uFFFD"));
    assertThat(lines(calendar)).contains("SUMMARY:" + long0, "DESCRIPTION:" + long0);
  }
}
