package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.util.Set;

/**
 * A service that a license grants, where and when.
 *
 * @param dates the license is in force
 * @param eventId the event that recorded the license
 */
public record HeldGrant(
    Service service,
    Set<String> provinces,
    boolean websiteHosting,
    Interval dates,
    String eventId) {

  public boolean covers(Service aService, String province) {
    return service == aService && provinces.contains(province);
  }
}
