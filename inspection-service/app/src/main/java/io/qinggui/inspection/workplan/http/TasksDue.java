package io.qinggui.inspection.workplan.http;

import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueKind;
import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.WorkPlanEvent;
import io.qinggui.inspection.workplan.http.WorkPlansController.PlanRecord;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.Authority;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of work plans. */
@Component
final class TasksDue implements DueSource {

  private final ReadModel<PlanRecord> list;

  TasksDue(ReadModel<PlanRecord> list) {
    this.list = list;
  }

  @Override
  public Stream<Due> between(LocalDate from, LocalDate to, @Nullable String province) {
    return due(province, (it, task) -> it.completedOn(task) != null, from, to);
  }

  @Override
  public Stream<Due> missed(LocalDate from, LocalDate to) {
    return due(null, PlanRecord::isDoneInTime, from, to);
  }

  @Override
  public Optional<Class<? extends InspectionEvent>> facts() {
    return Optional.of(WorkPlanEvent.class);
  }

  private Stream<Due> due(
      @Nullable String province,
      BiPredicate<PlanRecord, Integer> isDone,
      LocalDate from,
      LocalDate to) {
    return list.all(Filter.ALL.with(WorkPlansController.PARTY, province))
        .map(Versioned::view)
        .flatMap(
            it ->
                IntStream.rangeClosed(1, it.made().tasks().size())
                    .filter(task -> !isDone.test(it, task))
                    .mapToObj(task -> due(it, task)))
        .filter(it -> DueSource.isWithin(it.date(), from, to));
  }

  private static Due due(PlanRecord it, int task) {
    String party = it.made().party();
    boolean isAuthority = Authority.isValid(party);
    return new Due(
        it.made().tasks().get(task - 1).dueOn(),
        DueKind.WORK_PLAN_TASK,
        it.made().planId() + "/tasks/" + task,
        isAuthority ? party : null,
        isAuthority ? null : party);
  }
}
