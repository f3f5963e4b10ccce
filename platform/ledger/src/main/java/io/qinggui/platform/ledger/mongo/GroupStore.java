package io.qinggui.platform.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection of groups. A document is either a group or, only in the place right behind the
 * last one, a floor: {@code {_id: next position, n: 0, floor: microseconds}}. Everything is found
 * by {@code _id}.
 */
final class GroupStore {

  private static final String FLOOR = "floor";
  private static final int NEARBY = 64;

  private final MongoCollection<Document> groups;

  GroupStore(MongoCollection<Document> groups) {
    this.groups = groups;
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
    List<Group> chain = new ArrayList<>();
    long next = first;
    long floor = 0;
    for (Document document : find(LongStream.range(first, first + window).boxed().toList())) {
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

  /** The group that holds a position. Only a very large group before it costs a second look. */
  Optional<Group> containing(long position) {
    List<Group> near =
        at(LongStream.rangeClosed(Math.max(1, position - NEARBY), position).boxed().toList());
    Optional<Group> last = near.isEmpty() ? lastBefore(position) : Optional.of(near.getLast());
    return last.filter(group -> group.last() >= position);
  }

  /** Those groups that begin at one of the positions, in order. */
  List<Group> at(Collection<Long> positions) {
    return find(positions).stream().filter(GroupStore::isGroup).map(Group::new).toList();
  }

  private List<Document> find(Collection<Long> positions) {
    List<Document> found = groups.find(in("_id", positions)).into(new ArrayList<>());
    found.sort(Comparator.comparing(document -> document.getLong("_id")));
    return found;
  }

  private static boolean isGroup(Document document) {
    return document.getInteger(Group.COUNT) > 0;
  }

  private Optional<Group> lastBefore(long position) {
    return Optional.ofNullable(
            groups.find(lt("_id", position)).sort(Sorts.descending("_id")).first())
        .map(Group::new);
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
