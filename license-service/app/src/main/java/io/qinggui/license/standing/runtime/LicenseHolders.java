package io.qinggui.license.standing.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose license it is, by the last change of holders that was recorded. A registration that was
 * withdrawn makes it nobody's, until it is registered again, perhaps for another holder.
 */
public final class LicenseHolders {

  private static final String HOLDER_CHANGE = "io.qinggui.license.license-holder-changed";

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Cache<String, Holdings> kept;

  /**
   * @param through last sequence number of the license's stream that was looked at
   * @param changes in the order in which they were recorded
   */
  private record Holdings(long through, List<Change> changes) {}

  /**
   * From when on which holder was known.
   *
   * @param registration event that registered the license; {@code null} when there is none
   */
  private record Change(
      Instant recordedAt, @Nullable String registration, @Nullable String operatorId) {}

  /**
   * @param ledger where licenses are recorded
   * @param catalog reads stored events
   * @param atMost how many are kept
   */
  public LicenseHolders(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog, long atMost) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.kept = Caffeine.newBuilder().maximumSize(atMost).build();
  }

  /** The holder, as far as the license was known at a moment. */
  public Optional<String> holder(String licenseNumber, Instant knownAt) {
    return holdings(licenseNumber).changes().stream()
        .filter(change -> !change.recordedAt().isAfter(knownAt))
        .reduce((earlier, later) -> later)
        .map(Change::operatorId);
  }

  private Holdings holdings(String licenseNumber) {
    String stream = LicenseCommand.streamOf(licenseNumber);
    Holdings known = kept.getIfPresent(licenseNumber);
    if (known != null && known.through() >= ledger.lastSequence(stream)) {
      return known;
    }
    List<LedgerEvent> events = ledger.readStream(stream, 0);
    Holdings now = new Holdings(events.size() - 1L, changes(events));
    if (!events.isEmpty()) {
      kept.put(licenseNumber, now);
    }
    return now;
  }

  private List<Change> changes(List<LedgerEvent> events) {
    List<Change> changes = new ArrayList<>();
    for (LedgerEvent event : events) {
      switch (catalog.read(event).event()) {
        case LicenseRegistered registered ->
            changes.add(new Change(event.recordedAt(), event.id(), registered.operatorId()));
        case LicenseHolderChanged passed ->
            changes.add(
                new Change(
                    event.recordedAt(), changes.getLast().registration(), passed.successorId()));
        case FactWithdrawn gone when isHolderChange(gone) ->
            // the last one: others would rest on it
            changes.add(
                new Change(
                    event.recordedAt(), changes.getLast().registration(), gone.operatorId()));
        case FactWithdrawn gone
            when gone.replacedBy() == null
                && gone.eventId().equals(changes.getLast().registration()) ->
            changes.add(new Change(event.recordedAt(), null, null));
        case LicenseServiceEvent other -> {}
      }
    }
    return List.copyOf(changes);
  }

  private static boolean isHolderChange(FactWithdrawn gone) {
    return gone.replacedBy() == null && gone.type().equals(HOLDER_CHANGE);
  }
}
