package io.qinggui.license.announcement.runtime;

import io.qinggui.license.announcement.runtime.Turns.Turn;
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
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;

/**
 * Announces what is due of one operator's timeline. Harmless to repeat, alone or at once: instances
 * take {@link Turns}.
 */
public final class Announcing {

  private static final String ACTOR = "standing-announcement";

  private final Turns turns;
  private final Standings standings;
  private final Commands<LicenseServiceEvent> commands;

  /**
   * @param ledger where announcements are recorded
   * @param standings the rules over operators' files
   * @param commands where announcements are decided
   */
  public Announcing(Ledger ledger, Standings standings, Commands<LicenseServiceEvent> commands) {
    this.turns = Turns.byTheLast(ledger);
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
    turns.take(AnnouncementCommand.streamOf(operatorId), today, turn -> announce(operatorId, turn));
  }

  private void announce(String operatorId, Turn turn) {
    Assessed now = standings.now(operatorId);
    List<PassedBoundary> passed = passed(now, turn.day(), turn.isLater());
    if (!passed.isEmpty()) {
      AnnounceStanding command = new AnnounceStanding(operatorId, passed, corrections(now));
      var unused = commands.send(command, turn.context(id(now, operatorId, turn), ACTOR));
    }
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
  private static String id(Assessed now, String operatorId, Turn turn) {
    return String.join(
        ":",
        "announce",
        operatorId,
        turn.day().toString(),
        now.edition(),
        now.standing().rulebook().version(),
        Long.toString(turn.version()));
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
