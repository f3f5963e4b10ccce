package io.qinggui.license.application.runtime;

import io.qinggui.license.application.PassedLimits;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.TimeLimitCommand.AnnounceTimeLimit;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.time.WorkingDays;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces the time limits of applications that have passed, by what is in the ledger now.
 * Harmless to repeat, alone or at once.
 */
public final class TimeLimits {

  private static final String NAME = "time-limit-announcement";
  private static final Logger log = LoggerFactory.getLogger(TimeLimits.class);

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Commands<LicenseServiceEvent> commands;
  private final LawBook law;
  private final Calendars calendars;
  private final OpenApplications open;

  /**
   * @param ledger where applications are recorded
   * @param catalog reads stored events
   * @param commands where announcements are decided
   * @param law how long the limits are
   * @param calendars which days count
   * @param open the applications that are not over
   */
  public TimeLimits(
      Ledger ledger,
      EventCatalog<LicenseServiceEvent> catalog,
      Commands<LicenseServiceEvent> commands,
      LawBook law,
      Calendars calendars,
      OpenApplications open) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.commands = commands;
    this.law = law;
    this.calendars = calendars;
    this.open = open;
  }

  /** Announces those of all open applications, and names the applications for which it failed. */
  public List<String> announceOpen(LocalDate today) {
    return announce(open.idsAt(ledger.head()), today);
  }

  /** Announces those of these applications, and names the applications for which it failed. */
  public List<String> announce(Collection<String> applicationIds, LocalDate today) {
    WorkingDays workingDays = calendars.workingDays(Instant.MAX);
    List<String> failed = new ArrayList<>();
    for (String id : applicationIds) {
      try {
        announce(id, workingDays, today);
      } catch (RuntimeException e) {
        log.warn("the time limits of {} could not be announced", id, e);
        failed.add(id);
      }
    }
    return failed;
  }

  private void announce(String applicationId, WorkingDays workingDays, LocalDate today) {
    List<ApplicationEvent> facts =
        CountingEvents.of(catalog, ledger.readStream(ApplicationCommand.streamOf(applicationId), 0))
            .stream()
            .map(it -> (ApplicationEvent) it.event())
            .toList();
    // a submission that was withdrawn leaves nothing
    if (!facts.isEmpty() && facts.getFirst() instanceof Submitted submitted) {
      PassedLimits.of(submitted, facts, law.now().on(submitted.submittedOn()), workingDays, today)
          .forEach(this::send);
    }
  }

  private void send(AnnounceTimeLimit command) {
    String id = NAME + ":" + command.applicationId() + ":" + command.what();
    var unused =
        commands.send(
            command,
            new CommandContext(id, id, Actor.system(NAME), OptionalLong.empty(), false, Map.of()));
  }
}
