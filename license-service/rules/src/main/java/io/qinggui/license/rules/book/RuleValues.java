package io.qinggui.license.rules.book;

import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** All values of the rulebook that count for some legal dates. */
public final class RuleValues {

  private final Map<ValueName, RuleValue> values;

  RuleValues(Map<ValueName, RuleValue> values) {
    this.values = new EnumMap<>(values);
  }

  /** All of them, in the order of {@link ValueName}. */
  public List<RuleValue> all() {
    return List.copyOf(values.values());
  }

  public RuleValue value(ValueName name) {
    RuleValue value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value of " + name.key());
    }
    return value;
  }

  public LocalDate date(ValueName name) {
    return (LocalDate) value(name).value();
  }

  public int number(ValueName name) {
    return (Integer) value(name).value();
  }

  public String text(ValueName name) {
    return (String) value(name).value();
  }

  public List<RequiredSystem> systems(ValueName name) {
    return ((List<?>) value(name).value()).stream().map(RequiredSystem.class::cast).toList();
  }

  public List<String> operators(ValueName name) {
    return ((List<?>) value(name).value()).stream().map(String.class::cast).toList();
  }

  /** The last day on which a commitment may be received. */
  public LocalDate commitmentDeadline() {
    return date(ValueName.COMMITMENT_DEADLINE);
  }

  /** The last day on which what was promised may be fulfilled. */
  public LocalDate fulfilmentDeadline() {
    return date(ValueName.FULFILMENT_DEADLINE);
  }

  /** Days of notice that customers get before their operator leaves. */
  public int customerNoticeDays() {
    return number(ValueName.CUSTOMER_NOTICE_DAYS);
  }

  /** On how many days before a deadline it is reminded of, the last reminder first. */
  public SortedSet<Integer> reminderDays() {
    return new TreeSet<>(
        List.of(
            number(ValueName.FIRST_REMINDER_DAYS),
            number(ValueName.SECOND_REMINDER_DAYS),
            number(ValueName.THIRD_REMINDER_DAYS),
            number(ValueName.LAST_REMINDER_DAYS)));
  }

  /** Days in which a complaint is replied to. */
  public int complaintReplyDays() {
    return number(ValueName.COMPLAINT_REPLY_DAYS);
  }

  /** Days after a reply in which a complaint can be reopened. */
  public int complaintReopenDays() {
    return number(ValueName.COMPLAINT_REOPEN_DAYS);
  }

  /** Last day to report on a year. */
  public LocalDate annualReportDueOn(int year) {
    return endOfMonth(year + 1, number(ValueName.ANNUAL_REPORT_LAST_MONTH));
  }

  /** Last day to make up for a report on a year. */
  public LocalDate annualReportClosesOn(int year) {
    LocalDate dueOn = annualReportDueOn(year);
    LocalDate closesOn = endOfMonth(year + 1, number(ValueName.ANNUAL_REPORT_MAKE_UP_MONTH));
    return closesOn.isBefore(dueOn) ? dueOn : closesOn;
  }

  private static LocalDate endOfMonth(int year, int month) {
    int within = Math.clamp(month, 1, 12);
    return LocalDate.of(year, within, 1).plusMonths(1).minusDays(1);
  }

  /** First day that the campaign looks at. */
  public LocalDate findingsLookFrom() {
    return date(ValueName.FINDINGS_LOOK_FROM);
  }

  /** Whether findings of a kind open cases by themselves. */
  public boolean opensCases(FindingKind kind) {
    return ((List<?>) value(ValueName.FINDINGS_OPEN_CASES).value()).contains(kind);
  }

  /** Whether the date is within the campaign, first and last day included. */
  public boolean campaignOpenOn(LocalDate date) {
    return !date.isBefore(date(ValueName.CAMPAIGN_STARTS_ON))
        && !date.isAfter(date(ValueName.CAMPAIGN_ENDS_ON));
  }

  /** What a new license for the service needs, 二(三)2 and 3. */
  public List<RequiredSystem> admission(Service service) {
    return systems(
        switch (service) {
          case IDC -> ValueName.ADMISSION_SYSTEMS_IDC;
          case IRCS -> ValueName.ADMISSION_SYSTEMS_IRCS;
          case CDN -> ValueName.ADMISSION_SYSTEMS_CDN;
          case ISP -> ValueName.ADMISSION_SYSTEMS_ISP;
        });
  }

  /** What more coverage of the service needs, 二(三)4 to 6. */
  public List<RequiredSystem> expansion(Service service, boolean websiteHosting) {
    return systems(
        switch (service) {
          case IDC -> ValueName.EXPANSION_SYSTEMS_IDC;
          case IRCS -> ValueName.EXPANSION_SYSTEMS_IRCS;
          case CDN -> ValueName.EXPANSION_SYSTEMS_CDN;
          case ISP ->
              websiteHosting
                  ? ValueName.EXPANSION_SYSTEMS_ISP_HOSTING
                  : ValueName.EXPANSION_SYSTEMS_ISP;
        });
  }
}
