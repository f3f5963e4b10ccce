package io.qinggui.standalone.imports;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a file's lines, of which no line is held: 16 bytes for a key and half of its content.
 * Once all lines were seen, nothing is kept but the keys that are in dispute.
 */
final class Keys {

  private static final int HALF = 32;
  private static final long LOW = 0xFFFF_FFFFL;

  private Long2LongOpenHashMap seen = new Long2LongOpenHashMap();
  private LongOpenHashSet whole = new LongOpenHashSet();
  private final Long2LongOpenHashMap disputed = new Long2LongOpenHashMap();
  private final LongOpenHashSet linesInDispute = new LongOpenHashSet();
  private long twice;

  /** Two lines that are about the same and do not say the same. */
  record Dispute(String key, long first, long other) {}

  void add(Line line) {
    long content = NaturalKeys.content(line);
    if (!whole.add(content)) {
      twice++;
    }
    NaturalKeys.of(line).forEach(key -> add(Digest.of(key), content, line.number()));
  }

  private void add(long key, long content, long number) {
    long value = (content << HALF) | (number & LOW);
    long before = seen.putIfAbsent(key, value);
    if (before != seen.defaultReturnValue() && before >>> HALF != value >>> HALF) {
      disputed.putIfAbsent(key, (before & LOW) << HALF | (number & LOW));
    }
    if (disputed.containsKey(key)) {
      linesInDispute.add(before & LOW);
      linesInDispute.add(number);
    }
  }

  /** The file is read to its end. */
  Keys complete() {
    seen = new Long2LongOpenHashMap();
    whole = new LongOpenHashSet();
    return this;
  }

  /** How many lines stand there that stood there before, word for word. */
  long twice() {
    return twice;
  }

  /** How many lines contradict another one. */
  long inDispute() {
    return linesInDispute.size();
  }

  /** What a line contradicts. */
  Optional<Dispute> dispute(Line line) {
    if (disputed.isEmpty()) {
      return Optional.empty();
    }
    for (List<String> key : NaturalKeys.of(line)) {
      long lines = disputed.get(Digest.of(key));
      if (lines != disputed.defaultReturnValue()) {
        return Optional.of(new Dispute(String.join(" ", key), lines >>> HALF, lines & LOW));
      }
    }
    return Optional.empty();
  }
}
