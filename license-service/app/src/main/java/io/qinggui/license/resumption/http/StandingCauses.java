package io.qinggui.license.resumption.http;

import io.qinggui.license.rules.standing.Lifting;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.standing.http.ReasonView;
import io.qinggui.license.standing.runtime.LicenseHolders;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * What still stands against a resumption, from everything recorded now. A cause that is recorded a
 * moment later is not lost: the rules lift only what no longer stood on the day of the resumption,
 * whenever it became known.
 */
@Component
final class StandingCauses {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final Standings standings;
  private final LicenseHolders holders;

  /**
   * @param standings what is known about operators
   * @param holders whose licenses they are
   */
  StandingCauses(Standings standings, LicenseHolders holders) {
    this.standings = standings;
    this.holders = holders;
  }

  /**
   * @param causes each as it is told
   * @param through position up to which the operator's facts were weighed
   */
  record Causes(List<Map<String, Object>> causes, long through) {}

  Causes against(String licenseNumber, LocalDate date) {
    return holders
        .holder(licenseNumber, Instant.MAX)
        .map(standings::now)
        .map(now -> new Causes(causes(now.standing(), licenseNumber, date), now.through()))
        .orElse(new Causes(List.of(), 0));
  }

  private static List<Map<String, Object>> causes(
      Standing standing, String licenseNumber, LocalDate date) {
    return Lifting.causesStanding(standing.facts(), standing.rulebook(), licenseNumber, date)
        .stream()
        .map(StandingCauses::fields)
        .toList();
  }

  private static Map<String, Object> fields(Reason reason) {
    return EventJson.mapper().convertValue(ReasonView.of(reason), FIELDS);
  }
}
