package io.qinggui.gateway.pages.deadline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes a calendar as iCalendar (RFC 5545): events that last a whole day, which calendar programs
 * of phones and offices take.
 */
final class CalendarFile {

  /** Its media type. */
  static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  /** Octets of a line without its end (RFC 5545, 3.1). */
  private static final int LINE = 75;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private CalendarFile() {}

  /**
   * An event of a whole day.
   *
   * @param uid by which a program knows it again
   * @param category what kind of event it is
   */
  record Event(String uid, LocalDate day, String summary, String description, String category) {}

  /**
   * A calendar.
   *
   * @param name of it
   * @param made when it was made
   */
  static byte[] of(String name, Instant made, List<Event> events) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Qinggui//Deadlines//ZH");
    file.line("CALSCALE:GREGORIAN");
    file.line("X-WR-CALNAME:" + escaped(name));
    String stamp = MOMENT.format(made.atOffset(ZoneOffset.UTC));
    events.forEach(it -> file.event(it, stamp));
    file.line("END:VCALENDAR");
    return file.out.toByteArray();
  }

  private void event(Event event, String stamp) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid()));
    line("DTSTAMP:" + stamp);
    line("DTSTART;VALUE=DATE:" + DAY.format(event.day()));
    line("DTEND;VALUE=DATE:" + DAY.format(event.day().plusDays(1)));
    line("SUMMARY:" + escaped(event.summary()));
    if (!event.description().isEmpty()) {
      line("DESCRIPTION:" + escaped(event.description()));
    }
    line("CATEGORIES:" + escaped(event.category()));
    // a deadline keeps nobody busy
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /** A text as a value (RFC 5545, 3.3.11); what no text may have is left out. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\n", "\\n")
        .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
  }

  /** Folds a line between characters, never within one. */
  private void line(String content) {
    int octets = 0;
    for (int i = 0; i < content.length(); ) {
      int character = content.codePointAt(i);
      byte[] bytes = Character.toString(character).getBytes(UTF_8);
      if (octets + bytes.length > LINE) {
        write("\r\n ".getBytes(UTF_8));
        octets = 1;
      }
      write(bytes);
      octets += bytes.length;
      i += Character.charCount(character);
    }
    write("\r\n".getBytes(UTF_8));
  }

  private void write(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }
}
