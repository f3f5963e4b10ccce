package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** Answers from groups and index, after taking in what other instances have appended. */
final class MongoReads {

  private static final int WINDOW = 500;
  private static final int CHUNK = 50;

  private final String ledger;
  private final MongoGroups groups;
  private final GroupStore store;
  private final Index index;

  MongoReads(String ledger, MongoGroups groups, GroupStore store, Index index) {
    this.ledger = ledger;
    this.groups = groups;
    this.store = store;
    this.index = index;
  }

  List<LedgerEvent> read(long after, int limit) {
    long until = Math.min(groups.refresh().position(), after + Math.max(0, limit));
    List<LedgerEvent> events = new ArrayList<>();
    long next = after + 1;
    while (next <= until) {
      for (Group group : from(next, until)) {
        for (LedgerEvent event : group.events(ledger)) {
          if (event.position() == next && next <= until) {
            events.add(event);
            next++;
          }
        }
      }
    }
    return events;
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
    groups.refresh();
    Document entry = index.find(Index.stream(stream));
    if (fromSequence > Index.lastSequence(entry)) {
      return List.of();
    }
    List<LedgerEvent> events = new ArrayList<>();
    long sequence = 0;
    for (LedgerEvent event : load(Index.groups(entry), group -> group.ofStream(ledger, stream))) {
      if (event.sequence() != sequence || !event.stream().equals(stream)) {
        throw new LedgerCorruptException(event.position(), "not the next event of its stream");
      }
      sequence++;
      if (event.sequence() >= fromSequence) {
        events.add(event);
      }
    }
    return events;
  }

  List<LedgerEvent> readSubject(String subject, long after, int limit) {
    groups.refresh();
    List<Long> all = Index.groups(index.find(Index.subject(subject)));
    List<Long> rest = all.subList(firstThatMayReach(after + 1, all), all.size());
    List<LedgerEvent> events = new ArrayList<>();
    for (int i = 0; i < rest.size() && events.size() < limit; i += CHUNK) {
      List<Long> chunk = rest.subList(i, Math.min(rest.size(), i + CHUNK));
      load(chunk, group -> group.ofSubject(ledger, subject)).stream()
          .filter(event -> event.position() > after)
          .forEach(events::add);
    }
    return events.stream().limit(Math.max(0, limit)).toList();
  }

  long lastSequence(String stream) {
    groups.refresh();
    return Index.lastSequence(index.find(Index.stream(stream)));
  }

  Optional<Committed> outcome(String commandId) {
    groups.refresh();
    return Optional.ofNullable(index.find(Index.command(commandId)))
        .map(entry -> CommandEntry.of(entry).committed(true));
  }

  /** The last group that begins at or before a position; it may hold it. */
  private static int firstThatMayReach(long position, List<Long> groups) {
    int at = 0;
    while (at + 1 < groups.size() && groups.get(at + 1) <= position) {
      at++;
    }
    return at;
  }

  private List<LedgerEvent> load(List<Long> firsts, Function<Group, List<LedgerEvent>> wanted) {
    List<LedgerEvent> events = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i += CHUNK) {
      List<Long> chunk = firsts.subList(i, Math.min(firsts.size(), i + CHUNK));
      List<Group> found = store.at(chunk);
      if (found.size() != chunk.size()) {
        throw new LedgerCorruptException(
            firstMissing(chunk, found), "the index knows of it, but it is missing");
      }
      found.forEach(group -> events.addAll(wanted.apply(group)));
    }
    return events;
  }

  private static long firstMissing(List<Long> firsts, List<Group> found) {
    List<Long> there = found.stream().map(Group::first).toList();
    return firsts.stream().filter(first -> !there.contains(first)).findFirst().orElseThrow();
  }
}
