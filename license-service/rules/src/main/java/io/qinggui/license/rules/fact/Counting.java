package io.qinggui.license.rules.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Of what was recorded, what counts: everything that was not withdrawn. What takes the place of a
 * withdrawn record stands where that stood. A withdrawal whose replacement is not known yet has no
 * effect, so that nobody sees one half of a correction.
 */
public final class Counting {

  private final Map<String, FactRef> known = new HashMap<>();
  private final Map<String, String> inPlaceOf = new HashMap<>();
  private final Set<String> withdrawn = new HashSet<>();

  private Counting() {}

  /**
   * What counts, in order.
   *
   * @param recorded in the order in which it was recorded
   * @param ref of a record
   * @param withdrawals known at the same moment
   */
  public static <T> List<T> of(
      List<T> recorded, Function<T, FactRef> ref, Collection<Fact.Withdrawal> withdrawals) {
    return withdrawals.isEmpty() ? recorded : new Counting().corrected(recorded, ref, withdrawals);
  }

  private <T> List<T> corrected(
      List<T> recorded, Function<T, FactRef> ref, Collection<Fact.Withdrawal> withdrawals) {
    recorded.forEach(it -> known.putIfAbsent(ref.apply(it).eventId(), ref.apply(it)));
    withdrawals.forEach(this::apply);
    List<T> counting = new ArrayList<>();
    for (T each : recorded) {
      if (!withdrawn.contains(ref.apply(each).eventId())) {
        counting.add(each);
      }
    }
    counting.sort(Comparator.comparing(it -> place(ref.apply(it))));
    return List.copyOf(counting);
  }

  private void apply(Fact.Withdrawal withdrawal) {
    String replacedBy = withdrawal.replacedBy();
    if (replacedBy == null || known.containsKey(replacedBy)) {
      withdrawn.add(withdrawal.eventId());
    }
    if (replacedBy != null) {
      inPlaceOf.put(replacedBy, withdrawal.eventId());
    }
  }

  /** Where the first of a chain of corrections stood. */
  private FactRef place(FactRef ref) {
    FactRef place = ref;
    Set<String> seen = new HashSet<>();
    String id = ref.eventId();
    while (seen.add(id) && inPlaceOf.containsKey(id)) {
      id = inPlaceOf.get(id);
      place = known.getOrDefault(id, place);
    }
    return place;
  }
}
