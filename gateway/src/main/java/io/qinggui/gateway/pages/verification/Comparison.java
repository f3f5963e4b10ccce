package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.verification.Difference.Change;
import io.qinggui.gateway.pages.verification.Difference.Side;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two standings beside each other, reason by reason. Those that are the same but for the province
 * are told as one.
 *
 * @param different reasons that are not the same at both moments
 * @param same those that are
 */
public record Comparison(List<Difference> different, List<Difference> same) {

  /** What a reason is known again by; the rest of it may have changed. */
  private static final List<String> KNOWN_BY =
      List.of("rule", "code", "effect", "service", "province", "licenseNumber", "year");

  private static final String PROVINCE = "province";

  /** Copies the lists. */
  public Comparison {
    different = List.copyOf(different);
    same = List.copyOf(same);
  }

  /** Compares two standings as the interface tells them. */
  static Comparison of(JsonNode first, JsonNode second) {
    List<Difference> all = joined(pairs(entries(first), entries(second)));
    return new Comparison(
        all.stream().filter(it -> it.change() != Change.SAME).toList(),
        all.stream().filter(it -> it.change() == Change.SAME).toList());
  }

  /**
   * A reason of a standing.
   *
   * @param applies whether it applies on the day
   */
  private record Entry(JsonNode reason, boolean applies) {

    List<String> key() {
      return KNOWN_BY.stream().map(it -> reason.path(it).asString("")).toList();
    }

    Entry anywhere() {
      ObjectNode copy = ((ObjectNode) reason).deepCopy();
      copy.remove(PROVINCE);
      return new Entry(copy, applies);
    }
  }

  private record Pair(@Nullable Entry first, @Nullable Entry second) {

    Pair anywhere() {
      return new Pair(
          first == null ? null : first.anywhere(), second == null ? null : second.anywhere());
    }
  }

  private static List<Entry> entries(JsonNode standing) {
    Set<JsonNode> applying = new HashSet<>(standing.path("effects").valueStream().toList());
    Set<JsonNode> listed = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (JsonNode reason : standing.path("timeline").values()) {
      listed.add(reason);
      entries.add(new Entry(reason, applying.contains(reason)));
    }
    applying.stream()
        .filter(it -> !listed.contains(it))
        .map(it -> new Entry(it, true))
        .forEach(entries::add);
    return entries;
  }

  /** What is the same on both sides is paired first, so that a second span is not taken for it. */
  private static List<Pair> pairs(List<Entry> first, List<Entry> second) {
    Map<JsonNode, Deque<Entry>> equal = by(first, Entry::reason);
    IdentityHashMap<Entry, Entry> paired = new IdentityHashMap<>();
    for (Entry entry : second) {
      Entry same = equal.getOrDefault(entry.reason(), new ArrayDeque<>()).poll();
      if (same != null) {
        paired.put(entry, same);
      }
    }
    Set<Entry> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    taken.addAll(paired.values());
    Map<List<String>, Deque<Entry>> open =
        by(first.stream().filter(it -> !taken.contains(it)).toList(), Entry::key);
    List<Pair> pairs = new ArrayList<>();
    for (Entry entry : second) {
      Entry known = paired.get(entry);
      pairs.add(
          new Pair(
              known == null ? open.getOrDefault(entry.key(), new ArrayDeque<>()).poll() : known,
              entry));
    }
    open.values().forEach(left -> left.forEach(it -> pairs.add(new Pair(it, null))));
    return pairs;
  }

  private static <K> Map<K, Deque<Entry>> by(List<Entry> entries, Function<Entry, K> key) {
    Map<K, Deque<Entry>> grouped = new LinkedHashMap<>();
    entries.forEach(
        it -> grouped.computeIfAbsent(key.apply(it), each -> new ArrayDeque<>()).add(it));
    return grouped;
  }

  private static List<Difference> joined(List<Pair> pairs) {
    Map<Pair, List<Pair>> groups = new LinkedHashMap<>();
    pairs.forEach(it -> groups.computeIfAbsent(it.anywhere(), key -> new ArrayList<>()).add(it));
    return groups.values().stream().map(Comparison::difference).toList();
  }

  private static Difference difference(List<Pair> group) {
    Side first = side(group.stream().map(Pair::first).filter(Objects::nonNull).toList());
    Side second = side(group.stream().map(Pair::second).filter(Objects::nonNull).toList());
    return new Difference(
        Objects.requireNonNull(second == null ? first : second).reason(), first, second);
  }

  private static @Nullable Side side(List<Entry> entries) {
    if (entries.isEmpty()) {
      return null;
    }
    ArrayNode reasons = JsonNodeFactory.instance.arrayNode();
    entries.forEach(it -> reasons.add(it.reason()));
    return new Side(Reasons.joined(reasons).getFirst(), entries.getFirst().applies());
  }
}
