package io.qinggui.license.finding.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.license.announcement.runtime.Turns;
import io.qinggui.license.announcement.runtime.Turns.Turn;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells what changed of the violations in a lease, or in what was seen of an operator. Harmless to
 * repeat, alone or at once: instances take {@link Turns}.
 */
public final class Telling {

  private static final String ACTOR = "violation-finder";

  private final Turns turns;
  private final ProvenViolations findings;
  private final LawBook law;
  private final Commands<LicenseServiceEvent> commands;

  /**
   * @param ledger where findings are recorded
   * @param findings tells what is found
   * @param law tells which of them open cases
   * @param commands where it is decided what is told
   */
  public Telling(
      Ledger ledger,
      ProvenViolations findings,
      LawBook law,
      Commands<LicenseServiceEvent> commands) {
    this.turns = Turns.byAll(ledger);
    this.findings = findings;
    this.law = law;
    this.commands = commands;
  }

  /**
   * Tells every violation that has begun by a day.
   *
   * @param today by the clock of this instance; where something was told of the day after it, that
   *     day counts
   */
  public void tell(FindingSubject in, LocalDate today) {
    turns.take(TellFindings.streamOf(in), today, turn -> tell(in, turn));
  }

  private void tell(FindingSubject in, Turn turn) {
    LocalDate day = turn.day();
    RuleValues values = law.now().on(day);
    List<Found> all =
        findings.now(in).stream().map(it -> ProvenViolations.found(it, values)).toList();
    boolean nothingToTell = all.stream().allMatch(it -> it.history() || it.from().isAfter(day));
    if (turn.isLater() || !nothingToTell) {
      var unused =
          commands.send(new TellFindings(in, all, day), turn.context(id(in, all, turn), ACTOR));
    }
  }

  /** What is told depends on what was found, the day, and what was told before. */
  private static String id(FindingSubject in, List<Found> all, Turn turn) {
    String of = turn.day() + "\n" + turn.version() + "\n" + all;
    return "find:" + in.key() + ":" + UUID.nameUUIDFromBytes(of.getBytes(UTF_8));
  }
}
