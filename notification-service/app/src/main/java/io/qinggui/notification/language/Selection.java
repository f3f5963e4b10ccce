package io.qinggui.notification.language;

import java.util.List;

/**
 * Which events a subscriber chose. An empty part does not narrow.
 *
 * @param types CloudEvents types; one that ends in {@code .*} stands for all that begin so
 * @param provinces two-digit codes
 * @param services for example {@code CDN}
 * @param operatorIds operators that the events are about
 */
public record Selection(
    List<String> types, List<String> provinces, List<String> services, List<String> operatorIds) {

  /** Copies the lists. */
  public Selection {
    types = List.copyOf(types);
    provinces = List.copyOf(provinces);
    services = List.copyOf(services);
    operatorIds = List.copyOf(operatorIds);
  }

  /** The same about one operator only. */
  public Selection about(String operatorId) {
    return new Selection(types, provinces, services, List.of(operatorId));
  }
}
