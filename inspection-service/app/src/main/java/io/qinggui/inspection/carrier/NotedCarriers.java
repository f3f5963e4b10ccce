package io.qinggui.inspection.carrier;

import io.qinggui.inspection.language.CarrierEvent;
import io.qinggui.inspection.language.CarrierEvent.CarrierNoted;
import io.qinggui.inspection.language.CarrierEvent.CarrierWithdrawalNoted;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The carriers that were noted.
 *
 * @param told ids of the events that were noted, with the carrier that each made known; an empty
 *     text once that does not count
 */
public record NotedCarriers(Map<String, String> told) {

  /** None. */
  public static final NotedCarriers NONE = new NotedCarriers(Map.of());

  private static final String DOES_NOT_COUNT = "";

  /** Copies the map. */
  public NotedCarriers {
    told = Map.copyOf(told);
  }

  /** Whether this was noted, or is about a registration that was not. */
  public boolean isNoNews(CarrierEvent fact) {
    return told.containsKey(fact.eventId())
        || (fact instanceof CarrierWithdrawalNoted it && !told.containsKey(it.withdrawn()));
  }

  /** After one more event. */
  public NotedCarriers after(CarrierEvent event) {
    Map<String, String> more = new HashMap<>(told);
    switch (event) {
      case CarrierNoted it -> more.put(it.eventId(), it.operatorId());
      case CarrierWithdrawalNoted it -> {
        more.put(it.eventId(), DOES_NOT_COUNT);
        more.put(it.withdrawn(), DOES_NOT_COUNT);
      }
    }
    return new NotedCarriers(more);
  }

  /** Their ids, in order. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>(told.values());
    ids.remove(DOES_NOT_COUNT);
    return ids;
  }
}
