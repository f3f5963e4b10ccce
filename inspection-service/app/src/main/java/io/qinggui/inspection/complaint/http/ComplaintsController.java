package io.qinggui.inspection.complaint.http;

import io.qinggui.inspection.complaint.runtime.ComplainantKeys;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.ComplaintEvent;
import io.qinggui.inspection.language.ComplaintEvent.ComplainantErased;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintAccepted;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintClosed;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintInvestigated;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReceived;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReferred;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReopened;
import io.qinggui.inspection.language.ComplaintEvent.ComplaintReplied;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints, from their receipt to their end (三(一)). */
@RestController
class ComplaintsController {

  private static final String PATH = "/api/v1/complaints";
  private static final String ONE = PATH + "/{complaintId}";

  private final Dossiers dossiers;
  private final Complaints complaints;
  private final Investigations investigations;
  private final ComplainantKeys keys;
  private final ReadModel<ComplaintRecord> list;
  private final FoldedStreams<ComplaintEvent, ComplaintRecord> streams;
  private final Today today;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  ComplaintsController(
      Dossiers dossiers,
      Complaints complaints,
      Investigations investigations,
      ComplainantKeys keys,
      ReadModel<ComplaintRecord> list,
      FoldedStreams<ComplaintEvent, ComplaintRecord> streams,
      Today today) {
    this.dossiers = dossiers;
    this.complaints = complaints;
    this.investigations = investigations;
    this.keys = keys;
    this.list = list;
    this.streams = streams;
    this.today = today;
    this.replacements =
        dossiers
            .replacements()
            .with(
                ComplaintReceived.class,
                ComplaintBodies.Receipt.class,
                (body, wrong, request) ->
                    dossiers.command(received(wrong.complaintId(), body, request), request))
            .with(
                ComplaintReplied.class,
                ComplaintBodies.Answer.class,
                (body, wrong, request) ->
                    dossiers.command(
                        new ComplaintReplied(wrong.complaintId(), body.repliedOn(), body.text()),
                        request));
  }

  @Operation(summary = "Record a complaint that came")
  @PostMapping(PATH)
  Created<ComplaintView> receive(
      @RequestBody ComplaintBodies.Receipt body, CommandRequest request) {
    request.caller().requireProvince(body.province());
    String id =
        ContentId.of(
            "CMP-" + body.province(),
            body.province(),
            body.channel(),
            body.receivedOn(),
            body.about().operatorId(),
            body.about().name(),
            body.kind(),
            body.text());
    return file(received(id, body, request), request);
  }

  private ComplaintReceived received(
      String complaintId, ComplaintBodies.Receipt body, CommandRequest request) {
    return body.received(
        complaintId, complaints.seal(body.complainant(), complaintId, request.dryRun()));
  }

  private Created<ComplaintView> file(ComplaintEvent fact, CommandRequest request) {
    return dossiers.file(
        fact,
        request,
        WriteAnswers.path(ONE, fact.complaintId()),
        streams,
        it -> complaints.view(it, request.caller()));
  }

  @Operation(summary = "Accept a complaint: it is looked into here")
  @PostMapping(ONE + "/acceptance")
  Created<ComplaintView> accept(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestBody ComplaintBodies.Acceptance body,
      CommandRequest request) {
    return file(new ComplaintAccepted(complaintId, body.acceptedOn()), request);
  }

  @Operation(summary = "Refer a complaint to another authority, which handles it from then on")
  @PostMapping(ONE + "/referral")
  Created<ComplaintView> refer(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestBody ComplaintBodies.Referral body,
      CommandRequest request) {
    return file(new ComplaintReferred(complaintId, body.to(), body.referredOn()), request);
  }

  @Operation(summary = "Look into a complaint by a case, which is opened when none is named")
  @PostMapping(ONE + "/investigation")
  Created<ComplaintView> investigate(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestBody ComplaintBodies.Investigation body,
      CommandRequest request) {
    String caseId =
        Optional.ofNullable(body.caseId())
            .orElseGet(
                () ->
                    investigations.open(
                        dossiers.get(streams, stream(complaintId), null).view(),
                        body.investigatedOn(),
                        request));
    return file(new ComplaintInvestigated(complaintId, caseId, body.investigatedOn()), request);
  }

  @Operation(summary = "Record what who complained was told")
  @PostMapping(ONE + "/reply")
  Created<ComplaintView> reply(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestBody ComplaintBodies.Answer body,
      CommandRequest request) {
    return file(new ComplaintReplied(complaintId, body.repliedOn(), body.text()), request);
  }

  @Operation(summary = "Reopen a complaint within the days that there are for it")
  @PostMapping(ONE + "/reopening")
  Created<ComplaintView> reopen(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestBody ComplaintBodies.Reopening body,
      CommandRequest request) {
    return file(new ComplaintReopened(complaintId, body.reopenedOn(), body.reason()), request);
  }

  @Operation(summary = "Close a complaint")
  @PostMapping(ONE + "/closure")
  Created<ComplaintView> close(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestBody ComplaintBodies.ComplaintClosing body,
      CommandRequest request) {
    return file(new ComplaintClosed(complaintId, body.closedOn()), request);
  }

  /** What is left of a killed erasure is destroyed at the next start, or when it is asked again. */
  @Operation(summary = "Erase who complained, for ever: the key is destroyed, the ledger stays")
  @PostMapping(ONE + "/complainant-erasure")
  Created<ComplaintView> erase(
      @PathVariable @ValidText(max = 64) String complaintId, CommandRequest request) {
    Created<ComplaintView> answer = file(new ComplainantErased(complaintId, today.date()), request);
    if (!request.dryRun()) {
      keys.destroy(complaintId);
    }
    return answer;
  }

  @Operation(summary = "Correct what was recorded of a complaint")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        stream(complaintId), body, request, WriteAnswers.path(ONE, complaintId), replacements);
  }

  @Operation(summary = "A complaint; who complains is for the authority that handles it")
  @GetMapping(ONE)
  ResponseEntity<ComplaintView> one(
      @PathVariable @ValidText(max = 64) String complaintId,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Readers.requireOfficer(caller);
    Versioned<ComplaintRecord> found = dossiers.get(streams, stream(complaintId), knownAt);
    return ReadAnswers.versioned(found.version(), complaints.view(found.view(), caller));
  }

  @Operation(summary = "Find complaints")
  @GetMapping(PATH)
  Page<ComplaintView> find(
      @RequestParam(required = false) @Nullable @ValidIssuer String handledBy,
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) ComplaintBodies.@Nullable Kind kind,
      @RequestParam(required = false) ComplaintRecord.@Nullable State state,
      @RequestParam(required = false) @Nullable Boolean overdue,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    Filter filter =
        Filter.ALL
            .with(ComplaintConfiguration.HANDLED_BY, handledBy)
            .with(ComplaintConfiguration.OPERATOR, operatorId)
            .with(ComplaintConfiguration.KIND, kind)
            .with(ComplaintConfiguration.STATE, state);
    return page.from(
            (after, limit) ->
                list.find(
                    filter,
                    after,
                    limit,
                    it -> overdue == null || overdue == complaints.isOverdue(it)),
            Versioned::key)
        .map(it -> complaints.listed(it.view()));
  }

  private static String stream(String complaintId) {
    return DossierEvent.streamOf(ComplaintEvent.KIND, complaintId);
  }
}
