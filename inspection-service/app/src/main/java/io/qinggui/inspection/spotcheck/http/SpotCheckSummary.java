package io.qinggui.inspection.spotcheck.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnouncementContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckFactWithdrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckObservationRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is listed.
 *
 * @param state {@code ANNOUNCED}, {@code DRAWN} or {@code CANCELLED}
 * @param population how many can be drawn
 * @param size how many are drawn
 * @param results how many of them were inspected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpotCheckSummary(
    String spotCheckId,
    String name,
    String province,
    String state,
    int population,
    int size,
    LocalDate announcedOn,
    Instant drawNotBefore,
    @Nullable Instant drawnAt,
    @Nullable String cancelledBecause,
    String trust,
    int results) {

  static SpotCheckSummary after(@Nullable SpotCheckSummary before, SpotCheckEvent event) {
    return event instanceof SpotCheckAnnounced it
        ? new SpotCheckSummary(
            it.spotCheckId(),
            it.name(),
            it.province(),
            "ANNOUNCED",
            it.populationSize(),
            it.size(),
            it.announcedOn(),
            it.drawNotBefore(),
            null,
            null,
            it.trust(),
            0)
        : Objects.requireNonNull(before, "a check begins with its announcement").after(event);
  }

  private SpotCheckSummary after(SpotCheckEvent event) {
    return switch (event) {
      case SpotCheckDrawn it -> with("DRAWN", it.drawnAt(), null, results);
      case SpotCheckCancelled it -> with("CANCELLED", null, it.reason(), results);
      case SpotCheckResultRecorded it -> with(state, drawnAt, cancelledBecause, results + 1);
      case SpotCheckObservationRecorded it -> this;
      case SpotCheckAnnouncementContinued it -> this;
      case SpotCheckDrawContinued it -> this;
      case SpotCheckAnnounced it -> throw new IllegalStateException("announced twice: " + it);
      case SpotCheckFactWithdrawn it ->
          throw new IllegalStateException(it + " is no fact that counts");
    };
  }

  private SpotCheckSummary with(
      String next, @Nullable Instant at, @Nullable String because, int number) {
    return new SpotCheckSummary(
        spotCheckId,
        name,
        province,
        next,
        population,
        size,
        announcedOn,
        drawNotBefore,
        at,
        because,
        trust,
        number);
  }
}
