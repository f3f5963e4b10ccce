package io.qinggui.license.reminder.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.license.deadline.runtime.Deadline;
import io.qinggui.license.deadline.runtime.DeadlineSource;
import io.qinggui.license.language.DueReminder;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.RemindOfDeadlines;
import io.qinggui.license.reminder.ReminderDays;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** Reminds of one operator's deadlines. Harmless to repeat, alone or at once. */
final class Reminding {

  private static final String ACTOR = "deadline-reminder";

  private final List<DeadlineSource> sources;
  private final LawBook law;
  private final Commands<LicenseServiceEvent> commands;

  /**
   * @param sources of all deadlines there are
   * @param law tells how long before
   * @param commands where reminders are decided
   */
  Reminding(List<DeadlineSource> sources, LawBook law, Commands<LicenseServiceEvent> commands) {
    this.sources = List.copyOf(sources);
    this.law = law;
    this.commands = commands;
  }

  /** Tells every reminder that has become due by a day and was not told. */
  void remind(String operatorId, LocalDate today) {
    ReminderDays days = ReminderDays.on(today, law.now());
    List<DueReminder> due =
        sources.stream()
            .flatMap(it -> it.ofOperator(operatorId, today, days.horizon(today)).stream())
            .filter(it -> !it.lastDayAhead().isBefore(today))
            .flatMap(it -> due(it, days, today))
            .toList();
    if (!due.isEmpty()) {
      var unused =
          commands.send(new RemindOfDeadlines(operatorId, today, due), context(operatorId, due));
    }
  }

  private static Stream<DueReminder> due(Deadline it, ReminderDays days, LocalDate today) {
    OptionalInt due = days.due(today, it.date());
    return due.stream()
        .mapToObj(
            daysBefore ->
                new DueReminder(
                    it.what(),
                    it.date(),
                    daysBefore,
                    it.licenseNumber(),
                    it.applicationId(),
                    it.issuer()));
  }

  /** The same reminders are told once, so that they may be the command's id. */
  private static CommandContext context(String operatorId, List<DueReminder> due) {
    String id =
        "remind:" + operatorId + ":" + UUID.nameUUIDFromBytes(due.toString().getBytes(UTF_8));
    return new CommandContext(id, id, Actor.system(ACTOR), OptionalLong.empty(), false, Map.of());
  }
}
