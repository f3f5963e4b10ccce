package io.qinggui.standalone.imports;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;

/**
 * How many lines of a file become one request, of which no line is held: 16 bytes for each request.
 * Once all lines were seen, nothing is kept but the requests of several lines.
 */
final class Groups {

  private static final int HALF = 32;
  private static final long LOW = 0xFFFF_FFFFL;

  /** The count, and half of what its lines have in common. */
  private Long2LongOpenHashMap counts = new Long2LongOpenHashMap();

  private LongOpenHashSet whole = new LongOpenHashSet();
  private LongOpenHashSet disagreeing = new LongOpenHashSet();
  private LongOpenHashSet flawed = new LongOpenHashSet();
  private long twice;

  void add(Line line, boolean hasFlaw) {
    if (!whole.add(NaturalKeys.content(line))) {
      twice++;
    }
    long group = Digest.of(JoinedLines.identity(line));
    long common = Digest.of(common(line)) & LOW;
    long before = counts.get(group);
    counts.put(group, ((before >>> HALF) + 1) << HALF | common);
    if (before != 0 && (before & LOW) != common) {
      disagreeing.add(group);
    }
    if (hasFlaw) {
      flawed.add(group);
    }
  }

  private static List<String> common(Line line) {
    return JoinedLines.common(line).entrySet().stream()
        .map(it -> it.getKey() + "=" + it.getValue())
        .sorted()
        .toList();
  }

  /** The file is read to its end. */
  Groups complete() {
    Long2LongOpenHashMap several = new Long2LongOpenHashMap();
    counts
        .long2LongEntrySet()
        .fastForEach(
            it -> {
              if (it.getLongValue() >>> HALF > 1) {
                several.put(it.getLongKey(), it.getLongValue());
              }
            });
    counts = several;
    whole = new LongOpenHashSet();
    return this;
  }

  /** How many lines stand there that stood there before, word for word. */
  long twice() {
    return twice;
  }

  /** How many lines belong to requests whose lines do not agree. */
  long inDispute() {
    return disagreeing.longStream().filter(it -> !flawed.contains(it)).map(this::count).sum();
  }

  /** How many lines belong to requests of which a line has a flaw. */
  long withFlawed() {
    return flawed.longStream().map(this::count).sum();
  }

  /** How many lines have an identity. */
  int count(List<String> identity) {
    return (int) count(Digest.of(identity));
  }

  private long count(long group) {
    return Math.max(1, counts.get(group) >>> HALF);
  }
}
