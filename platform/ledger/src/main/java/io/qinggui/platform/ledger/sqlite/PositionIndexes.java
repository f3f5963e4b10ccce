package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.index.EventIndex;
import io.qinggui.platform.ledger.index.IdIndex;
import io.qinggui.platform.ledger.index.IndexInput;
import io.qinggui.platform.ledger.index.IndexOutput;
import io.qinggui.platform.ledger.index.NameHash;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.time.Instant;
import java.util.List;

/**
 * The indexes of a ledger's file, in memory: at which positions ids were used, and where streams
 * and subjects have their events. Filled while the file is verified, then by whoever writes after
 * each commit.
 */
final class PositionIndexes {

  private final NameHash names;
  private final IdIndex commands;
  private final IdIndex events;
  private final EventIndex index;
  private final RecentLeaves leaves = new RecentLeaves();

  /** Changes together with {@link #index}. */
  private Verified end;

  private PositionIndexes(
      NameHash names, IdIndex commands, IdIndex events, EventIndex index, Verified end) {
    this.names = names;
    this.commands = commands;
    this.events = events;
    this.index = index;
    this.end = end;
  }

  static PositionIndexes empty() {
    NameHash names = NameHash.random();
    return new PositionIndexes(
        names, new IdIndex(names), new IdIndex(names), new EventIndex(names), Verified.NOTHING);
  }

  /** Command ids, by the position of their first event. */
  IdIndex commands() {
    return commands;
  }

  /** Event ids. */
  IdIndex events() {
    return events;
  }

  /** The events of streams and subjects. */
  EventIndex index() {
    return index;
  }

  /** Leaf hashes of the last events that were written since. */
  RecentLeaves leaves() {
    return leaves;
  }

  /** The last event of {@link #index}. */
  Verified end() {
    return index.unchanged(() -> end);
  }

  /** The next event is committed. */
  void add(String stream, List<String> about, Instant recordedAt, byte[] leafHash) {
    index.together(
        () -> {
          index.add(stream, about, end.position() + 1);
          end = end.with(recordedAt, leafHash);
        });
  }

  /** The next event, as it was read from the file. */
  void add(LedgerEvent event) {
    add(event.stream(), EventMeta.subjects(event), event.recordedAt(), event.leafHash());
  }

  /**
   * Writes what {@link #read} reads. Ids of a group that is under way, or that failed, may be among
   * it; they are candidates at most.
   */
  Verified write(IndexOutput out) {
    return index.unchanged(
        () -> {
          Ends.write(out, end);
          names.write(out);
          commands.write(out);
          events.write(out);
          index.write(out);
          return end;
        });
  }

  static PositionIndexes read(IndexInput in) {
    Verified end = Ends.read(in);
    NameHash names = NameHash.read(in);
    PositionIndexes read =
        new PositionIndexes(
            names,
            IdIndex.read(in, names),
            IdIndex.read(in, names),
            EventIndex.read(in, names),
            end);
    in.require(read.index.through() == end.position());
    return read;
  }

  /** How an end is written. */
  private static final class Ends {

    static void write(IndexOutput out, Verified end) {
      out.number(end.position());
      out.number(end.recordedAt().getEpochSecond());
      out.number(end.recordedAt().getNano());
      out.bytes(end.leafHash());
      out.bytes(end.chain());
    }

    static Verified read(IndexInput in) {
      long position = in.longNumber();
      Instant recordedAt = Instant.ofEpochSecond(in.longNumber(), in.number());
      byte[] leafHash = in.bytes(Verified.NOTHING.leafHash().length);
      return new Verified(position, recordedAt, leafHash, in.bytes(leafHash.length));
    }
  }
}
