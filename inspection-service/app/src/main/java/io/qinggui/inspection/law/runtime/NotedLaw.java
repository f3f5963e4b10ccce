package io.qinggui.inspection.law.runtime;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LawEvent;
import io.qinggui.inspection.language.LawEvent.LawFactNoted;
import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.RulebookAmended;
import io.qinggui.license.rules.book.Amendment;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.StreamState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rulebook as it was noted, as of any day and as known at any moment. */
public final class NotedLaw {

  /** What amends it, and what takes an amendment back. */
  public static final Set<String> TYPES = Set.of(RulebookAmended.TYPE, FactWithdrawn.TYPE);

  /** A publisher adds fields within a version; who does not know them goes without. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final StreamState<Rulebook> noted;

  /**
   * @param catalog reads the ledger's events
   */
  public NotedLaw(Ledger ledger, EventCatalog<InspectionEvent> catalog) {
    this.noted =
        new StreamState<>(
            ledger,
            LawEvent.STREAM,
            Rulebook.notice2017(),
            (before, event) ->
                after(before, (LawFactNoted) catalog.read(event).event(), event.recordedAt()));
  }

  /** The values that count on a day, as they were known at a moment. */
  public RuleValues on(LocalDate day, Instant knownAt) {
    return noted.now().knownAt(knownAt).on(day);
  }

  private static Rulebook after(Rulebook before, LawFactNoted note, Instant recordedAt) {
    FactRef ref = new FactRef(note.eventId(), recordedAt);
    if (note.type().equals(RulebookAmended.TYPE)) {
      RulebookAmended it = JSON.convertValue(note.data(), RulebookAmended.class);
      return before.amendedBy(
          new Amendment(
              ref, it.amendmentId(), it.basis(), it.publishedOn(), it.inForceFrom(), it.values()));
    }
    FactWithdrawn it = JSON.convertValue(note.data(), FactWithdrawn.class);
    return before.corrected(List.of(new Fact.Withdrawal(ref, it.eventId(), it.replacedBy())));
  }
}
