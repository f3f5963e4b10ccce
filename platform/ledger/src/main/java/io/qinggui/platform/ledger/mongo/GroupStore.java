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
    return found != null && found.getInteger(Group.COUNT) > 0;
  }

  /** The floor in the place behind the last group, 0 when there is none. */
  long floor(long nextPosition) {
    Document found = groups.find(and(eq("_id", nextPosition), eq(Group.COUNT, 0))).first();
    return found == null ? 0 : found.getLong(FLOOR);
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
   * Groups that follow each other from a position on.
   *
   * @param first where the first one begins
   * @param window how many positions are looked at
   */
  List<Group> following(long first, int window) {
    List<Group> chain = new ArrayList<>();
    long next = first;
    for (Group group : at(LongStream.range(first, first + window).boxed().toList())) {
      if (group.first() == next) {
        chain.add(group);
        next = group.last() + 1;
      }
    }
    return chain;
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
    List<Group> found = new ArrayList<>();
    for (Document document : groups.find(in("_id", positions))) {
      if (document.getInteger(Group.COUNT) > 0) {
        found.add(new Group(document));
      }
    }
    found.sort(Comparator.comparingLong(Group::first));
    return found;
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
