package io.qinggui.inspection.annualreport.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.annualreport.AnnualReportTerm;
import io.qinggui.inspection.law.runtime.NotedLaw;
import io.qinggui.inspection.register.runtime.Register;
import io.qinggui.inspection.register.runtime.Register.Held;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.write.Today;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has reported on a year, and who has not. */
@Component
public final class AnnualReports {

  static final String YEAR = "year";

  private final ReadModel<AnnualReportRecord> list;
  private final Register register;
  private final NotedLaw law;
  private final Today today;
  private final InstantSource clock;

  AnnualReports(
      ReadModel<AnnualReportRecord> list,
      Register register,
      NotedLaw law,
      Today today,
      InstantSource clock) {
    this.list = list;
    this.register = register;
    this.law = law;
    this.today = today;
    this.clock = clock;
  }

  /**
   * A license on which nobody has reported.
   *
   * @param dueOn last day in time
   * @param closesOn last day to make up for it
   * @param overdue whether the last day in time is over
   * @param listedOn the day from which it is on the public list; absent before
   * @param removedOn the day from which it is off it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MissingAnnualReport(
      String licenseNumber,
      String operatorId,
      String issuer,
      Collection<String> provinces,
      int year,
      LocalDate dueOn,
      LocalDate closesOn,
      boolean overdue,
      @Nullable LocalDate listedOn,
      @Nullable LocalDate removedOn) {

    /** Whether it is on the public list. */
    @JsonIgnore
    public boolean isListed() {
      return listedOn != null && removedOn == null;
    }
  }

  /** When a year is reported on, by what is known now. */
  public AnnualReportTerm term(int year) {
    return term(year, law, clock.instant());
  }

  static AnnualReportTerm term(int year, NotedLaw law, Instant knownAt) {
    LocalDate opensOn = AnnualReportTerm.opensOn(year);
    RuleValues values = law.on(opensOn, knownAt);
    return new AnnualReportTerm(
        opensOn, values.annualReportDueOn(year), values.annualReportClosesOn(year));
  }

  /** The licenses whose holders have reported on a year. */
  public Set<String> submitted(int year) {
    return of(year).values().stream()
        .filter(AnnualReportRecord::isSubmitted)
        .map(AnnualReportRecord::licenseNumber)
        .collect(Collectors.toSet());
  }

  /**
   * The licenses without a report on a year, in the order of their numbers: those held at the end
   * of the year, and still on the last day to make up for it, or today when that is to come.
   *
   * @param province that they cover; {@code null} for all
   */
  public List<MissingAnnualReport> missing(int year, @Nullable String province) {
    return without(year, province, AnnualReports::isSubmitted);
  }

  /** The licenses on which nobody had reported on the last day in time, and perhaps has since. */
  List<MissingAnnualReport> missed(int year) {
    return without(year, null, it -> isSubmitted(it) && !Boolean.TRUE.equals(it.madeUp()));
  }

  private List<MissingAnnualReport> without(
      int year, @Nullable String province, Predicate<@Nullable AnnualReportRecord> isDone) {
    AnnualReportTerm term = term(year);
    LocalDate day = today.date();
    if (year < AnnualReportTerm.FIRST_YEAR || day.isBefore(term.opensOn())) {
      return List.of();
    }
    LocalDate last = day.isBefore(term.closesOn()) ? day : term.closesOn();
    Map<String, AnnualReportRecord> reports = of(year);
    Set<String> before =
        register.held(term.opensOn().minusDays(1), clock.instant()).stream()
            .map(it -> it.license().number())
            .collect(Collectors.toSet());
    return register.held(last, clock.instant()).stream()
        .filter(it -> before.contains(it.license().number()))
        .filter(it -> province == null || it.provinces().contains(province))
        .filter(it -> !isDone.test(reports.get(it.license().number())))
        .map(it -> missing(it, year, term, day, reports.get(it.license().number())))
        .toList();
  }

  private static boolean isSubmitted(@Nullable AnnualReportRecord it) {
    return it != null && it.isSubmitted();
  }

  private static MissingAnnualReport missing(
      Held held,
      int year,
      AnnualReportTerm term,
      LocalDate day,
      @Nullable AnnualReportRecord record) {
    return new MissingAnnualReport(
        held.license().number(),
        held.operatorId(),
        held.license().issuer(),
        held.provinces(),
        year,
        term.dueOn(),
        term.closesOn(),
        day.isAfter(term.dueOn()),
        day.isAfter(term.closesOn()) ? term.listedOn() : null,
        record == null ? null : record.removedOn());
  }

  private Map<String, AnnualReportRecord> of(int year) {
    return list.all(Filter.ALL.with(YEAR, String.valueOf(year)))
        .map(Versioned::view)
        .collect(Collectors.toMap(AnnualReportRecord::licenseNumber, Function.identity()));
  }
}
