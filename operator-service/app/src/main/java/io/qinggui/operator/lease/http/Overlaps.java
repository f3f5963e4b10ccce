package io.qinggui.operator.lease.http;

import io.qinggui.lease.Lease;
import io.qinggui.lease.LeaseRun;
import io.qinggui.operator.lease.runtime.LeaseBook;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The same resource leased by one lessor to several lessees at once: told, and not refused. */
@Component
final class Overlaps {

  /** More than so many say no more. */
  private static final int AT_MOST = 100;

  private final LeaseBook book;

  Overlaps(LeaseBook book) {
    this.book = book;
  }

  /**
   * The leases of the same lessor to other lessees that share the resource on days of this one, by
   * what was known at a position: the first hundred by their ids.
   */
  List<String> of(Lease lease, long knownAt) {
    LeaseRun run = lease.run();
    TreeSet<String> found = new TreeSet<>();
    book.index()
        .sharing(
            run.resource(),
            run.share(),
            run.from(),
            run.until(),
            knownAt,
            other -> {
              if (other.lessorId().equals(run.lessorId())
                  && !other.lesseeId().equals(run.lesseeId())) {
                found.add(other.leaseId());
              }
            });
    return found.stream().limit(AT_MOST).toList();
  }
}
