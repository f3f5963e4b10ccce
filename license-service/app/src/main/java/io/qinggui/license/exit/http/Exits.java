package io.qinggui.license.exit.http;

import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exits of licenses that have ended. Terms run out with nothing running: whether a license has
 * ended is asked of the rules and today's date.
 */
final class Exits {

  static final String OPERATOR = "operatorId";
  static final String PROVINCES = "provinces";
  static final String STAGES = "stages";

  private static final int BATCH = 200;

  private final ReadModel<ExitRecord> exits;
  private final Standings standings;

  /** How far an exit has come. */
  enum Stage {
    /** A plan is on file. */
    PLANNED,
    /** And something is left to be done. */
    OPEN,
    /** And nothing is. */
    COMPLETED
  }

  Exits(ReadModel<ExitRecord> exits, Standings standings) {
    this.exits = exits;
    this.standings = standings;
  }

  /** The stages that an exit is found by; none before there is a plan. */
  static List<String> stages(ExitRecord exit) {
    return exit.plan() == null
        ? List.of()
        : List.of(Stage.PLANNED.name(), stage(exit.completedOn() == null).name());
  }

  private static Stage stage(boolean open) {
    return open ? Stage.OPEN : Stage.COMPLETED;
  }

  /**
   * Exits by license number.
   *
   * @param open only those that are, or only those that are not
   * @param today licenses in force on that day have not ended
   */
  Page<ExitView> find(
      @Nullable String operatorId,
      @Nullable String province,
      @Nullable Boolean open,
      LocalDate today,
      PageRequest page) {
    Filter filter =
        Filter.ALL
            .with(STAGES, open == null ? Stage.PLANNED : stage(open))
            .with(OPERATOR, operatorId)
            .with(PROVINCES, province);
    return page.from((after, limit) -> ended(filter, today, after, limit), ExitView::licenseNumber);
  }

  private List<ExitView> ended(Filter filter, LocalDate today, Optional<String> after, int limit) {
    List<ExitView> found = new ArrayList<>();
    Optional<String> last = after;
    List<Versioned<ExitRecord>> batch;
    do {
      batch = exits.find(filter, last, BATCH);
      for (Versioned<ExitRecord> each : batch) {
        ended(each.view(), today).ifPresent(found::add);
        last = Optional.of(each.key());
      }
    } while (batch.size() == BATCH && found.size() < limit);
    return found.subList(0, Math.min(limit, found.size()));
  }

  private Optional<ExitView> ended(ExitRecord exit, LocalDate today) {
    AftercarePlanView plan = exit.plan();
    return plan == null
        ? Optional.empty()
        : standings
            .factsKnownAt(exit.operatorId(), Instant.MAX)
            .license(exit.licenseNumber())
            .filter(license -> !license.end().isAfter(today))
            .map(license -> ExitView.of(exit, plan, license));
  }
}
