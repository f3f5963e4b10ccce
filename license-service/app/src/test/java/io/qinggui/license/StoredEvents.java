package io.qinggui.license;

import static io.qinggui.license.Examples.BEIHE;
import static io.qinggui.license.Examples.NUMBER;
import static io.qinggui.license.Examples.QINGXI;
import static io.qinggui.license.Examples.date;
import static io.qinggui.license.Examples.source;

import io.qinggui.license.language.AmendmentWithdrawn;
import io.qinggui.license.language.AnnouncedEffect;
import io.qinggui.license.language.ApplicationEvent.Accepted;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.Refused;
import io.qinggui.license.language.ApplicationEvent.StepWithdrawn;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationEvent.SupplementRequested;
import io.qinggui.license.language.ApplicationEvent.Supplemented;
import io.qinggui.license.language.ApplicationEvent.Withdrawn;
import io.qinggui.license.language.CalendarEvent.CalendarRecorded;
import io.qinggui.license.language.CalendarEvent.CalendarWithdrawn;
import io.qinggui.license.language.DeadlineApproaching;
import io.qinggui.license.language.FindingEvent.FindingMoved;
import io.qinggui.license.language.FindingEvent.FindingWithdrawn;
import io.qinggui.license.language.FindingEvent.ViolationFound;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LeaseNote.LeaseChangeNoted;
import io.qinggui.license.language.LeaseNote.LeaseEndNoted;
import io.qinggui.license.language.LeaseNote.LeaseNoted;
import io.qinggui.license.language.LeaseNote.LeaseWithdrawalNoted;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.CommitmentFiled;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.DockingCompleted;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.FactWithdrawn;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import io.qinggui.license.language.LicenseEvent.LicenseTakenOver;
import io.qinggui.license.language.LicenseEvent.ServiceOpeningFound;
import io.qinggui.license.language.LicenseNumberEvent.NumberReleased;
import io.qinggui.license.language.LicenseNumberEvent.NumberTaken;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact.AffiliationNoted;
import io.qinggui.license.language.NotedFact.AnnualCheckNoted;
import io.qinggui.license.language.NotedFact.CircuitFileNoted;
import io.qinggui.license.language.NotedFact.CreditEvaluationNoted;
import io.qinggui.license.language.NotedFact.CreditRecordNoted;
import io.qinggui.license.language.NotedFact.CreditRemovalNoted;
import io.qinggui.license.language.NotedFact.CrossBorderApprovalNoted;
import io.qinggui.license.language.NotedFact.ObservationNoted;
import io.qinggui.license.language.NotedFact.OperatorNoted;
import io.qinggui.license.language.NotedFact.OrderNoted;
import io.qinggui.license.language.NotedFact.PredecessorNoted;
import io.qinggui.license.language.NotedFact.SeriousnessNoted;
import io.qinggui.license.language.NotedFact.ServiceReportNoted;
import io.qinggui.license.language.NotedFact.SuccessionNoted;
import io.qinggui.license.language.NotedFact.WithdrawalNoted;
import io.qinggui.license.language.RecordedFinding;
import io.qinggui.license.language.RulebookAmended;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.license.language.TimeLimitEvent.TimeLimitPassed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One of each event that the service stores, with everything filled in. */
public final class StoredEvents {

  /** Stands in whatever must not be published. */
  public static final String SECRET = "内部";

  private static final String SURVEY = "SVY-33-5D2A90E1F2A3B4C5";
  private static final String LEASE = "LS-6A2E1F0C9B7D4431";
  private static final String CREDIT = "CR-A27XF3P2D-0000000000000001";
  private static final String APPLICATION = "AP-33-0000000000000001";
  private static final String CASE = "CASE-33-0000000000000001";

  public static final List<LicenseServiceEvent> ALL =
      List.of(
          new LicenseRegistered(
              QINGXI,
              NUMBER,
              "33",
              date("2014-05-01"),
              date("2019-04-30"),
              List.of(new Grant("ISP", List.of("33"), true))),
          new CommitmentFiled(
              QINGXI,
              NUMBER,
              "CM-0000000000000001",
              "SERVICE",
              "CDN",
              date("2017-03-20"),
              date("2017-04-01"),
              "MIIT",
              date("2017-03-31"),
              List.of("LATE", "WRONG_ADDRESSEE")),
          new EvaluationPassed(
              QINGXI,
              NUMBER,
              "EV-0000000000000001",
              "ISMS",
              List.of("33"),
              "YD/T 2405-2012",
              date("2017-10-12"),
              "CAICT"),
          new EvaluationFailed(
              QINGXI,
              NUMBER,
              "EV-0000000000000002",
              "ISMS",
              List.of("33"),
              "YD/T 2405-2012",
              date("2017-10-13"),
              "CAICT"),
          new DockingCompleted(QINGXI, NUMBER, List.of("33"), date("2017-11-02")),
          new AftercarePlanFiled(QINGXI, NUMBER, date("2018-01-15"), date("2018-01-20")),
          new AftercareProgressReported(QINGXI, NUMBER, date("2018-02-15"), 1200, 1150, 50),
          new AftercareCompleted(QINGXI, NUMBER, date("2018-04-20")),
          new LicenseCancelled(QINGXI, NUMBER, date("2018-01-10"), date("2018-03-01"), null),
          new LicenseCancelled(
              QINGXI,
              NUMBER,
              date("2018-01-10"),
              date("2018-03-01"),
              List.of(new RecordedFinding("X2", "CUSTOMERS_LEFT", "三(四)"))),
          new CustomersResumed(QINGXI, NUMBER, date("2018-05-01"), SECRET, 42),
          new LicenseExpanded(
              QINGXI,
              NUMBER,
              date("2017-06-01"),
              List.of(new Grant("ISP", List.of("33"), true)),
              List.of(new RecordedFinding("A2", "EVALUATION_MISSING", "二(三)5"))),
          new LicenseRenewed(
              QINGXI,
              NUMBER,
              date("2019-02-01"),
              date("2019-03-01"),
              date("2024-04-30"),
              List.of(new RecordedFinding("X3", "RENEWAL_LATE", "电信业务经营许可管理办法"))),
          new LicenseRevoked(
              QINGXI, NUMBER, date("2020-03-01"), date("2020-04-01"), CASE, "浙通信罚〔2020〕3号"),
          new LicenseAnnulled(
              QINGXI, NUMBER, date("2020-03-01"), date("2020-04-01"), "浙通信撤〔2020〕1号"),
          new LicenseSuspended(
              QINGXI, NUMBER, date("2019-05-01"), date("2019-06-01"), "浙通信停〔2019〕2号"),
          new ServiceOpeningFound(
              QINGXI, NUMBER, "ISP", false, date("2018-11-05"), "浙通信监〔2018〕12号"),
          new LicenseHolderChanged(
              QINGXI,
              NUMBER,
              BEIHE,
              date("2018-03-01"),
              List.of(new RecordedFinding("S4", "SUCCESSION_MISSING", "二(一)1(4)"))),
          new LicenseTakenOver(BEIHE, NUMBER, QINGXI, date("2018-03-01")),
          new FactWithdrawn(
              QINGXI,
              NUMBER,
              "event-2",
              "io.qinggui.license.commitment-filed",
              SECRET,
              date("2017-04-01"),
              "event-3"),
          new Submitted(
              QINGXI,
              APPLICATION,
              "EXPANSION",
              "33",
              NUMBER,
              List.of(new Grant("CDN", List.of("33"), false)),
              date("2018-02-01"),
              null),
          new Submitted(
              QINGXI,
              APPLICATION,
              "HOLDER_CHANGE",
              "33",
              NUMBER,
              List.of(),
              date("2018-02-01"),
              BEIHE),
          new Accepted(QINGXI, APPLICATION, "EXPANSION", "33", date("2018-02-05")),
          new SupplementRequested(
              QINGXI, APPLICATION, "EXPANSION", "33", date("2018-02-06"), List.of(SECRET)),
          new Supplemented(QINGXI, APPLICATION, "EXPANSION", "33", date("2018-02-10")),
          new Withdrawn(QINGXI, APPLICATION, "EXPANSION", "33", date("2018-02-11")),
          new Refused(QINGXI, APPLICATION, "EXPANSION", "33", date("2018-03-01"), List.of(SECRET)),
          new Evaluated(
              QINGXI,
              APPLICATION,
              "EXPANSION",
              "33",
              "EV-0000000000000003",
              "NETWORK_SECURITY",
              List.of("33"),
              true,
              "YD/T 2405-2012",
              date("2018-02-12"),
              "CAICT"),
          new Approved(
              QINGXI,
              APPLICATION,
              "EXPANSION",
              "33",
              date("2018-03-01"),
              NUMBER,
              date("2018-03-01"),
              date("2019-04-30"),
              date("2018-02-20"),
              SECRET,
              "decision-1"),
          new StepWithdrawn(
              QINGXI,
              APPLICATION,
              "EXPANSION",
              "33",
              "event-11",
              "io.qinggui.license.application-refused",
              SECRET,
              date("2018-03-01"),
              "event-12"),
          new RulebookAmended(
              "2018-161",
              "工信厅信管函〔2018〕161号",
              date("2018-05-10"),
              date("2018-03-31"),
              Map.of(
                  "campaignEndsOn",
                  "2019-03-31",
                  "customerNoticeDays",
                  30,
                  "pendingApplicants",
                  List.of(QINGXI))),
          new AmendmentWithdrawn(
              "2018-161",
              "event-9",
              "io.qinggui.license.rulebook-amended",
              SECRET,
              date("2018-05-10"),
              "event-10"),
          new CalendarRecorded(
              2018, List.of(date("2018-05-01")), List.of(date("2018-04-28")), "国办发明电〔2017〕12号"),
          new CalendarWithdrawn(
              2018, "event-13", "io.qinggui.license.calendar-recorded", SECRET, "event-14"),
          new OperatorNoted(QINGXI, source(1), "ENTERPRISE", "33", date("2017-02-01")),
          new ObservationNoted(QINGXI, source(30), SURVEY, "CDN", "33", true, date("2017-02-21")),
          new ServiceReportNoted(QINGXI, source(2), "CDN", "33", date("2015-06-01")),
          new CreditRecordNoted(
              QINGXI, source(3), CREDIT, date("2017-08-01"), date("2017-08-15"), "33", CASE),
          new CreditRemovalNoted(QINGXI, source(4), CREDIT, date("2018-02-01")),
          new CircuitFileNoted(
              QINGXI,
              source(5),
              "91110000100000001W",
              "INTERNAL_OFFICE",
              date("2017-02-20"),
              date("2017-02-21")),
          new CrossBorderApprovalNoted(
              QINGXI, source(6), "工信部跨境〔2017〕12号", date("2017-05-02"), date("2022-05-01")),
          new AnnualCheckNoted(QINGXI, source(7), NUMBER, 2017, false, date("2018-03-20")),
          new SeriousnessNoted(
              QINGXI, source(8), CASE, "LAYERED_SUBLEASE", true, date("2017-08-01")),
          new SuccessionNoted(QINGXI, source(11), BEIHE, "MERGER", date("2018-03-01")),
          new PredecessorNoted(BEIHE, source(11), QINGXI, "MERGER", date("2018-03-01")),
          new WithdrawalNoted(
              QINGXI,
              source(9),
              "event-8",
              "io.qinggui.inspection.seriousness-determined",
              date("2017-08-01"),
              "event-10"),
          new CreditEvaluationNoted(
              QINGXI,
              source(14),
              "CE-1",
              "信用评价办法",
              date("2018-05-01"),
              new BigDecimal("82.50"),
              "A"),
          new AffiliationNoted(QINGXI, source(12), "示例集团", date("2016-01-01"), date("2019-12-31")),
          new OrderNoted(
              QINGXI,
              source(13),
              "ORD-0000000000000001",
              "91110000100000001W",
              date("2017-05-01"),
              List.of(new OrderNoted.Place("IDC", "33"))),
          new LeaseNoted(
              LEASE,
              source(14),
              "ZJ-IP-2017-0042",
              "91110000100000001W",
              QINGXI,
              "IP_PREFIX",
              "203.0.113.0/24",
              "33",
              "IDC",
              "OPERATE_SERVICE",
              date("2017-02-01"),
              date("2018-01-31"),
              "LS-0D5B22C9A41E7F60",
              1000),
          new LeaseChangeNoted(
              LEASE,
              source(15),
              date("2017-06-01"),
              date("2019-01-31"),
              2000,
              "OPERATE_SERVICE",
              "ISP"),
          new LeaseEndNoted(LEASE, source(16), date("2017-12-01")),
          new LeaseWithdrawalNoted(LEASE, source(17), "event-16", date("2017-12-01"), "event-18"),
          new ViolationFound(
              "VF-2F0C94A1B37E55D8",
              LEASE,
              QINGXI,
              BEIHE,
              "LAYERED_SUBLEASE",
              "二(二)3",
              "ISP",
              "33",
              date("2017-05-01"),
              date("2018-05-01"),
              List.of("event-14"),
              true,
              null),
          new ViolationFound(
              "VF-2F0C94A1B37E55D9",
              null,
              QINGXI,
              null,
              "OUT_OF_SCOPE",
              "二(一)1(3)",
              "CDN",
              "33",
              date("2017-02-21"),
              date("2017-02-22"),
              List.of("event-15"),
              true,
              SURVEY),
          new FindingMoved(
              "VF-2F0C94A1B37E55D8",
              LEASE,
              QINGXI,
              BEIHE,
              date("2017-05-01"),
              date("2018-06-01"),
              null),
          new FindingWithdrawn(
              "VF-2F0C94A1B37E55D8",
              LEASE,
              QINGXI,
              BEIHE,
              "LAYERED_SUBLEASE",
              date("2017-05-01"),
              null),
          new DeadlineApproaching(
              QINGXI, "RENEWAL_DUE", date("2019-01-30"), 29, 30, NUMBER, APPLICATION, "33"),
          new TimeLimitPassed(
              QINGXI, APPLICATION, "33", "APPLICATION_ACCEPTANCE", date("2018-02-08")),
          new NumberTaken(NUMBER, date("2014-05-01")),
          new NumberReleased(NUMBER, date("2014-05-01")),
          new StandingChanged(
              QINGXI,
              date("2018-01-01"),
              List.of(
                  new AnnouncedEffect(
                      "G1",
                      "COMMITMENT_BROKEN",
                      "二(一)2",
                      "BARRED",
                      "CDN",
                      "33",
                      NUMBER,
                      2017,
                      date("2018-01-01"),
                      date("2018-06-01"),
                      List.of("event-1"))),
              date("2018-06-01"),
              true,
              null,
              null),
          new StandingChanged(
              QINGXI, date("2018-01-01"), List.of(), null, true, List.of("event-9"), null),
          new StandingChanged(QINGXI, date("2018-06-01"), List.of(), null, true, null, true));

  private StoredEvents() {}
}
