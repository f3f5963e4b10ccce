package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.cases.Phase;
import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueKind;
import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rectifications that were ordered. */
@Component
final class RectificationsDue implements DueSource {

  private final ReadModel<CaseRecord> cases;

  RectificationsDue(ReadModel<CaseRecord> cases) {
    this.cases = cases;
  }

  @Override
  public Stream<Due> between(LocalDate from, LocalDate to, @Nullable String province) {
    Filter ordered =
        Filter.ALL
            .with(CaseFields.STATE, Phase.RECTIFICATION_ORDERED)
            .with(CaseFields.PROVINCE, province);
    return due(ordered, it -> false, from, to);
  }

  @Override
  public Stream<Due> missed(LocalDate from, LocalDate to) {
    return due(Filter.ALL, CaseRecord::isRectifiedInTime, from, to);
  }

  @Override
  public Optional<Class<? extends InspectionEvent>> facts() {
    return Optional.of(CaseEvent.class);
  }

  private Stream<Due> due(
      Filter which, Predicate<CaseRecord> isDone, LocalDate from, LocalDate to) {
    return cases
        .all(which)
        .map(Versioned::view)
        .filter(isDone.negate())
        .flatMap(
            it ->
                Stream.ofNullable(it.dueOn())
                    .filter(dueOn -> DueSource.isWithin(dueOn, from, to))
                    .map(
                        dueOn ->
                            new Due(
                                dueOn,
                                DueKind.RECTIFICATION,
                                it.opened().caseId(),
                                it.opened().province(),
                                it.opened().operatorId())));
  }
}
