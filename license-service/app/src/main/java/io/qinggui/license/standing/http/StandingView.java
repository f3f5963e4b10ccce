package io.qinggui.license.standing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.web.read.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A standing as it is told: what applies on the date, and everything, past and to come. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StandingView(
    String operatorId,
    String validAt,
    String knownAt,
    String rulebook,
    List<ReasonView> effects,
    List<ReasonView> timeline,
    @Nullable LocalDate nextChangeAt) {

  static StandingView of(String operatorId, AsOf asOf, Standing standing) {
    LocalDate date = asOf.validDate();
    return new StandingView(
        operatorId,
        asOf.validAt().toString(),
        asOf.knownAt().toString(),
        standing.rulebook().version(),
        ReasonView.of(standing.effectsOn(date)),
        ReasonView.of(standing.timeline()),
        standing.nextChangeAfter(date).orElse(null));
  }
}
