package io.qinggui.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.gateway.history.LedgerPage.Item;
import io.qinggui.platform.web.history.HistoryCursor;
import io.qinggui.platform.web.read.Cursor;
import io.qinggui.platform.web.read.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** However three histories interleave, pages of the merged one make the whole, in order. */
class MergeProperties {

  private static final Instant START = Instant.parse("2018-01-01T00:00:00Z");

  @Property(tries = 200)
  void pages_of_any_size_make_the_whole_in_order(
      @ForAll @Size(max = 30) List<@IntRange(max = 2) Integer> ledgers,
      @ForAll @Size(value = 30) List<@IntRange(max = 2) Integer> pauses,
      @ForAll @IntRange(min = 1, max = 35) int limit) {
    Map<String, List<Item>> histories = histories(ledgers, pauses);
    List<Item> whole = histories.values().stream().flatMap(List::stream).sorted().toList();

    List<JsonNode> read = new ArrayList<>();
    Optional<HistoryCursors> cursors = Optional.empty();
    do {
      Page<JsonNode> page = Merge.of(pages(histories, cursors, limit), limit);
      assertThat(page.items().size()).isLessThanOrEqualTo(limit);
      read.addAll(page.items());
      cursors = Optional.ofNullable(page.next()).flatMap(Cursor::decode).map(HistoryCursors::parse);
    } while (cursors.isPresent());

    assertThat(read).isEqualTo(whole.stream().map(Item::json).toList());
  }

  /** Each ledger's own times never go back; two ledgers may record at the same moment. */
  private static Map<String, List<Item>> histories(List<Integer> ledgers, List<Integer> pauses) {
    Map<String, List<Item>> histories = new TreeMap<>();
    for (String name : List.of("inspection", "license", "operator")) {
      histories.put(name, new ArrayList<>());
    }
    List<String> names = List.copyOf(histories.keySet());
    long second = 0;
    for (int i = 0; i < ledgers.size(); i++) {
      second += pauses.get(i);
      String name = names.get(ledgers.get(i));
      List<Item> history = histories.getOrDefault(name, new ArrayList<>());
      long position = history.size() + 1;
      JsonNode json = JsonNodeFactory.instance.stringNode(name + position);
      history.add(new Item(START.plusSeconds(second), name, position, json));
    }
    return histories;
  }

  private static List<LedgerPage> pages(
      Map<String, List<Item>> histories, Optional<HistoryCursors> cursors, int limit) {
    return histories.entrySet().stream()
        .map(
            each -> {
              HistoryCursor from =
                  cursors
                      .map(all -> all.byLedger().get(each.getKey()))
                      .orElse(new HistoryCursor(0, START));
              List<Item> rest = each.getValue().subList((int) from.after(), each.getValue().size());
              List<Item> items = rest.stream().limit(limit).toList();
              return new LedgerPage(each.getKey(), items, from, rest.size() > limit);
            })
        .toList();
  }
}
