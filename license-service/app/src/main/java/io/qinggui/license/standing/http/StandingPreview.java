package io.qinggui.license.standing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.notedfact.Facts;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Difference;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.standing.StandingChange;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.license.standing.runtime.Standings.Assessed;
import io.qinggui.platform.decider.EventIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a write would do to the standings of the operators that it touches. */
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
   * An operator that a write touches.
   *
   * @param standing the changes of its standing by date, each lasting until the next one
   */
  public record Touched(String operatorId, List<Change> standing) {}

  /**
   * The members that an answer to a dry run has besides its events: {@code standings} of every
   * operator that is touched, and {@code standing} of the one that the write is about.
   *
   * @param events that the write would record
   * @param ids of those events
   */
  public Map<String, Object> of(List<? extends LicenseServiceEvent> events, EventIds ids) {
    if (events.isEmpty()) {
      return Map.of("standing", List.of());
    }
    List<Touched> touched = touched(facts(events, ids), concerned(events));
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("standing", touched.getFirst().standing());
    members.put("standings", touched);
    return members;
  }

  /** Whom the events are about, the first of them first, and who else has what is of them. */
  private Set<String> concerned(List<? extends LicenseServiceEvent> events) {
    Set<String> ids = new LinkedHashSet<>();
    events.forEach(it -> ids.add(it.subject()));
    for (LicenseServiceEvent event : events) {
      if (event instanceof LicenseEvent filed) {
        ids.addAll(standings.concernedBy(filed));
      }
    }
    return ids;
  }

  private static Map<String, List<Fact>> facts(
      List<? extends LicenseServiceEvent> events, EventIds ids) {
    Map<String, List<Fact>> facts = new HashMap<>();
    for (int i = 0; i < events.size(); i++) {
      List<Fact> ofOperator =
          facts.computeIfAbsent(events.get(i).subject(), any -> new ArrayList<>());
      // later than everything that is recorded
      Facts.of(events.get(i), ids.at(i), Instant.MAX).ifPresent(ofOperator::add);
    }
    return facts;
  }

  private List<Touched> touched(Map<String, List<Fact>> more, Set<String> ids) {
    Map<String, Assessed> now = new LinkedHashMap<>();
    ids.forEach(id -> now.put(id, standings.now(id)));
    List<OperatorFacts> then = new ArrayList<>();
    now.forEach((id, it) -> then.add(it.facts().and(more.getOrDefault(id, List.of()))));
    return then.stream()
        .map(it -> touched(Objects.requireNonNull(now.get(it.operatorId())), it.besides(then)))
        .toList();
  }

  private static Touched touched(Assessed now, OperatorFacts then) {
    Standing after = Standing.of(then, now.standing().rulebook());
    return new Touched(
        then.operatorId(),
        StandingChange.in(Difference.of(now.standing(), after)).stream().map(Change::of).toList());
  }
}
