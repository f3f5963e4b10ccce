package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoCursor;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.recent.Tail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Answers from the groups, with what other instances have appended. */
final class MongoReads {

  private static final int WINDOW = 500;
  private static final int FIRST_PAGE = 32;
  private static final int LAST_PAGE = 512;
  private static final int PROBES = 12;
  private static final int STREAMS_AT_ONCE = 200;
  private static final int FIRST_PLACES = 8;

  private final String ledger;
  private final MongoGroups groups;
  private final GroupStore store;
  private final StreamEnds ends;
  private final Tail tail;

  MongoReads(String ledger, MongoGroups groups, GroupStore store, StreamEnds ends) {
    this.ledger = ledger;
    this.groups = groups;
    this.store = store;
    this.ends = ends;
    this.tail = new Tail(() -> groups.refresh().position(), this::stored);
  }

  List<LedgerEvent> read(long after, int limit) {
    return tail.read(after, limit);
  }

  List<byte[]> leafHashes(long after, int limit) {
    long until = Math.min(groups.refresh().position(), after + Math.max(0, limit));
    return read(after, until, Group::leafHashes);
  }

  private List<LedgerEvent> stored(long after, long until) {
    return read(after, until, group -> group.events(ledger));
  }

  private <T> List<T> read(long after, long until, Function<Group, List<T>> content) {
    List<T> found = new ArrayList<>();
    long next = after + 1;
    while (next <= until) {
      for (Group group : from(next, until)) {
        if (group.first() <= next && next <= group.last()) {
          int to = (int) (Math.min(until, group.last()) + 1 - group.first());
          found.addAll(content.apply(group).subList((int) (next - group.first()), to));
          next = group.first() + to;
        }
      }
    }
    return found;
  }

  Optional<LedgerEvent> event(String id) {
    return store.holding(List.of(Keys.event(id))).stream()
        .flatMap(group -> group.events(ledger).stream())
        .filter(event -> event.id().equals(id))
        .findFirst();
  }

  /** At least the group that holds a position, and some that follow it. */
  private List<Group> from(long position, long until) {
    List<Group> chain =
        store.following(position, (int) Math.min(WINDOW, until - position + 1)).groups();
    return chain.isEmpty()
        ? List.of(
            store
                .containing(position)
                .orElseThrow(() -> new LedgerCorruptException(position, "it is missing")))
        : chain;
  }

  List<LedgerEvent> readStream(String stream, long fromSequence) {
    List<LedgerEvent> events = new ArrayList<>();
    long next = Math.max(0, fromSequence);
    int size = FIRST_PAGE;
    boolean more = true;
    while (more) {
      List<LedgerEvent> page = page(stream, next, size);
      page.forEach(event -> addNext(event, stream, Math.max(0, fromSequence), events));
      next += size;
      more = page.size() == size;
      size = Math.min(2 * size, LAST_PAGE);
    }
    if (!events.isEmpty()) {
      ends.saw(stream, events.getLast().sequence());
    }
    return events;
  }

  /** Most streams are short, so their first places are looked for together. */
  Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    Map<String, List<LedgerEvent>> found = new HashMap<>();
    List<String> wanted = streams.stream().distinct().toList();
    for (int from = 0; from < wanted.size(); from += STREAMS_AT_ONCE) {
      beginnings(wanted.subList(from, Math.min(wanted.size(), from + STREAMS_AT_ONCE)))
          .forEach((stream, events) -> found.put(stream, whole(stream, events)));
    }
    return found;
  }

  private Map<String, List<LedgerEvent>> beginnings(List<String> streams) {
    List<String> places =
        streams.stream()
            .flatMap(
                stream -> LongStream.range(0, FIRST_PLACES).mapToObj(n -> Keys.place(stream, n)))
            .toList();
    Set<String> wanted = Set.copyOf(streams);
    return store.holding(places).stream()
        .flatMap(group -> group.ofStreams(ledger, wanted).stream())
        .filter(event -> event.sequence() < FIRST_PLACES)
        .collect(Collectors.groupingBy(LedgerEvent::stream));
  }

  private List<LedgerEvent> whole(String stream, List<LedgerEvent> beginning) {
    if (beginning.size() == FIRST_PLACES) {
      return readStream(stream, 0);
    }
    List<LedgerEvent> events = new ArrayList<>();
    beginning.forEach(event -> addNext(event, stream, 0, events));
    ends.saw(stream, events.getLast().sequence());
    return events;
  }

  private List<LedgerEvent> page(String stream, long from, int size) {
    List<String> places =
        LongStream.range(from, from + size).mapToObj(n -> Keys.place(stream, n)).toList();
    return store.holding(places).stream()
        .flatMap(group -> group.ofStream(ledger, stream).stream())
        .filter(event -> event.sequence() >= from && event.sequence() < from + size)
        .toList();
  }

  private void addNext(LedgerEvent event, String stream, long from, List<LedgerEvent> events) {
    if (event.sequence() != from + events.size() || !event.stream().equals(stream)) {
      if (!events.isEmpty()) {
        requireNothingMissing(events.getLast().position(), event.position());
      }
      throw new LedgerCorruptException(event.position(), "not the next event of its stream");
    }
    events.add(event);
  }

  /** Names the position that is missing, if it is one. */
  private void requireNothingMissing(long after, long until) {
    List<LedgerEvent> between = stored(after, Math.min(after + WINDOW, until));
    if (between.isEmpty()) {
      throw new LedgerCorruptException(after + 1, "it is missing");
    }
  }

  List<LedgerEvent> readSubject(String subject, long after, int limit) {
    List<LedgerEvent> events = new ArrayList<>();
    try (MongoCursor<Group> about = store.about(subject, after)) {
      while (events.size() < limit && about.hasNext()) {
        about.next().ofSubject(ledger, subject).stream()
            .filter(event -> event.position() > after)
            .forEach(events::add);
      }
    }
    return events.stream().limit(Math.max(0, limit)).toList();
  }

  /** One look, if the stream has not grown since it was met last. */
  long lastSequence(String stream) {
    long last = ends.atLeast(stream);
    long farther = reached(stream, last);
    while (farther > last) {
      last = farther;
      farther = reached(stream, last);
    }
    ends.saw(stream, last);
    return last;
  }

  /** The farthest place that is taken of those that are looked at behind one. */
  private long reached(String stream, long last) {
    List<Long> probes = LongStream.range(0, PROBES).mapToObj(n -> last + (1L << n)).toList();
    KnownKeys known = store.known(probes.stream().map(place -> Keys.place(stream, place)).toList());
    return probes.stream()
        .filter(place -> known.has(Keys.place(stream, place)))
        .reduce(last, Math::max);
  }

  Optional<Committed> outcome(String commandId) {
    return Optional.ofNullable(store.known(List.of(Keys.command(commandId))).command(commandId))
        .map(entry -> entry.committed(true));
  }
}
