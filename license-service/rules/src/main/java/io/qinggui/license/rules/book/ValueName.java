package io.qinggui.license.rules.book;

import static io.qinggui.license.rules.book.ValueType.DATE;
import static io.qinggui.license.rules.book.ValueType.FINDINGS;
import static io.qinggui.license.rules.book.ValueType.INTEGER;
import static io.qinggui.license.rules.book.ValueType.OPERATORS;
import static io.qinggui.license.rules.book.ValueType.SYSTEMS;
import static io.qinggui.license.rules.book.ValueType.TEXT;

import io.qinggui.license.rules.fact.FindingKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of the rulebook, each with its type, its clause and what the notice of 2017 says. */
public enum ValueName {
  /** Date of the notice; who ran IRCS or CDN by then may commit. */
  RUNNING_BY("runningBy", DATE, "二(一)2", "2017-01-17"),
  /** The catalogue of 2015 comes into force; IDC licenses granted before are old ones. */
  CATALOGUE_IN_FORCE_ON("catalogueInForceOn", DATE, "二(一)2", "2016-03-01"),
  /** IDC and ISP licenses granted before are the compliance cohort. */
  COHORT_GRANTED_BEFORE("cohortGrantedBefore", DATE, "二(三)1", "2012-12-01"),
  /** Last day on which a commitment may be received. */
  COMMITMENT_DEADLINE("commitmentDeadline", DATE, "二(一)2, 二(三)1", "2017-03-31"),
  /** Last day on which what was promised may be fulfilled. */
  FULFILMENT_DEADLINE("fulfilmentDeadline", DATE, "二(一)2, 二(三)1", "2017-12-31"),
  /** First day of the campaign. */
  CAMPAIGN_STARTS_ON("campaignStartsOn", DATE, "前言", "2017-01-17"),
  /** Last day of the campaign. */
  CAMPAIGN_ENDS_ON("campaignEndsOn", DATE, "前言", "2018-03-31"),
  /** The annual check in which missing ISMS docking counts. */
  ISMS_CHECK_YEAR("ismsCheckYear", INTEGER, "二(三)1 para 3", 2017),
  /** Days of notice that customers get before an operator exits. */
  CUSTOMER_NOTICE_DAYS("customerNoticeDays", INTEGER, "三(四)", 30, Unit.CALENDAR_DAYS),
  /** Days before expiry by which a renewal is applied for. */
  RENEWAL_LEAD_DAYS("renewalLeadDays", INTEGER, "电信业务经营许可管理办法", 90, Unit.CALENDAR_DAYS),
  /** What the compliance cohort must have passed where it has IDC. */
  COMPLIANCE_SYSTEMS_IDC("complianceSystemsIdc", SYSTEMS, "二(三)1", Systems.ALL),
  /** What the compliance cohort must have passed where it has ISP. */
  COMPLIANCE_SYSTEMS_ISP("complianceSystemsIsp", SYSTEMS, "二(三)1", Systems.WITHOUT_FACILITY),
  /** What a new IDC license needs. */
  ADMISSION_SYSTEMS_IDC("admissionSystemsIdc", SYSTEMS, "二(三)2", Systems.ALL),
  /** What a new IRCS license needs. */
  ADMISSION_SYSTEMS_IRCS("admissionSystemsIrcs", SYSTEMS, "二(三)2", Systems.ALL),
  /** What a new CDN license needs. */
  ADMISSION_SYSTEMS_CDN("admissionSystemsCdn", SYSTEMS, "二(三)3", Systems.WITHOUT_FACILITY),
  /** What a new ISP license needs; the basis is the circular of 2012. */
  ADMISSION_SYSTEMS_ISP("admissionSystemsIsp", SYSTEMS, "二(三)", Systems.WITHOUT_FACILITY),
  /** What more IDC coverage, rooms or nodes need. */
  EXPANSION_SYSTEMS_IDC("expansionSystemsIdc", SYSTEMS, "二(三)4", Systems.IDC_EXPANSION),
  /** What more IRCS coverage needs: a sub-item of IDC, so the same. */
  EXPANSION_SYSTEMS_IRCS("expansionSystemsIrcs", SYSTEMS, "二(三)4", Systems.IDC_EXPANSION),
  /** What more ISP coverage with website hosting needs. */
  EXPANSION_SYSTEMS_ISP_HOSTING("expansionSystemsIspHosting", SYSTEMS, "二(三)5", Systems.NETWORK),
  /** What more ISP coverage without website hosting needs. */
  EXPANSION_SYSTEMS_ISP("expansionSystemsIsp", SYSTEMS, "二(三)5", List.of()),
  /** What more CDN coverage, bandwidth or nodes need. */
  EXPANSION_SYSTEMS_CDN("expansionSystemsCdn", SYSTEMS, "二(三)6", Systems.NETWORK),
  /** Operators whose application was still pending at the fulfilment deadline. */
  PENDING_APPLICANTS("pendingApplicants", OPERATORS, "二(一)2", List.of()),
  /** What the yearly result of a license rests on. */
  ANNUAL_CHECK_BASIS("annualCheckBasis", TEXT, "二(三)1, 三(三)", "年检，电信业务经营许可管理办法"),
  /** Last days of terms from here on: a renewal that is applied for too late is refused. */
  RENEWAL_LATE_REFUSED_FROM(
      "renewalLateRefusedFrom", DATE, "电信业务经营许可管理办法", "2017-09-01", null, Basis.ORDER_42),
  /** Last days of terms from here on: a license whose service was never opened is not renewed. */
  SERVICE_NOT_OPENED_REFUSED_FROM(
      "serviceNotOpenedRefusedFrom", DATE, "电信业务经营许可管理办法", "2017-09-01", null, Basis.ORDER_42),
  /** Days in which an applicant is told what is missing. */
  SUPPLEMENT_DAYS("supplementDays", INTEGER, "电信业务经营许可管理办法", 5, Unit.WORKING_DAYS, Basis.ORDERS),
  /** Days from acceptance in which an application for value-added services is decided. */
  DECISION_DAYS("decisionDays", INTEGER, "电信业务经营许可管理办法", 60, Unit.CALENDAR_DAYS, Basis.ORDERS),
  /** The same for basic services. */
  DECISION_DAYS_BASIC(
      "decisionDaysBasic", INTEGER, "电信业务经营许可管理办法", 180, Unit.CALENDAR_DAYS, Basis.ORDERS),
  /** Longest term of a license for value-added services. */
  TERM_YEARS("termYears", INTEGER, "电信业务经营许可管理办法", 5, Unit.YEARS, Basis.ORDERS),
  /** Longest term of a license for basic services. */
  TERM_YEARS_BASIC("termYearsBasic", INTEGER, "电信业务经营许可管理办法", 10, Unit.YEARS, Basis.ORDERS),
  /** Days after a decision in which it is entered on the list. */
  LIST_ENTRY_DAYS("listEntryDays", INTEGER, "三(四)", 30, Unit.CALENDAR_DAYS, Basis.TO_BE_CONFIRMED),
  /** Days in which a change of name or of the like is reported. */
  CHANGE_REPORT_DAYS(
      "changeReportDays", INTEGER, "电信业务经营许可管理办法", 30, Unit.CALENDAR_DAYS, Basis.TO_BE_CONFIRMED),
  /** First day that the campaign looks at: what was over before is history, and opens no case. */
  FINDINGS_LOOK_FROM("findingsLookFrom", DATE, "—", "2017-01-17", null, Basis.SYSTEM),
  /** Findings that open cases by themselves. */
  FINDINGS_OPEN_CASES("findingsOpenCases", FINDINGS, "—", Findings.ALL, null, Basis.SYSTEM),
  /** Days from its receipt, or from its reopening, in which a complaint is replied to. */
  COMPLAINT_REPLY_DAYS(
      "complaintReplyDays", INTEGER, "三(一)", 30, Unit.CALENDAR_DAYS, Basis.TO_BE_CONFIRMED),
  /** Days after a reply in which a complaint can be reopened. */
  COMPLAINT_REOPEN_DAYS(
      "complaintReopenDays", INTEGER, "三(一)", 30, Unit.CALENDAR_DAYS, Basis.TO_BE_CONFIRMED),
  /** Month by whose end the report on the year before is submitted. */
  ANNUAL_REPORT_LAST_MONTH("annualReportLastMonth", INTEGER, "第42号令", 3, null, Basis.ORDER_42),
  /** Month by whose end it is made up for by who was told to; later none is taken. */
  ANNUAL_REPORT_MAKE_UP_MONTH("annualReportMakeUpMonth", INTEGER, "第42号令", 4, null, Basis.ORDER_42),
  /** Days before a deadline on which it is reminded of for the first time. */
  FIRST_REMINDER_DAYS("firstReminderDays", INTEGER, "—", 90, Unit.CALENDAR_DAYS, Basis.SYSTEM),
  /** The same for the second time. */
  SECOND_REMINDER_DAYS("secondReminderDays", INTEGER, "—", 30, Unit.CALENDAR_DAYS, Basis.SYSTEM),
  /** The same for the third time. */
  THIRD_REMINDER_DAYS("thirdReminderDays", INTEGER, "—", 7, Unit.CALENDAR_DAYS, Basis.SYSTEM),
  /** The same for the last time. */
  LAST_REMINDER_DAYS("lastReminderDays", INTEGER, "—", 1, Unit.CALENDAR_DAYS, Basis.SYSTEM);

  private static final Map<String, ValueName> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(ValueName::key, Function.identity()));

  private final String key;
  private final ValueType type;
  private final String clause;
  private final Object in2017;
  private final @Nullable Unit unit;
  private final String basis;

  ValueName(String key, ValueType type, String clause, Object in2017) {
    this(key, type, clause, in2017, null);
  }

  ValueName(String key, ValueType type, String clause, Object in2017, @Nullable Unit unit) {
    this(key, type, clause, in2017, unit, Rulebook.NOTICE);
  }

  ValueName(
      String key, ValueType type, String clause, Object in2017, @Nullable Unit unit, String basis) {
    this.key = key;
    this.type = type;
    this.clause = clause;
    this.in2017 = in2017;
    this.unit = unit;
    this.basis = basis;
  }

  /** The name under which it is read and amended over HTTP. */
  public String key() {
    return key;
  }

  public ValueType type() {
    return type;
  }

  public String clause() {
    return clause;
  }

  /** What a number counts; {@code null} for other values. */
  public @Nullable Unit unit() {
    return unit;
  }

  /** The document that the value comes from before any amendment. */
  String basis() {
    return basis;
  }

  Object in2017() {
    return type.read(in2017).orElseThrow();
  }

  /** The value called so over HTTP. */
  public static Optional<ValueName> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  private static final class Findings {
    static final List<String> ALL =
        Arrays.stream(FindingKind.values()).map(FindingKind::name).toList();
  }

  private static final class Basis {
    static final String ORDER_42 = "工业和信息化部令第42号";
    static final String ORDERS = "工业和信息化部令第5号，自2017年9月1日起第42号";
    static final String TO_BE_CONFIRMED = "to be confirmed";

    /** No document asks for it: the system offers it. */
    static final String SYSTEM = "本系统的设定";
  }

  private static final class Systems {
    static final List<String> ALL =
        List.of("ICP_FILING", "RESOURCE_PLATFORM", "ISMS", "FACILITY_SECURITY", "NETWORK_SECURITY");
    static final List<String> WITHOUT_FACILITY =
        List.of("ICP_FILING", "RESOURCE_PLATFORM", "ISMS", "NETWORK_SECURITY");
    static final List<String> IDC_EXPANSION = List.of("FACILITY_SECURITY", "NETWORK_SECURITY");
    static final List<String> NETWORK = List.of("NETWORK_SECURITY");
  }
}
