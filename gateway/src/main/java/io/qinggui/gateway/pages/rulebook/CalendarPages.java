package io.qinggui.gateway.pages.rulebook;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working days of a year, in which some time limits count. */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class CalendarPages {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final WebPages pages;
  private final InstantSource clock;

  CalendarPages(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/rulebook/calendars")
  ResponseEntity<byte[]> calendar(HttpServletRequest request) {
    return pages.answer(request, this::calendar);
  }

  private Reply calendar(Visit visit) {
    String asked = visit.parameter("year");
    if (!asked.isEmpty() && !YEAR.matcher(asked).matches()) {
      throw new BadInputException(visit.texts().text("rulebook.yearUnreadable"));
    }
    Clocks clocks = Clocks.of(visit, clock);
    String year = asked.isEmpty() ? String.valueOf(clocks.day().getYear()) : asked;
    return new Page(
        "rulebook/calendar",
        visit.texts().text("rulebook.calendar", year),
        Map.of(
            "year", Integer.parseInt(year),
            "calendar", visit.read("/calendars/{year}", clocks.query(), year),
            "records", visit.is(Role.MIIT)));
  }
}
