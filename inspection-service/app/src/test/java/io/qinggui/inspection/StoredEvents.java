package io.qinggui.inspection;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;

import io.qinggui.inspection.language.AnnualCampaignEvent.AnnualCampaignOpened;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckWithdrawn;
import io.qinggui.inspection.language.AnnualReportEvent.AnnualReportSubmitted;
import io.qinggui.inspection.language.AnnualReportEvent.ListingRemoved;
import io.qinggui.inspection.language.AnnualReportEvent.Operation;
import io.qinggui.inspection.language.AttachmentEvent.AttachmentStored;
import io.qinggui.inspection.language.CarrierEvent.CarrierNoted;
import io.qinggui.inspection.language.CarrierEvent.CarrierWithdrawalNoted;
import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.CaseBasisWithdrawn;
import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseFactWithdrawn;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.ComplaintEvent.ComplainantErased;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintAccepted;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintClosed;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintInvestigated;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReferred;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReopened;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReplied;
import io.qinggui.inspection.language.CreditEvaluationEvent.CreditEvaluated;
import io.qinggui.inspection.language.CreditEvaluationEvent.Score;
import io.qinggui.inspection.language.CreditMethodEvent.CreditMethodPublished;
import io.qinggui.inspection.language.CreditMethodEvent.Grade;
import io.qinggui.inspection.language.CreditMethodEvent.Weight;
import io.qinggui.inspection.language.DisclosureEvent.DisclosurePublished;
import io.qinggui.inspection.language.DossierEvent.DossierFactWithdrawn;
import io.qinggui.inspection.language.HotlineEvent.HotlinePublished;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LawEvent.LawFactNoted;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.LicenseWithdrawalNoted;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.MajorProblemEvent.MajorProblemReported;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeNoted;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeWithdrawalNoted;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.QuarterlyReportEvent.QuarterlyReportFiled;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import io.qinggui.inspection.language.SelfCheckEvent.Item;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckRectified;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckSubmitted;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.inspection.language.SplitLists;
import io.qinggui.inspection.language.SplitLists.Whole;
import io.qinggui.inspection.language.SpotCheckEvent.Drawn;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnouncementContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawContinued;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckDrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckFactWithdrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckObservationRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.Value;
import io.qinggui.inspection.language.SurveyEvent.SurveyClosed;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyFactWithdrawn;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.inspection.language.TimeLimitEvent.TimeLimitPassed;
import io.qinggui.inspection.language.TrainingEvent.Attendance;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceAdded;
import io.qinggui.inspection.language.TrainingEvent.TrainingAttendanceContinued;
import io.qinggui.inspection.language.TrainingEvent.TrainingHeld;
import io.qinggui.inspection.language.WorkPlanEvent.Task;
import io.qinggui.inspection.language.WorkPlanEvent.TaskCompleted;
import io.qinggui.inspection.language.WorkPlanEvent.WorkPlanMade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of each event that the service stores, everything filled in. Both outcomes of a check; a note
 * of a license also as it was before a registration could be corrected.
 */
public final class StoredEvents {

  /** Stands in whatever must not be published. */
  public static final String SECRET = "内部";

  private static final String CASE = "CASE-33-0000000000000001";
  private static final String SURVEY = "SVY-33-5D2A90E1F2A3B4C5";
  private static final String CHECK = "SPC-33-90E1F2A3B4C55D2A";
  private static final String COMPLAINT = "CMP-33-55D2A90E1F2A3B4C";
  private static final String WRONG = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";
  private static final String RIGHT = "7f3d2c10-1b6a-8c4e-a5d2-90e1f2a3b4c5";

  /** What is never published. */
  public static final List<InspectionEvent> NOTED =
      List.of(
          new LicenseNoted(LICENSE, QINGXI, "33", on(1), null),
          new LicenseNoted(LICENSE, QINGXI, "33", on(1), WRONG),
          new LicenseWithdrawalNoted(LICENSE, WRONG, on(1)),
          new HolderChangeNoted(LICENSE, RIGHT, QINGXI, MINGHU, on(2), WRONG),
          new HolderChangeWithdrawalNoted(LICENSE, RIGHT, on(2)),
          new SurveyOpened(SURVEY, "33", "2017年第一季度摸底调查", on(1), on(20)),
          new SurveyEntryRecorded(
              SURVEY, 2, null, SECRET, "CDN", "33", true, SECRET, SECRET, on(3)),
          new SurveyFactWithdrawn(
              SURVEY,
              null,
              WRONG,
              "io.qinggui.inspection.survey-entry-recorded",
              SECRET,
              on(3),
              RIGHT),
          new SurveyClosed(SURVEY, on(20)),
          new SpotCheckAnnounced(
              CHECK,
              "2017年第二季度抽查",
              "33",
              List.of("IDC"),
              List.of("33"),
              List.of(),
              List.of(QINGXI, MINGHU),
              "f1c2",
              1,
              List.of(new Inspector("A-01", SECRET, List.of(MINGHU))),
              2,
              Instant.parse("2017-05-02T00:00:00Z"),
              List.of(
                  new Entropy("drand", "PUBLIC", "drand quicknet", "4242", null, null),
                  new Entropy("issuer", "COMMITTED", null, null, "通信管理局", "a3b4")),
              "PUBLIC_SOURCE",
              on(1),
              null),
          new SpotCheckAnnounced(
              CHECK,
              "2017年第三季度抽查",
              "33",
              List.of(),
              List.of("33"),
              List.of(),
              List.of(),
              "f1c2",
              5_000,
              List.of(),
              2,
              Instant.parse("2017-05-02T00:00:00Z"),
              List.of(new Entropy("drand", "PUBLIC", "drand quicknet", "4242", null, null)),
              "PUBLIC_SOURCE",
              on(1),
              new SplitLists(
                  34,
                  List.of(
                      new Whole("excluded", 1, "0b5e"),
                      new Whole("population", 50_000, "f1c2"),
                      new Whole("inspectors", 2, "7f3d")))),
          new SpotCheckAnnouncementContinued(
              CHECK,
              1,
              34,
              List.of(QINGXI),
              List.of(MINGHU),
              List.of(new Inspector("A-01", SECRET, List.of(MINGHU))),
              on(1)),
          new SpotCheckDrawn(
              CHECK,
              List.of(new Value("drand", "5d2a")),
              "drand=5d2a;",
              List.of(new Drawn(QINGXI, "0b5e", List.of("A-01"))),
              List.of(new Drawn(MINGHU, "7f3d", List.of())),
              Instant.parse("2017-05-02T00:00:00Z"),
              null),
          new SpotCheckDrawn(
              CHECK,
              List.of(new Value("drand", "5d2a")),
              "drand=5d2a;",
              List.of(),
              List.of(),
              Instant.parse("2017-05-02T00:00:00Z"),
              new SplitLists(
                  60,
                  List.of(
                      new Whole("sample", 5_000, "0b5e"), new Whole("reserves", 5_000, "7f3d")))),
          new SpotCheckDrawContinued(
              CHECK,
              1,
              60,
              List.of(new Drawn(QINGXI, "0b5e", List.of("A-01"))),
              List.of(new Drawn(MINGHU, "7f3d", List.of())),
              Instant.parse("2017-05-02T00:00:00Z")),
          new SpotCheckCancelled(CHECK, "NOT_REVEALED", List.of("通信管理局"), on(2)),
          new HotlinePublished("HL-33-1", "33", "0571-12321", "工作日 9:00-17:00", on(1)),
          new ComplaintReceived(
              COMPLAINT, "33", "HOTLINE", on(2), QINGXI, "某某云", "UNLICENSED", SECRET, "c2VhbGVk"),
          new ComplaintAccepted(COMPLAINT, on(3)),
          new ComplaintReferred(COMPLAINT, "11", on(4)),
          new ComplaintInvestigated(COMPLAINT, CASE, on(5)),
          new ComplaintReplied(COMPLAINT, on(6), SECRET),
          new ComplaintReopened(COMPLAINT, on(7), SECRET),
          new ComplaintClosed(COMPLAINT, on(8)),
          new ComplainantErased(COMPLAINT, on(9)),
          new DossierFactWithdrawn(
              "dossier/complaint/" + COMPLAINT,
              null,
              WRONG,
              "io.qinggui.inspection.complaint-replied",
              SECRET,
              on(6),
              RIGHT),
          new SelfCheckRectified("SC-1", QINGXI, 2, on(20), SECRET),
          new TrainingHeld(
              "TRN-33-1", "33", "接入服务管理", on(3), 6, List.of(new Attendance(QINGXI, 2)), null),
          new TrainingHeld(
              "TRN-33-2",
              "33",
              "接入服务管理",
              on(4),
              6,
              List.of(),
              new SplitLists(40, List.of(new Whole("attendance", 20_000, "5d2a")))),
          new TrainingAttendanceContinued(
              "TRN-33-2", 1, 40, List.of(new Attendance(QINGXI, 2)), on(4)),
          new TrainingAttendanceAdded("TRN-33-2", List.of(new Attendance(MINGHU, 1)), on(5)),
          new WorkPlanMade(
              "WP-1", "33", 2017, on(1), SECRET, SECRET, List.of(new Task("摸底调查", "市场处", on(30)))),
          new TaskCompleted("WP-1", 1, on(28)),
          new QuarterlyReportFiled(
              "QR-2017Q1-1",
              "33",
              2017,
              1,
              on(20),
              Instant.parse("2017-05-19T16:00:00Z"),
              "sha256:5d2a",
              SECRET),
          new CreditMethodPublished(
              "2017-A",
              "信用评价办法",
              "MIIT",
              on(1),
              List.of(new Weight("COMPLIANCE", 100)),
              List.of(new Grade("A", 80), new Grade("B", 0))),
          new AnnualCampaignOpened("AC-33-2017-1", 2017, "33", on(1), on(30)),
          new AnnualReportSubmitted(
              "AR-2017-1",
              QINGXI,
              LICENSE,
              2017,
              on(2),
              false,
              List.of(new Operation("IDC", "33", 12)),
              SECRET,
              SECRET,
              SECRET),
          new ListingRemoved("AR-2017-1", QINGXI, LICENSE, 2017, on(3), SECRET, "33"),
          new AttachmentStored("sha256:5d2a", "application/pdf", 4096, SECRET, on(3)),
          new ResponsiblePersonNamed(CASE, QINGXI, SECRET, SECRET, SECRET, on(7)),
          new DisclosurePublished("DIS-1", "MIIT", "第一季度通报", "各省整改情况", on(20)),
          new CarrierNoted(RIGHT, MINGHU, on(10)),
          new CarrierWithdrawalNoted(WRONG, RIGHT, on(10)),
          new LawFactNoted(
              RIGHT,
              "io.qinggui.license.rulebook-amended.v1",
              on(10),
              Map.of("amendmentId", "A-1")),
          new LicenseFactNoted(
              QINGXI,
              RIGHT,
              4,
              "io.qinggui.license.license-cancelled.v1",
              on(3),
              Map.of("licenseNumber", LICENSE, "cancelledOn", "2017-05-03")));

  /** What is published in part. */
  public static final List<InspectionEvent> PUBLIC =
      List.of(
          new TimeLimitPassed("TL-1", "RECTIFICATION", CASE, "33", QINGXI, on(31)),
          new TimeLimitPassed("TL-2", "QUARTERLY_REPORT", "2017Q1 33", "33", null, on(31)),
          new AnnualCheckConcluded(QINGXI, LICENSE, 2016, "QUALIFIED", on(2), List.of(), null),
          new AnnualCheckConcluded(
              QINGXI, LICENSE, 2016, "UNQUALIFIED", on(3), List.of("ISMS_NOT_DOCKED"), SECRET),
          new CaseOpened(CASE, QINGXI, MINGHU, "LICENSE_LENT", "33", "SURVEY", on(4), SECRET),
          new CaseOpened(
              CASE,
              QINGXI,
              MINGHU,
              "LAYERED_SUBLEASE",
              "33",
              "DETECTION",
              on(4),
              SECRET,
              new CaseBasis("VF-1", "LS-1", List.of(RIGHT))),
          new CreditEvaluated(
              "CE-1",
              QINGXI,
              "评测机构",
              "2017-A",
              on(20),
              List.of(new Score("COMPLIANCE", 83, SECRET)),
              new BigDecimal("83.35"),
              "A"),
          new CaseLinked(CASE, MINGHU, QINGXI, "LICENSE_LENT", "33", on(4)),
          new CaseConfirmed(CASE, QINGXI, on(5)),
          new CaseDismissed(CASE, QINGXI, on(5), SECRET),
          new LinkedCaseDecided(CASE, MINGHU, QINGXI, true, on(5)),
          new RectificationOrdered(CASE, QINGXI, on(6), on(16)),
          new RectificationCompleted(CASE, QINGXI, on(7)),
          new RectificationRefused(CASE, QINGXI, on(7)),
          new PenaltyImposed(CASE, QINGXI, on(8), SECRET),
          new SeriousnessDetermined(CASE, QINGXI, "LICENSE_LENT", "33", true, SECRET, on(9), "33"),
          new CaseClosed(CASE, QINGXI, on(10)),
          new CaseBasisWithdrawn(CASE, QINGXI, "VF-2F0C94A1B37E55D8", on(11)),
          new AnnualCheckWithdrawn(
              QINGXI,
              LICENSE,
              WRONG,
              "io.qinggui.inspection.annual-check-concluded",
              SECRET,
              on(2),
              RIGHT),
          new SurveyEntryRecorded(
              SURVEY, 1, QINGXI, SECRET, "CDN", "33", true, SECRET, SECRET, on(2)),
          new SurveyEntryIdentified(SURVEY, 2, MINGHU, "CDN", "33", true, on(3)),
          new SurveyFactWithdrawn(
              SURVEY,
              QINGXI,
              WRONG,
              "io.qinggui.inspection.survey-entry-recorded",
              SECRET,
              on(2),
              RIGHT),
          new SpotCheckResultRecorded(CHECK, QINGXI, on(12), "PROBLEM", SECRET),
          new SpotCheckObservationRecorded(CHECK, QINGXI, "CDN", "33", true, on(12)),
          new SpotCheckFactWithdrawn(
              CHECK,
              QINGXI,
              WRONG,
              "io.qinggui.inspection.spot-check-result-recorded",
              SECRET,
              on(12),
              RIGHT),
          new SelfCheckSubmitted(
              "SC-1",
              QINGXI,
              List.of(MINGHU),
              on(1),
              on(9),
              on(10),
              SECRET,
              SECRET,
              List.of(
                  new Item("LAYERED_SUBLEASE", "省内", "CLEAN", null, null),
                  new Item("CROSS_BORDER", "省内", "PROBLEM", SECRET, on(30)))),
          new MajorProblemReported(
              "MP-33-1", "33", on(9), on(10), "大面积转租", SECRET, List.of(QINGXI), List.of(CASE)),
          new CaseFactWithdrawn(
              MINGHU,
              CASE,
              WRONG,
              "io.qinggui.inspection.linked-case-decided",
              SECRET,
              on(5),
              RIGHT));

  public static final List<InspectionEvent> ALL =
      Stream.concat(NOTED.stream(), PUBLIC.stream()).toList();

  private StoredEvents() {}

  private static LocalDate on(int day) {
    return LocalDate.of(2017, 5, day);
  }
}
