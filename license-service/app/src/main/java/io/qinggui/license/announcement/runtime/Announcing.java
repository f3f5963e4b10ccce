package io.qinggui.license.announcement.runtime;

import io.qinggui.license.language.AnnounceStanding;
import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.PassedBoundary;
import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.license.standing.runtime.Standings.Assessed;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.StaleVersionException;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.Beijing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Announces what is due of one operator's timeline. Harmless to repeat, alone or at once: what
 * another instance has announced while this one worked the standing out makes it work it out again,
 * so that knowledge of before never gets behind newer knowledge. Nor does a day of before get
 * behind a newer one: clocks of instances pass midnight at different moments.
 */
public final class Announcing {

  private static final int ATTEMPTS = 10;

  private final Ledger ledger;
  private final Standings standings;
  private final Commands<LicenseServiceEvent> commands;

  /**
   * @param ledger where announcements are recorded
   * @param standings the rules over operators' files
   * @param commands where announcements are decided
   */
  public Announcing(Ledger ledger, Standings standings, Commands<LicenseServiceEvent> commands) {
    this.ledger = ledger;
    this.standings = standings;
    this.commands = commands;
  }

  /**
   * Announces every boundary up to a date that has not been announced.
   *
   * @param today by the clock of this instance; where the last announcement is of the day after it,
   *     that day counts
   */
  public void announce(String operatorId, LocalDate today) {
    for (int attempt = 1; ; attempt++) {
      try {
        announceOnce(operatorId, today);
        return;
      } catch (StaleVersionException lost) {
        if (attempt == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private void announceOnce(String operatorId, LocalDate today) {
    // first: whatever is announced from here on is noticed
    long version = ledger.lastSequence(AnnouncementCommand.streamOf(operatorId));
    LocalDate day = version < 0 ? today : notBefore(last(operatorId, version), today);
    Assessed now = standings.now(operatorId);
    List<PassedBoundary> passed = passed(now, day, version >= 0);
    if (!passed.isEmpty()) {
      AnnounceStanding command = new AnnounceStanding(operatorId, passed, corrections(now));
      var unused = commands.send(command, context(id(now, operatorId, day, version), version));
    }
  }

  private LedgerEvent last(String operatorId, long version) {
    return ledger.readStream(AnnouncementCommand.streamOf(operatorId), version).getFirst();
  }

  /**
   * The day of an announcement is the one on which it was recorded, and never before the boundary
   * that it tells. Sound clocks are on either side of one midnight at most: a day that is further
   * ahead is the mistake of a clock, and binds nobody.
   */
  private static LocalDate notBefore(LedgerEvent announced, LocalDate today) {
    LocalDate tomorrow = today.plusDays(1);
    boolean hasCome =
        tomorrow.equals(announced.legalDate())
            || tomorrow.equals(Beijing.dateOf(announced.recordedAt()));
    return hasCome ? tomorrow : today;
  }

  /** What was withdrawn, or ended on the day it began, may have taken every boundary along. */
  private static List<PassedBoundary> passed(Assessed now, LocalDate today, boolean announced) {
    List<PassedBoundary> passed =
        now.standing().boundaries(LocalDate.MIN, today).stream()
            .map(boundary -> passed(now.standing(), boundary.on()))
            .toList();
    return passed.isEmpty() && announced
        ? List.of(passed(now.standing(), PassedBoundary.ALWAYS))
        : passed;
  }

  private static List<String> corrections(Assessed now) {
    return now.facts().withdrawals().stream().map(it -> it.ref().eventId()).toList();
  }

  /**
   * What is announced depends on the facts, the law, the date and what was announced before; so
   * does the command's id. The law alone may come back to what it was.
   */
  private static String id(Assessed now, String operatorId, LocalDate today, long version) {
    String law = now.standing().rulebook().version();
    return "announce:" + operatorId + ":" + today + ":" + now.edition() + ":" + law + ":" + version;
  }

  private static CommandContext context(String id, long version) {
    return new CommandContext(
        id, id, Actor.system("standing-announcement"), OptionalLong.of(version), false, Map.of());
  }

  /**
   * Without S2: it mirrors a license's coverage in all the provinces outside it, thirty effects
   * that whoever knows the coverage knows already, and that would be most of the ledger.
   */
  private static PassedBoundary passed(Standing standing, LocalDate date) {
    return new PassedBoundary(
        date,
        standing.effectsOn(date).stream()
            .filter(it -> !it.rule().equals(Licensing.S2))
            .map(Announcing::effect)
            .toList(),
        standing.nextChangeAfter(date).orElse(null));
  }

  private static AnnouncedEffect effect(Reason reason) {
    return new AnnouncedEffect(
        reason.rule().id(),
        reason.code(),
        reason.clause(),
        reason.effect() == null ? "" : reason.effect().name(),
        reason.scope().service() == null ? null : reason.scope().service().name(),
        reason.scope().province(),
        reason.scope().license(),
        reason.year(),
        reason.interval().start().orElse(null),
        reason.interval().end().orElse(null),
        reason.because());
  }
}
