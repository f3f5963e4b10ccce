package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import java.util.Set;

/**
 * A service that a license grants, where and when.
 *
 * @param original granted with the license, not by a later expansion
 * @param dates the grant is in force
 * @param eventId the event that granted it
 */
public record HeldGrant(
    Service service,
    Set<String> provinces,
    boolean websiteHosting,
    boolean original,
    Interval dates,
    String eventId) {

  public boolean covers(Service aService, String province) {
    return service == aService && provinces.contains(province);
  }
}
