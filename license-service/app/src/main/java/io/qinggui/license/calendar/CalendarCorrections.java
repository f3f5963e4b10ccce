package io.qinggui.license.calendar;

import io.qinggui.license.language.CalendarCommand;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.CalendarEvent.CalendarRecorded;
import io.qinggui.license.language.CalendarEvent.CalendarWithdrawn;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Putting right a calendar: by the ministry, for its own year. */
public final class CalendarCorrections
    implements Corrections<CalendarCommand, CalendarEvent, Optional<CalendarRecorded>> {

  @Override
  public Rejection unknown(Correction<CalendarCommand> correction) {
    return Rejection.notFound(
        "calendar-unknown", Map.of("year", ((CalendarCommand) correction).year()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<CalendarCommand> correction,
      Fact<CalendarEvent> fact,
      History<CalendarEvent, Optional<CalendarRecorded>> history) {
    CalendarCommand replacement = correction.replacement();
    return Checks.all(
        Checks.entitled(correction.by().ministry()),
        Checks.that(
            replacement == null || replacement.year() == fact.event().year(),
            () -> Rejection.invalid("identity-cannot-change", "/replacement/year")));
  }

  @Override
  public CalendarEvent withdrawn(
      Correction<CalendarCommand> correction,
      Fact<CalendarEvent> fact,
      @Nullable String replacedBy) {
    return new CalendarWithdrawn(
        fact.event().year(),
        fact.id(),
        DomainEvent.typeOf(fact.event()),
        correction.reason(),
        replacedBy);
  }
}
