package io.qinggui.platform.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection of groups. A document is either a group or, only in the place right behind the
 * last one, a floor: {@code {_id: next position, n: 0, floor: microseconds}}, the closed timestamp
 * under which no later group may be recorded. Groups are found by {@code _id}, by their keys, which
 * a unique index takes once, and by the subjects of their events.
 */
final class GroupStore {

  private static final String FLOOR = "floor";
  private static final int NEARBY = 64;
  private static final int CHUNK = 50;
  private static final Bson EVENTS = exclude(Group.KEYS, Group.COMMANDS, Group.SUBJECTS);
  private static final Bson NAMES = include(Group.KEYS, Group.COMMANDS);
  private static final Bson ENDS = include(Group.COUNT, Group.LAST, Group.RECORDED, FLOOR);

  private final MongoCollection<Document> groups;

  GroupStore(MongoCollection<Document> groups) {
    this.groups = groups;
  }

  /**
   * Makes sure of the indexes.
   *
   * @throws IllegalStateException when the groups have no keys, as those of an unreleased version
   */
  void prepare() {
    Bson withoutKeys = and(eq("_id", 1L), gt(Group.COUNT, 0), exists(Group.KEYS, false));
    if (groups.find(withoutKeys).projection(ENDS).first() != null) {
      throw new IllegalStateException(
          groups.getNamespace() + " was written by an unreleased version");
    }
    groups.createIndex(
        Indexes.ascending(Group.KEYS), new IndexOptions().name("keys").unique(true).sparse(true));
    groups.createIndex(
        Indexes.ascending(Group.SUBJECTS, Group.LAST), new IndexOptions().name("subjects"));
  }

  /** The ledger's end. */
  LedgerHead last() {
    for (Document document :
        groups.find().sort(Sorts.descending("_id")).limit(2).projection(ENDS)) {
      if (isGroup(document)) {
        return new Group(document).head();
      }
    }
    return LedgerHead.EMPTY;
  }

  /** Whether a group begins at a position. */
  boolean has(long position) {
    Document found = groups.find(eq("_id", position)).projection(include(Group.COUNT)).first();
    return found != null && isGroup(found);
  }

  /**
   * Raises the floor in the place behind the last group.
   *
   * @return false when a group has taken the place, or somebody else was faster
   */
  boolean raiseFloor(long nextPosition, long micros) {
    return unlessTaken(
        () -> {
          groups.updateOne(
              and(eq("_id", nextPosition), eq(Group.COUNT, 0)),
              max(FLOOR, micros),
              new UpdateOptions().upsert(true));
          return true;
        });
  }

  /**
   * Puts a group in the place behind the last one.
   *
   * @param floor the floor that the group respects, 0 when none is known
   * @return false when the place was taken, or its floor is another one; nothing was changed
   */
  boolean put(Group group, long floor) {
    Bson place = and(eq("_id", group.first()), eq(Group.COUNT, 0), eq(FLOOR, floor));
    return unlessTaken(
        () -> {
          if (floor == 0) {
            groups.insertOne(group.document());
            return true;
          }
          return groups.replaceOne(place, group.document()).getMatchedCount() == 1;
        });
  }

  /**
   * Groups that follow each other.
   *
   * @param end whether nothing follows them
   * @param floor the floor behind the end, 0 when there is none
   */
  record Chain(List<Group> groups, boolean end, long floor) {}

  /**
   * The chain from a position on.
   *
   * @param first where its first group begins
   * @param window how many positions are looked at
   */
  Chain following(long first, int window) {
    return chain(first, window, EVENTS);
  }

  /** The same without events. */
  Chain endsFollowing(long first, int window) {
    return chain(first, window, ENDS);
  }

  private Chain chain(long first, int window, Bson projection) {
    List<Group> chain = new ArrayList<>();
    long next = first;
    long floor = 0;
    for (Document document :
        find(LongStream.range(first, first + window).boxed().toList(), projection)) {
      if (document.getLong("_id") == next && isGroup(document)) {
        Group group = new Group(document);
        chain.add(group);
        next = group.last() + 1;
      } else if (document.getLong("_id") == next) {
        floor = document.getLong(FLOOR);
      }
    }
    return new Chain(chain, next < first + window, floor);
  }

  /** The group that holds a position. Only a very large group before it costs a third look. */
  Optional<Group> containing(long position) {
    List<Long> near =
        LongStream.rangeClosed(Math.max(1, position - NEARBY), position).boxed().toList();
    return find(near, ENDS).stream()
        .filter(GroupStore::isGroup)
        .reduce((before, after) -> after)
        .or(() -> lastBefore(position))
        .map(Group::new)
        .filter(group -> group.last() >= position)
        .flatMap(group -> at(group.first()));
  }

  private Optional<Group> at(long position) {
    return find(List.of(position), EVENTS).stream().map(Group::new).findFirst();
  }

  /** Those groups that hold one of the keys, in order. */
  List<Group> holding(Collection<String> keys) {
    return holding(keys, EVENTS);
  }

  /** Which of the keys are there. */
  KnownKeys known(Collection<String> keys) {
    Set<String> there = new HashSet<>();
    Map<String, CommandEntry> commands = new HashMap<>();
    for (Group group : holding(keys, NAMES)) {
      there.addAll(group.keys());
      group.commands().forEach(entry -> commands.put(entry.commandId(), entry));
    }
    return new KnownKeys(there, commands);
  }

  /**
   * Asks for positions first: a server may give a group once for each of the keys that it was found
   * by.
   */
  private List<Group> holding(Collection<String> keys, Bson projection) {
    Set<Long> positions = new TreeSet<>();
    if (!keys.isEmpty()) {
      groups
          .find(in(Group.KEYS, keys))
          .projection(include("_id"))
          .forEach(found -> positions.add(found.getLong("_id")));
    }
    return positions.stream()
        .gather(Gatherers.windowFixed(CHUNK))
        .flatMap(some -> find(some, projection).stream())
        .map(Group::new)
        .toList();
  }

  /**
   * The groups with events about a subject that end behind a position, in order, fetched as they
   * are iterated over.
   */
  MongoCursor<Group> about(String subject, long after) {
    return groups
        .find(and(eq(Group.SUBJECTS, subject), gt(Group.LAST, after)))
        .projection(EVENTS)
        .sort(Sorts.ascending(Group.LAST))
        .batchSize(CHUNK)
        .map(Group::new)
        .cursor();
  }

  private List<Document> find(Collection<Long> positions, Bson projection) {
    List<Document> found =
        groups.find(in("_id", positions)).projection(projection).into(new ArrayList<>());
    found.sort(Comparator.comparing(document -> document.getLong("_id")));
    return found;
  }

  private static boolean isGroup(Document document) {
    return document.getInteger(Group.COUNT) > 0;
  }

  private Optional<Document> lastBefore(long position) {
    return Optional.ofNullable(
        groups.find(lt("_id", position)).sort(Sorts.descending("_id")).projection(ENDS).first());
  }

  /** A write that may find its place taken. */
  private interface Write {
    boolean attempt();
  }

  private static boolean unlessTaken(Write write) {
    try {
      return write.attempt();
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
