package io.qinggui.license.rules.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A few operators to look at: of each consequence those with the smallest ids, in turn, so that a
 * rare one is shown beside a frequent one. The same operators give the same examples.
 */
final class Examples {

  private final int atMost;
  private final Map<Consequence, TreeMap<String, OperatorImpact>> first =
      new EnumMap<>(Consequence.class);

  Examples(int atMost) {
    this.atMost = atMost;
  }

  void add(OperatorImpact operator) {
    for (Consequence consequence : operator.extents().keySet()) {
      TreeMap<String, OperatorImpact> some =
          first.computeIfAbsent(consequence, any -> new TreeMap<>());
      some.put(operator.operatorId(), operator);
      if (some.size() > atMost) {
        some.pollLastEntry();
      }
    }
  }

  List<OperatorImpact> chosen() {
    Map<String, OperatorImpact> chosen = new LinkedHashMap<>();
    List<Iterator<OperatorImpact>> rows = new ArrayList<>();
    first.values().stream().map(TreeMap::values).map(Collection::iterator).forEach(rows::add);
    while (chosen.size() < atMost && rows.stream().anyMatch(Iterator::hasNext)) {
      for (Iterator<OperatorImpact> row : rows) {
        next(row, chosen);
      }
    }
    return chosen.values().stream()
        .sorted(Comparator.comparing(OperatorImpact::operatorId))
        .toList();
  }

  private void next(Iterator<OperatorImpact> row, Map<String, OperatorImpact> chosen) {
    boolean found = chosen.size() == atMost;
    while (!found && row.hasNext()) {
      OperatorImpact operator = row.next();
      found = chosen.putIfAbsent(operator.operatorId(), operator) == null;
    }
  }
}
