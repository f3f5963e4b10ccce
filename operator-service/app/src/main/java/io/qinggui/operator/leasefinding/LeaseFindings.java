package io.qinggui.operator.leasefinding;

import io.qinggui.operator.language.LeaseFindingEvent;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingNoted;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingWithdrawalNoted;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands of one lease, by the ids of the findings.
 *
 * @param gone ids that are withdrawn, also such as are not known yet
 */
public record LeaseFindings(
    Map<String, LeaseFindingNoted> standing, Map<String, LeaseFindingWithdrawalNoted> gone) {

  /** Nothing. */
  public static final LeaseFindings NONE = new LeaseFindings(Map.of(), Map.of());

  /** Copies the maps. */
  public LeaseFindings {
    standing = Map.copyOf(standing);
    gone = Map.copyOf(gone);
  }

  /** Whether this is noted already. */
  public boolean includes(LeaseFindingEvent event) {
    return switch (event) {
      case LeaseFindingNoted it ->
          standing.containsKey(it.findingId()) || gone.containsKey(it.findingId());
      case LeaseFindingWithdrawalNoted it -> gone.containsKey(it.findingId());
    };
  }

  /** After another event. */
  public LeaseFindings with(LeaseFindingEvent event) {
    Map<String, LeaseFindingNoted> found = new HashMap<>(standing);
    Map<String, LeaseFindingWithdrawalNoted> withdrawn = new HashMap<>(gone);
    switch (event) {
      case LeaseFindingNoted it -> found.put(it.findingId(), it);
      case LeaseFindingWithdrawalNoted it -> {
        found.remove(it.findingId());
        withdrawn.put(it.findingId(), it);
      }
    }
    return new LeaseFindings(found, withdrawn);
  }
}
