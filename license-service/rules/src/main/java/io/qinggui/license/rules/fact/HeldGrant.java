package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.Set;

/**
 * A service that a license grants, where and when.
 *
 * @param grantedOn first day on which the license grants it: its own, or that of an expansion
 * @param dates the license is in force, and grants it
 * @param eventId the event that recorded the license, or the expansion
 */
public record HeldGrant(
    Service service,
    Set<String> provinces,
    boolean websiteHosting,
    LocalDate grantedOn,
    Interval dates,
    String eventId) {

  public boolean covers(Service aService, String province) {
    return service == aService && provinces.contains(province);
  }
}
