package io.qinggui.lease;

import io.qinggui.lease.Shelf.Days;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * All leases that are known, and that ever were: which of them run on a day, as known now or at a
 * position of the ledger. Filled in the order of the ledger by one thread, read by many.
 *
 * <p>A question about what is known now does not look at what is superseded, and finds what runs on
 * a day without going over what has ended. A question about what was known then looks at both.
 */
public final class LeaseIndex {

  /** The position that stands for what is known now. */
  public static final long NOW = Versions.STILL - 1;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Versions versions = new Versions();
  private final Shelf current = new Shelf(versions, false);
  private final Shelf superseded = new Shelf(versions, true);
  private final Long2IntOpenHashMap latest = new Long2IntOpenHashMap();

  /** Empty. */
  public LeaseIndex() {
    latest.defaultReturnValue(Versions.NONE);
  }

  /**
   * What is known of a lease from a position on.
   *
   * @param run {@code null} when nothing counts any more
   * @param position of the event from which it is known; not before that of the call before
   */
  public void put(String leaseId, @Nullable LeaseRun run, long position) {
    lock.writeLock().lock();
    try {
      long lease = LeaseIds.number(leaseId);
      int before = latest.get(lease);
      if (before != Versions.NONE && !versions.isSuperseded(before)) {
        if (versions.run(before).equals(run)) {
          return;
        }
        versions.supersede(before, position);
        current.remove(before);
        superseded.add(before);
      }
      if (run != null) {
        int added = versions.add(run, position, before);
        latest.put(lease, added);
        current.add(added);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** What runs on a day, by what is known now. */
  public LeasesOnADay on(LocalDate day) {
    return on(day, NOW);
  }

  /** What runs on a day, by what was known at a position, or is known {@link #NOW}. */
  public LeasesOnADay on(LocalDate day, long knownAt) {
    return new Known(day(day), knownAt);
  }

  /**
   * The leases that are looked for and run on a day, by what was known at a position, in no
   * particular order.
   *
   * @param knownAt a position, or {@link #NOW}
   */
  public void find(LeaseQuery query, LocalDate day, long knownAt, Consumer<LeaseRun> each) {
    new Known(day(day), knownAt)
        .find(
            query,
            run -> {
              if (query.accepts(run)) {
                each.accept(run);
              }
            });
  }

  /**
   * The leases of a kind of resource that share something with a share and run on one of the days.
   *
   * @param until first day after
   * @param knownAt a position, or {@link #NOW}
   */
  public void sharing(
      Resource resource,
      Share share,
      LocalDate from,
      LocalDate until,
      long knownAt,
      Consumer<LeaseRun> each) {
    new Known(new Days(Versions.day(from), Versions.day(until)), knownAt)
        .sharing(resource, share, each);
  }

  /** Every lease that is known, whenever it runs. */
  public void everyRun(Consumer<LeaseRun> each) {
    everyRun(NOW, each);
  }

  /**
   * Every lease that was known at a position, whenever it runs.
   *
   * @param knownAt a position, or {@link #NOW}
   */
  public void everyRun(long knownAt, Consumer<LeaseRun> each) {
    new Known(Days.ALL, knownAt).find(LeaseQuery.ALL, each);
  }

  /** Every lease that an operator gives, whenever it runs. */
  public void everyRunOfLessor(String operatorId, Consumer<LeaseRun> each) {
    new Known(Days.ALL, NOW).ofLessor(operatorId, each);
  }

  /** Every lease that an operator has, whenever it runs. */
  public void everyRunOfLessee(String operatorId, Consumer<LeaseRun> each) {
    new Known(Days.ALL, NOW).ofLessee(operatorId, each);
  }

  private static Days day(LocalDate day) {
    int number = Versions.day(day);
    return new Days(number, number + 1);
  }

  private final class Known implements LeasesOnADay {

    private final Days days;
    private final long knownAt;

    Known(Days days, long knownAt) {
      this.days = days;
      this.knownAt = knownAt;
    }

    @Override
    public Optional<LeaseRun> lease(String leaseId) {
      lock.readLock().lock();
      try {
        int version = latest.get(LeaseIds.number(leaseId));
        while (version != Versions.NONE && !versions.isKnownAt(version, knownAt)) {
          version = versions.before(version);
        }
        return version != Versions.NONE && versions.runsDuring(version, days.from(), days.until())
            ? Optional.of(versions.run(version))
            : Optional.empty();
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    public void sharing(Resource resource, Share share, Consumer<LeaseRun> each) {
      look((shelf, found) -> shelf.sharing(resource, share, days, found), each);
    }

    @Override
    public void givenOutOf(String leaseId, Consumer<LeaseRun> each) {
      look((shelf, found) -> shelf.givenOutOf(leaseId, days, found), each);
    }

    @Override
    public void ofLessor(String operatorId, Consumer<LeaseRun> each) {
      look((shelf, found) -> shelf.ofLessor(operatorId, days, found), each);
    }

    @Override
    public void ofLessee(String operatorId, Consumer<LeaseRun> each) {
      look((shelf, found) -> shelf.ofLessee(operatorId, days, found), each);
    }

    void find(LeaseQuery query, Consumer<LeaseRun> each) {
      look((shelf, found) -> narrowest(query, shelf, found), each);
    }

    /** By whatever there is the fewest of. */
    private void narrowest(LeaseQuery query, Shelf shelf, IntConsumer found) {
      if (query.containing() != null) {
        shelf.around(query.containing(), days, found);
        shelf.exactly(query.containing(), days, found);
      } else if (query.circuit() != null) {
        Share.Circuit circuit = new Share.Circuit(query.circuit());
        shelf.sharing(Resource.CIRCUIT, circuit, days, found);
        shelf.sharing(Resource.INTERNATIONAL_CIRCUIT, circuit, days, found);
      } else if (query.within() != null) {
        shelf.inside(query.within(), days, found);
      } else if (query.lesseeId() != null) {
        shelf.ofLessee(query.lesseeId(), days, found);
      } else if (query.lessorId() != null) {
        shelf.ofLessor(query.lessorId(), days, found);
      } else {
        shelf.all(days, found);
      }
    }

    /** What is found is told outside of the lock: whoever is told may ask on. */
    private void look(Look look, Consumer<LeaseRun> each) {
      List<LeaseRun> found = new ArrayList<>();
      lock.readLock().lock();
      try {
        // what was superseded lately may still stand where it stood
        look.at(
            current,
            version -> {
              if (!versions.isSuperseded(version) && versions.isKnownAt(version, knownAt)) {
                found.add(versions.run(version));
              }
            });
        if (knownAt < NOW) {
          look.at(
              superseded,
              version -> {
                if (versions.isKnownAt(version, knownAt)) {
                  found.add(versions.run(version));
                }
              });
        }
      } finally {
        lock.readLock().unlock();
      }
      found.forEach(each);
    }
  }

  /** Looks for versions on a shelf. */
  private interface Look {
    void at(Shelf shelf, IntConsumer found);
  }
}
