package io.qinggui.license.rulebook.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.AmendmentWithdrawn;
import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.CalendarEvent;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseNumberEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.ReminderEvent;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.TimeLimitEvent;
import io.qinggui.platform.command.Recorded;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An amendment as it was recorded. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AmendmentView(
    String amendmentId,
    String basis,
    LocalDate publishedOn,
    @Nullable LocalDate inForceFrom,
    Map<String, Object> values,
    String recordedAt) {

  static AmendmentView of(Recorded<LicenseServiceEvent> recorded) {
    return switch (recorded.event()) {
      case RulebookAmended it ->
          new AmendmentView(
              it.amendmentId(),
              it.basis(),
              it.publishedOn(),
              it.inForceFrom(),
              it.values(),
              recorded.entry().recordedAt().toString());
      case AmendmentWithdrawn other -> throw new IllegalStateException(other.toString());
      case LicenseEvent other -> throw new IllegalStateException(other.toString());
      case CalendarEvent other -> throw new IllegalStateException(other.toString());
      case ApplicationEvent other -> throw new IllegalStateException(other.toString());
      case NotedFact other -> throw new IllegalStateException(other.toString());
      case LeaseNote other -> throw new IllegalStateException(other.toString());
      case FindingEvent other -> throw new IllegalStateException(other.toString());
      case AnnouncementEvent other -> throw new IllegalStateException(other.toString());
      case LicenseNumberEvent other -> throw new IllegalStateException(other.toString());
      case ReminderEvent other -> throw new IllegalStateException(other.toString());
      case TimeLimitEvent other -> throw new IllegalStateException(other.toString());
    };
  }
}
