package io.qinggui.license.impact.http;

import io.qinggui.license.impact.runtime.Proposal;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.notedfact.Facts;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a write would make of the rulebook, beside what it is now. */
@Component
final class Proposals {

  private static final int BATCH = 500;

  private final Clocks clocks;
  private final Ledger ledger;
  private final LawBook law;

  Proposals(Clocks clocks, Ledger ledger, LawBook law) {
    this.clocks = clocks;
    this.ledger = ledger;
    this.law = law;
  }

  /**
   * @param events that the write would record
   * @param ids of those events
   */
  Proposal of(List<? extends LicenseServiceEvent> events, EventIds ids) {
    long before = ledger.head();
    AsOf now = clocks.asOf(null, null, "");
    Rulebook present = law.knownAt(now.knownAt());
    Rulebook proposed = present;
    List<LocalDate> dates = new ArrayList<>();
    dates.add(now.validDate());
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof RulebookEvent change) {
        // later than everything that is recorded
        proposed = Facts.after(proposed, change, ids.at(i), Instant.MAX);
        inForceFrom(change).ifPresent(dates::add);
      }
    }
    return new Proposal(now, lastBy(now.knownAt(), before), present, proposed, dates);
  }

  private static Optional<LocalDate> inForceFrom(RulebookEvent change) {
    return change instanceof RulebookAmended it
        ? Optional.ofNullable(it.inForceFrom())
        : Optional.empty();
  }

  /** Everything up to {@code before} was recorded by that moment, and perhaps a little more. */
  private long lastBy(Instant moment, long before) {
    long last = before;
    List<LedgerEvent> more;
    do {
      more =
          ledger.read(last, BATCH).stream()
              .takeWhile(it -> !it.recordedAt().isAfter(moment))
              .toList();
      last += more.size();
    } while (more.size() == BATCH);
    return last;
  }

  /** The name under which positions are quoted. */
  String ledger() {
    return ledger.name();
  }
}
