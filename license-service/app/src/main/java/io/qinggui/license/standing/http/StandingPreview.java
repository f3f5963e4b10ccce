package io.qinggui.license.standing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.notedfact.Facts;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.standing.StandingChange;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.license.standing.runtime.Standings.Assessed;
import io.qinggui.platform.decider.EventIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a write would do to the standing of the operator that it is about. */
@Component
public final class StandingPreview {

  private final Standings standings;

  StandingPreview(Standings standings) {
    this.standings = standings;
  }

  /**
   * Where the standing would differ.
   *
   * @param on first day of the difference, {@code null} when it has always been there
   * @param before what applies now and would not
   * @param after what would apply and does not
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Change(@Nullable LocalDate on, List<ReasonView> before, List<ReasonView> after) {

    /** The difference, as it is told. */
    public static Change of(StandingChange it) {
      return new Change(
          it.on().orElse(null), ReasonView.of(it.before()), ReasonView.of(it.after()));
    }
  }

  /**
   * The members that an answer to a dry run has besides its events: {@code standing}, the changes
   * by date, each lasting until the next one.
   *
   * @param events that the write would record
   * @param ids of those events
   */
  public Map<String, Object> of(List<? extends LicenseServiceEvent> events, EventIds ids) {
    if (events.isEmpty()) {
      return Map.of("standing", List.of());
    }
    Assessed now = standings.now(events.getFirst().subject());
    List<Fact> more = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      // later than everything that is recorded
      Facts.of(events.get(i), ids.at(i), Instant.MAX).ifPresent(more::add);
    }
    Standing then = Standing.of(now.facts().and(more), now.standing().rulebook());
    return Map.of(
        "standing", StandingChange.between(now.standing(), then).stream().map(Change::of).toList());
  }
}
