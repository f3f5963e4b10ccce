package io.qinggui.inspection.selfcheck.http;

import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueKind;
import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.SelfCheckEvent;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Problems that self-checks named; they belong to no province. */
@Component
final class SelfChecksDue implements DueSource {

  private final ReadModel<SelfCheckRecord> list;

  SelfChecksDue(ReadModel<SelfCheckRecord> list) {
    this.list = list;
  }

  @Override
  public Stream<Due> between(LocalDate from, LocalDate to, @Nullable String province) {
    return province != null
        ? Stream.empty()
        : due(from, to, (it, item) -> it.rectified(item).isPresent());
  }

  @Override
  public Stream<Due> missed(LocalDate from, LocalDate to) {
    return due(from, to, SelfCheckRecord::isRectifiedInTime);
  }

  @Override
  public Optional<Class<? extends InspectionEvent>> facts() {
    return Optional.of(SelfCheckEvent.class);
  }

  private Stream<Due> due(
      LocalDate from, LocalDate to, BiPredicate<SelfCheckRecord, Integer> isDone) {
    return list.all(Filter.ALL)
        .map(Versioned::view)
        .flatMap(
            it ->
                IntStream.rangeClosed(1, it.submitted().items().size())
                    .boxed()
                    .filter(item -> !isDone.test(it, item))
                    .flatMap(item -> due(it, item)))
        .filter(it -> DueSource.isWithin(it.date(), from, to));
  }

  /** What is no problem is due never. */
  private static Stream<Due> due(SelfCheckRecord it, int number) {
    SelfCheckEvent.Item item = it.submitted().items().get(number - 1);
    LocalDate dueOn = item.dueOn();
    return dueOn == null || !it.isProblem(number)
        ? Stream.empty()
        : Stream.of(
            new Due(
                dueOn,
                DueKind.SELF_CHECK_ITEM,
                it.submitted().selfCheckId() + "/items/" + number,
                null,
                it.submitted().operatorId()));
  }
}
