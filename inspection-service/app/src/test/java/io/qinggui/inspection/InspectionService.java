package io.qinggui.inspection;

import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.LawEvent.LawFactNoted;
import io.qinggui.inspection.language.NoteLawFact;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.inspection.language.NoteLicenseFact;
import io.qinggui.inspection.language.NotedHolderCommand.NoteHolder;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeNoted;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.RunningService;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The service, started once for all API tests. */
public final class InspectionService {

  private static final RunningService SERVICE =
      RunningService.start(
          InspectionServiceApplication.class,
          "inspection",
          "--qinggui.inspection.wait-for-license=300ms");

  public static final Api API = SERVICE.api();
  public static final Ledger LEDGER = SERVICE.ledger();

  private InspectionService() {}

  /** Has inspection know of a license, as if the license service had published it. */
  public static void noteLicense(String licenseNumber, String operatorId, String issuer) {
    SERVICE
        .context()
        .getBeanProvider(AxonCommands.class)
        .getObject()
        .send(
            new NoteLicense(
                licenseNumber, operatorId, issuer, LocalDate.of(2014, 5, 1), "registration"),
            CommandContext.causedBy("test", licenseNumber));
  }

  /** Has inspection know that a license passed to another holder. */
  public static void noteHolder(
      String licenseNumber, String before, String after, LocalDate effectiveOn) {
    SERVICE
        .context()
        .getBeanProvider(AxonCommands.class)
        .getObject()
        .send(
            new NoteHolder(
                new HolderChangeNoted(licenseNumber, "change", before, after, effectiveOn, null)),
            CommandContext.causedBy("test-holder", licenseNumber + effectiveOn));
  }

  /** Has the register know of a license. */
  public static void noteLicenseFact(LicenseFactNoted fact) {
    SERVICE
        .context()
        .getBeanProvider(AxonCommands.class)
        .getObject()
        .send(new NoteLicenseFact(fact), CommandContext.causedBy("test-register", fact.eventId()));
  }

  /** Has the rulebook amended. */
  public static void noteLawFact(LawFactNoted fact) {
    SERVICE
        .context()
        .getBeanProvider(AxonCommands.class)
        .getObject()
        .send(new NoteLawFact(fact), CommandContext.causedBy("test-law", fact.eventId()));
  }

  /** Has a finding open a case in province 33, and answers its id. */
  public static String detected(String operatorId, ViolationKind kind, CaseBasis basis) {
    String caseId = OpenCase.idForFinding(basis.findingId());
    LocalDate day = LocalDate.of(2018, 2, 1);
    SERVICE
        .context()
        .getBeanProvider(AxonCommands.class)
        .getObject()
        .send(
            new OpenCase(
                caseId,
                operatorId,
                null,
                kind,
                "33",
                CaseSource.DETECTION,
                day,
                "系统发现",
                basis,
                Filer.ofMinistry(),
                day),
            CommandContext.causedBy("test-finding", basis.findingId()));
    return caseId;
  }

  /** Id of the last event of a type about an operator; the type without the service's prefix. */
  public static String lastEvent(String operatorId, String type) {
    return LEDGER.readSubject(operatorId, 0, 100).stream()
        .filter(event -> event.type().equals("io.qinggui.inspection." + type))
        .reduce((before, after) -> after)
        .orElseThrow()
        .id();
  }

  /** What is refused with this status and code; the answer is for further looks. */
  public static Answer refused(int status, String code, Supplier<Answer> write) {
    return SERVICE.refusals().refused(status, code, write);
  }

  /** What is refused because of one value. */
  public static void refusedAt(String pointer, String code, Supplier<Answer> write) {
    SERVICE.refusals().refusedAt(pointer, code, write);
  }
}
