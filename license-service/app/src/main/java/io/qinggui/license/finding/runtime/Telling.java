package io.qinggui.license.finding.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.StaleVersionException;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Tells what changed of the violations in a lease, or in what was seen of an operator. Harmless to
 * repeat, alone or at once: what another instance has told while this one looked makes it look
 * again, so that knowledge of before never gets behind newer knowledge.
 */
public final class Telling {

  private static final String ACTOR = "violation-finder";
  private static final int ATTEMPTS = 10;

  private final Ledger ledger;
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
    this.ledger = ledger;
    this.findings = findings;
    this.law = law;
    this.commands = commands;
  }

  /** Tells every violation that has begun by a day. */
  public void tell(FindingSubject in, LocalDate today) {
    for (int attempt = 1; ; attempt++) {
      try {
        tellOnce(in, today);
        return;
      } catch (StaleVersionException lost) {
        if (attempt == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private void tellOnce(FindingSubject in, LocalDate today) {
    // first: whatever is told from here on is noticed
    long version = ledger.lastSequence(TellFindings.streamOf(in));
    RuleValues values = law.now().on(today);
    List<Found> all =
        findings.now(in).stream().map(it -> ProvenViolations.found(it, values)).toList();
    boolean nothingToTell = all.stream().allMatch(it -> it.history() || it.from().isAfter(today));
    if (version >= 0 || !nothingToTell) {
      var unused =
          commands.send(new TellFindings(in, all, today), context(in, all, today, version));
    }
  }

  /** What is told depends on what was found, the day, and what was told before. */
  private static CommandContext context(
      FindingSubject in, List<Found> all, LocalDate today, long version) {
    String id =
        "find:"
            + in.key()
            + ":"
            + UUID.nameUUIDFromBytes((today + "\n" + version + "\n" + all).getBytes(UTF_8));
    return new CommandContext(
        id, id, Actor.system(ACTOR), OptionalLong.of(version), false, Map.of());
  }
}
