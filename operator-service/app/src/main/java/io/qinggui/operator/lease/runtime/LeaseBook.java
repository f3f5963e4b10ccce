package io.qinggui.operator.lease.runtime;

import io.qinggui.lease.Lease;
import io.qinggui.lease.LeaseIndex;
import io.qinggui.operator.language.LeaseCommand;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.lease.LeaseFile;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Recorded;
import io.qinggui.platform.decider.Withdrawal;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.LedgerFollower;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The leases as the ledger has them: an index that follows it, for what goes across leases, and the
 * streams themselves for all that there is about one. A question never sees less than what was
 * acknowledged before it: it reads on to the ledger's end first.
 */
public final class LeaseBook implements AutoCloseable {

  private final Ledger ledger;
  private final EventCatalog<OperatorEvent> catalog;
  private final LeaseIndex index = new LeaseIndex();
  private final LedgerFollower follower;

  /**
   * A lease, with the version of its stream.
   *
   * @param version last sequence number of the stream that is included
   */
  public record Known(Lease lease, long version) {}

  /**
   * Begins to read the ledger.
   *
   * @param catalog reads its events
   */
  public LeaseBook(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.follower = new LedgerFollower("leases", ledger);
    follower.tell(it -> it.startsWith(LeaseCommand.STREAMS + "/"), this::add);
    follower.start();
  }

  /** The index, with everything that can be read now. */
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

  /**
   * A lease as it was known at a position; empty when none was recorded.
   *
   * @param knownAt position, or {@link LeaseIndex#NOW}
   */
  public Optional<Known> lease(String leaseId, long knownAt) {
    return known(ledger.readStream(LeaseCommand.streamOf(leaseId), 0), knownAt);
  }

  /**
   * The leases of some ids as they were known at a position, by their ids; the unknown ones are not
   * there. All of them cost one read of the ledger.
   *
   * @param knownAt position, or {@link LeaseIndex#NOW}
   */
  public Map<String, Lease> leases(Collection<String> leaseIds, long knownAt) {
    Map<String, Lease> found = new HashMap<>();
    ledger
        .readStreams(leaseIds.stream().map(LeaseCommand::streamOf).toList())
        .values()
        .forEach(
            events ->
                known(events, knownAt)
                    .ifPresent(it -> found.put(it.lease().leaseId(), it.lease())));
    return found;
  }

  private Optional<Known> known(List<LedgerEvent> stream, long knownAt) {
    List<LedgerEvent> events = stream.stream().filter(it -> it.position() <= knownAt).toList();
    return events.isEmpty()
        ? Optional.empty()
        : file(events).known().map(it -> new Known(it, events.getLast().sequence()));
  }

  private LeaseFile file(List<LedgerEvent> events) {
    LeaseFile file = LeaseFile.NONE;
    for (Recorded<OperatorEvent> each : CountingEvents.of(catalog, events)) {
      file = file.with((LeaseEvent) each.event());
    }
    return file;
  }

  private void add(LedgerEvent event) {
    Recorded<OperatorEvent> recorded = catalog.read(event);
    if (recorded.event() instanceof Withdrawal it && it.replacedBy() != null) {
      return; // until what takes its place, which the same command recorded
    }
    String leaseId = ((LeaseEvent) recorded.event()).leaseId();
    LeaseFile file =
        event.sequence() == 0
            ? LeaseFile.NONE.with((LeaseEvent) recorded.event())
            : file(upTo(event));
    index.put(leaseId, file.known().map(Lease::run).orElse(null), event.position());
  }

  private List<LedgerEvent> upTo(LedgerEvent event) {
    return ledger.readStream(event.stream(), 0).stream()
        .filter(it -> it.sequence() <= event.sequence())
        .toList();
  }

  @Override
  public void close() {
    follower.close();
  }
}
