package io.qinggui.inspection.complaint;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReopened;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A complaint is handled by the administration of its province until it is referred; the ministry
 * may act for it. Steps are dated in their order.
 */
public final class ComplaintRules implements DossierRules<ComplaintEvent> {

  private static final Map<String, String> DATES =
      Map.of(
          "ComplaintReceived", "/receivedOn",
          "ComplaintAccepted", "/acceptedOn",
          "ComplaintReferred", "/referredOn",
          "ComplaintInvestigated", "/investigatedOn",
          "ComplaintReplied", "/repliedOn",
          "ComplaintReopened", "/reopenedOn",
          "ComplaintClosed", "/closedOn",
          "ComplainantErased", "/erasedOn");

  private final ToIntFunction<LocalDate> daysToReopen;

  /**
   * @param daysToReopen by the day of the reply, how many days it can be reopened after it
   */
  public ComplaintRules(ToIntFunction<LocalDate> daysToReopen) {
    this.daysToReopen = daysToReopen;
  }

  @Override
  public Class<ComplaintEvent> facts() {
    return ComplaintEvent.class;
  }

  @Override
  public boolean mayFile(ComplaintEvent fact, Filer filer, Dossier dossier) {
    return fact instanceof ComplaintReceived received
        ? filer.actsIn(received.province())
        : mayCorrect(filer, dossier);
  }

  @Override
  public boolean mayCorrect(Filer by, Dossier dossier) {
    return new ComplaintFile(dossier).handledBy().filter(by::actsFor).isPresent();
  }

  /** Each sealing of the same complainant reads differently, so that a receipt is told without. */
  @Override
  public boolean repeats(ComplaintEvent fact, Dossier dossier) {
    return fact instanceof ComplaintReceived received
        ? dossier
            .all(ComplaintReceived.class)
            .map(ComplaintReceived::withoutComplainant)
            .anyMatch(received.withoutComplainant()::equals)
        : dossier.facts().contains(fact);
  }

  @Override
  public boolean follows(ComplaintEvent fact, Dossier dossier) {
    return new ComplaintFile(dossier).takes(fact);
  }

  @Override
  public Optional<Rejection> refusal(ComplaintEvent fact, FileFact asked, Dossier dossier) {
    ComplaintFile file = new ComplaintFile(dossier);
    String pointer = DATES.getOrDefault(fact.getClass().getSimpleName(), "");
    return Checks.all(
        Checks.notInFuture(pointer, fact.legalDate(), asked.today()),
        Checks.notBefore("before-the-previous-step", pointer, fact.legalDate(), file.last()),
        fact instanceof ComplaintReopened reopened ? tooLate(reopened, file) : Optional.empty());
  }

  private Optional<Rejection> tooLate(ComplaintReopened it, ComplaintFile file) {
    return file.repliedOn()
        .map(replied -> replied.plusDays(daysToReopen.applyAsInt(replied)))
        .filter(last -> it.reopenedOn().isAfter(last))
        .map(last -> Rejection.conflict("reopened-too-late", Map.of("lastDay", last.toString())));
  }
}
