package io.qinggui.platform.ledger.index;

import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Where the events of each stream and each subject are, in memory. An index in the ledger's file
 * would cost every append a page or two more than its events do; and a damaged page of it could
 * leave events out unseen, while what is here was read from events whose hashes were verified.
 *
 * <p>20 to 25 bytes for each stream and subject, and 8 for each event. Safe for use by many
 * threads; one of them adds.
 */
public final class EventIndex {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final NameHash names;
  private final Postings streams;
  private final Postings subjects;
  private long through;

  /** Without any event. */
  public EventIndex(NameHash names) {
    this(names, new Postings(), new Postings(), 0);
  }

  private EventIndex(NameHash names, Postings streams, Postings subjects, long through) {
    this.names = names;
    this.streams = streams;
    this.subjects = subjects;
    this.through = through;
  }

  /**
   * Called by one thread at a time, in order of positions.
   *
   * @param about subjects, each once
   */
  public void add(String stream, List<String> about, long position) {
    int at = Math.toIntExact(position);
    long name = names.of(stream);
    long[] subjectNames = about.stream().mapToLong(names::of).toArray();
    lock.writeLock().lock();
    try {
      streams.add(name, at, true);
      for (int i = 0; i < subjectNames.length; i++) {
        subjects.add(subjectNames[i], at, i == 0);
      }
      through = position;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Several additions of which a reader sees all or none. */
  public void together(Runnable additions) {
    lock.writeLock().lock();
    try {
      additions.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** What is found while nothing is added. */
  public <T> T unchanged(Supplier<T> reading) {
    lock.readLock().lock();
    try {
      return reading.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** The last position that is known here. */
  public long through() {
    return unchanged(() -> through);
  }

  /**
   * The last sequence number of a stream, which counts its events from 0; -1 when there is none.
   */
  public long lastSequence(String stream) {
    long name = names.of(stream);
    return unchanged(() -> streams.count(name) - 1L);
  }

  /** The positions of a stream's events from a sequence number on. */
  public long[] stream(String stream, long fromSequence) {
    long name = names.of(stream);
    return unchanged(() -> streams.from(name, Math.max(0, fromSequence)));
  }

  /** The positions of a subject's events behind a position, at most so many. */
  public long[] subject(String subject, long after, int limit) {
    long name = names.of(subject);
    return unchanged(() -> subjects.after(name, after, limit));
  }

  /** Adds an event to what {@link #isExactly} is asked with. */
  public void addTo(
      EventsDigest digest, String stream, long sequence, List<String> about, long at) {
    digest.streams().add(names.of(stream), sequence, at);
    // a subject's events are not counted
    about.forEach(it -> digest.subjects().add(names.of(it), 0, at));
  }

  /** Whether just these events are known up to a position, in order, those of streams dense. */
  public boolean isExactly(EventsDigest events, long through) {
    EventsDigest known = events.fresh();
    return unchanged(
        () ->
            streams.addTo(known.streams(), through, true)
                && subjects.addTo(known.subjects(), through, false)
                && known.isEqualTo(events));
  }

  /** Writes what {@link #read} reads; nothing is added meanwhile. */
  public void write(IndexOutput out) {
    lock.readLock().lock();
    try {
      out.number(Math.toIntExact(through));
      streams.write(out);
      subjects.write(out);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** As it was written. */
  public static EventIndex read(IndexInput in, NameHash names) {
    long through = in.number();
    return new EventIndex(names, Postings.read(in), Postings.read(in), through);
  }
}
