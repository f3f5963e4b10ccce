package io.qinggui.inspection;

import static io.qinggui.inspection.Examples.LICENSE;
import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;

import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.AnnualCheckWithdrawn;
import io.qinggui.inspection.language.CaseBasisWithdrawn;
import io.qinggui.inspection.language.CaseClosed;
import io.qinggui.inspection.language.CaseConfirmed;
import io.qinggui.inspection.language.CaseDismissed;
import io.qinggui.inspection.language.CaseFactWithdrawn;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.language.LicenseWithdrawalNoted;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeNoted;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeWithdrawalNoted;
import io.qinggui.inspection.language.PenaltyImposed;
import io.qinggui.inspection.language.RectificationCompleted;
import io.qinggui.inspection.language.RectificationOrdered;
import io.qinggui.inspection.language.RectificationRefused;
import io.qinggui.inspection.language.SeriousnessDetermined;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of each event that the service stores, everything filled in. Both outcomes of a check; a note
 * of a license also as it was before a registration could be corrected.
 */
public final class StoredEvents {

  /** Stands in whatever must not be published. */
  public static final String SECRET = "内部";

  private static final String CASE = "CASE-33-0000000000000001";
  private static final String WRONG = "0b5e7c52-8a41-8f0e-9d3c-5a1f6b7c8d9e";
  private static final String RIGHT = "7f3d2c10-1b6a-8c4e-a5d2-90e1f2a3b4c5";

  /** What is never published. */
  public static final List<InspectionEvent> NOTED =
      List.of(
          new LicenseNoted(LICENSE, QINGXI, "33", on(1), null),
          new LicenseNoted(LICENSE, QINGXI, "33", on(1), WRONG),
          new LicenseWithdrawalNoted(LICENSE, WRONG, on(1)),
          new HolderChangeNoted(LICENSE, RIGHT, QINGXI, MINGHU, on(2), WRONG),
          new HolderChangeWithdrawalNoted(LICENSE, RIGHT, on(2)));

  /** What is published in part. */
  public static final List<InspectionEvent> PUBLIC =
      List.of(
          new AnnualCheckConcluded(QINGXI, LICENSE, 2016, "QUALIFIED", on(2), List.of()),
          new AnnualCheckConcluded(
              QINGXI, LICENSE, 2016, "UNQUALIFIED", on(3), List.of("ISMS_NOT_DOCKED")),
          new CaseOpened(CASE, QINGXI, MINGHU, "LICENSE_LENT", "33", "SURVEY", on(4), SECRET),
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
