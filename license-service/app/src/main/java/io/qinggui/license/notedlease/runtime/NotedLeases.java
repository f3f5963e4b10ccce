package io.qinggui.license.notedlease.runtime;

import io.qinggui.lease.LeaseIndex;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.notedlease.NotedLease;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.LedgerFollower;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leases that were noted here, as known now or at a position of this ledger. */
public final class NotedLeases {

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;
  private final LeaseIndex index = new LeaseIndex();
  private final LedgerFollower follower;

  /**
   * @param catalog reads the ledger's events
   * @param follower tells them
   */
  public NotedLeases(
      Ledger ledger, EventCatalog<LicenseServiceEvent> catalog, LedgerFollower follower) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.follower = follower;
    follower.tell(it -> it.startsWith(LeaseNote.STREAMS + "/"), this::add);
  }

  /** Which lease runs when, with everything that can be read now. */
  public LeaseIndex index() {
    follower.awaitAll();
    return index;
  }

  /**
   * The position up to which everything was known at a moment.
   *
   * @param knownAt {@code null} for what is known now
   */
  public long positionAt(@Nullable Instant knownAt) {
    return knownAt == null ? LeaseIndex.NOW : LedgerFollower.positionAt(ledger, knownAt);
  }

  /** A lease as it was known at a position; empty when nothing counted of it. */
  public Optional<NotedLease> lease(String leaseId, long knownAt) {
    return NotedLease.of(
        ledger.readStream(LeaseNote.streamOf(leaseId), 0).stream()
            .filter(it -> it.position() <= knownAt)
            .map(this::note)
            .toList());
  }

  private void add(LedgerEvent event) {
    LeaseNote note = note(event);
    String leaseId = note.leaseId();
    Optional<NotedLease> lease =
        event.sequence() == 0 ? NotedLease.of(List.of(note)) : lease(leaseId, event.position());
    index.put(leaseId, lease.map(it -> it.lease().run()).orElse(null), event.position());
  }

  private LeaseNote note(LedgerEvent event) {
    return (LeaseNote) catalog.read(event).event();
  }
}
