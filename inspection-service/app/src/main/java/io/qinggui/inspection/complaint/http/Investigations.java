package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.language.CaseSource;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintInvestigated;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Opens the case that looks into a complaint: one for each, however often it is asked for, and none
 * when the complaint cannot be looked into. A kill after it leaves a case that nothing leads to
 * until the same is asked again.
 */
@Component
final class Investigations {

  private static final String POLICY = "when-complaint-is-looked-into-then-open-case";

  private final Commands<InspectionEvent> commands;
  private final Dossiers dossiers;
  private final Ledger ledger;
  private final Today today;

  Investigations(
      Commands<InspectionEvent> commands, Dossiers dossiers, Ledger ledger, Today today) {
    this.commands = commands;
    this.dossiers = dossiers;
    this.ledger = ledger;
    this.today = today;
  }

  /**
   * The id of the case.
   *
   * @throws ProblemException 422 when it is not known about whom, or of what, it would be
   */
  String open(ComplaintRecord complaint, LocalDate on, CommandRequest request) {
    ComplaintReceived received = complaint.received();
    if (received.operatorId() == null) {
      throw ProblemException.invalid("/caseId", "operator-not-known");
    }
    if (received.kind().equals(ComplaintBodies.Kind.OTHER.name())) {
      throw ProblemException.invalid("/caseId", "no-violation");
    }
    String caseId = ContentId.of("CASE-" + received.province() + "-CMP", received.complaintId());
    requireTaken(new ComplaintInvestigated(received.complaintId(), caseId, on), request);
    OpenCase command =
        new OpenCase(
            caseId,
            received.operatorId(),
            null,
            ViolationKind.valueOf(received.kind()),
            received.province(),
            CaseSource.COMPLAINT,
            on,
            "举报 " + received.complaintId() + "：" + received.text(),
            null,
            request.caller().filer(),
            today.date());
    try {
      commands.send(command, context(request));
    } catch (CommandRejectedException e) {
      if (!e.rejection().code().equals("already-opened")) {
        throw e;
      }
    }
    return caseId;
  }

  /** Refuses what would be refused afterwards; what was taken before is for its first answer. */
  private void requireTaken(ComplaintInvestigated fact, CommandRequest request) {
    if (ledger.outcome(request.commandId()).isPresent()) {
      return;
    }
    CommandContext whole = request.context();
    try {
      var unused =
          commands.send(
              dossiers.command(fact, request),
              new CommandContext(
                  whole.commandId() + ":tried",
                  whole.fingerprint(),
                  whole.actor(),
                  OptionalLong.empty(),
                  true,
                  whole.meta()));
    } catch (CommandRejectedException e) {
      if (!e.rejection().code().equals("already-recorded")) {
        throw e;
      }
    }
  }

  /** The system opens it because an officer looks into a complaint. */
  private static CommandContext context(CommandRequest request) {
    CommandContext whole = request.context();
    return new CommandContext(
        whole.commandId() + ":case",
        whole.fingerprint(),
        Actor.system(POLICY),
        OptionalLong.empty(),
        whole.dryRun(),
        Map.of("causedBy", whole.commandId()));
  }
}
