package io.qinggui.inspection.quarterlyreport.http;

import io.qinggui.inspection.deadline.Due;
import io.qinggui.inspection.deadline.DueKind;
import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.language.QuarterlyReportEvent.QuarterlyReportFiled;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.Province;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reports of quarters that administrations and carriers have not filed, since the campaign began.
 */
@Component
final class QuarterlyReportsDue implements DueSource {

  private static final int FIRST_YEAR = 2017;
  private static final int LAST_YEAR = 2100;

  private final ReadModel<QuarterlyReportView> list;
  private final Reporters reporters;

  QuarterlyReportsDue(ReadModel<QuarterlyReportView> list, Reporters reporters) {
    this.list = list;
    this.reporters = reporters;
  }

  @Override
  public Stream<Due> between(LocalDate from, LocalDate to, @Nullable String province) {
    return due(from, to, it -> true)
        .filter(it -> province == null || province.equals(it.authority()));
  }

  @Override
  public Stream<Due> missed(LocalDate from, LocalDate to) {
    return due(from, to, it -> !it.late());
  }

  /** All but those for which there is a report that is done. */
  private Stream<Due> due(LocalDate from, LocalDate to, Predicate<QuarterlyReportView> isDone) {
    Set<String> filed =
        list.all(Filter.ALL)
            .map(Versioned::view)
            .filter(isDone)
            .map(it -> it.term() + " " + it.reporter())
            .collect(Collectors.toSet());
    int first = Math.max(FIRST_YEAR, from.getYear());
    int last = Math.min(LAST_YEAR, to.getYear());
    return IntStream.rangeClosed(first, last)
        .boxed()
        .flatMap(year -> IntStream.rangeClosed(1, 4).boxed().flatMap(q -> due(year, q)))
        .filter(it -> DueSource.isWithin(it.date(), from, to))
        .filter(it -> !filed.contains(it.id()));
  }

  private Stream<Due> due(int year, int quarter) {
    return reporters.all().stream()
        .map(
            it ->
                new Due(
                    QuarterlyReportFiled.dueOn(year, quarter),
                    DueKind.QUARTERLY_REPORT,
                    QuarterlyReportView.term(year, quarter) + " " + it,
                    Province.isCode(it) ? it : null,
                    Province.isCode(it) ? null : it));
  }
}
