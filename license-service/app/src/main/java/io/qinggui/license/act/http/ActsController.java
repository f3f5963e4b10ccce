package io.qinggui.license.act.http;

import io.qinggui.license.http.GrantBody;
import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.LicenseWrites;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.Grant;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.AnnulLicense;
import io.qinggui.license.language.LicenseCommand.ChangeHolder;
import io.qinggui.license.language.LicenseCommand.ExpandLicense;
import io.qinggui.license.language.LicenseCommand.RenewLicense;
import io.qinggui.license.language.LicenseCommand.RevokeLicense;
import io.qinggui.license.language.LicenseCommand.SuspendLicense;
import io.qinggui.license.language.LicenseEvent.LicenseAnnulled;
import io.qinggui.license.language.LicenseEvent.LicenseExpanded;
import io.qinggui.license.language.LicenseEvent.LicenseHolderChanged;
import io.qinggui.license.language.LicenseEvent.LicenseRenewed;
import io.qinggui.license.language.LicenseEvent.LicenseRevoked;
import io.qinggui.license.language.LicenseEvent.LicenseSuspended;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.RecordedFinding;
import io.qinggui.license.rules.question.Question;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Acts on a license that were decided elsewhere: the register takes history as it happened. */
@RestController
class ActsController implements Replaceable {

  private final LicenseWrites writes;
  private final Findings findings;
  private final Today today;

  ActsController(LicenseWrites writes, Findings findings, Today today) {
    this.writes = writes;
    this.findings = findings;
    this.today = today;
  }

  record Expansion(LocalDate grantedOn, @Size(max = 4) List<GrantBody> grants) implements Noted {}

  record Renewal(@Nullable LocalDate appliedOn, LocalDate decidedOn, LocalDate validUntil)
      implements Noted {}

  record Revocation(
      LocalDate decidedOn,
      LocalDate effectiveOn,
      @Nullable @ValidText(max = 64) String caseId,
      @MultiLine @ValidText(max = 200) String basis)
      implements Noted {}

  record Annulment(
      LocalDate decidedOn, LocalDate effectiveOn, @MultiLine @ValidText(max = 200) String basis)
      implements Noted {}

  record Suspension(
      LocalDate from, @Nullable LocalDate until, @MultiLine @ValidText(max = 200) String basis)
      implements Noted {}

  record HolderChange(@ValidOperatorId String successorId, LocalDate effectiveOn)
      implements Noted {}

  @Operation(summary = "Record an expansion decided elsewhere")
  @PostMapping(LicensePaths.LICENSE + "/expansions")
  Created<ExpansionView> expand(
      @PathVariable String licenseNumber, @RequestBody Expansion body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request), request, LicenseExpanded.class, ExpansionView::of);
  }

  @Operation(summary = "Record a renewal decided elsewhere")
  @PostMapping(LicensePaths.LICENSE + "/renewals")
  Created<RenewalView> renew(
      @PathVariable String licenseNumber, @RequestBody Renewal body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request), request, LicenseRenewed.class, RenewalView::of);
  }

  @Operation(summary = "Record that a license was revoked as a penalty")
  @PostMapping(LicensePaths.LICENSE + "/revocation")
  Created<RevocationView> revoke(
      @PathVariable String licenseNumber, @RequestBody Revocation body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request), request, LicenseRevoked.class, RevocationView::of);
  }

  @Operation(summary = "Record that the grant of a license was annulled")
  @PostMapping(LicensePaths.LICENSE + "/annulment")
  Created<AnnulmentView> annul(
      @PathVariable String licenseNumber, @RequestBody Annulment body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request), request, LicenseAnnulled.class, AnnulmentView::of);
  }

  @Operation(summary = "Record that a license is suspended")
  @PostMapping(LicensePaths.LICENSE + "/suspensions")
  Created<SuspensionView> suspend(
      @PathVariable String licenseNumber, @RequestBody Suspension body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request), request, LicenseSuspended.class, SuspensionView::of);
  }

  @Operation(summary = "Record that a license passed to another operator")
  @PostMapping(LicensePaths.LICENSE + "/holder-changes")
  Created<HolderChangeView> changeHolder(
      @PathVariable String licenseNumber, @RequestBody HolderChange body, CommandRequest request) {
    return writes.send(
        command(licenseNumber, body, request),
        request,
        LicenseHolderChanged.class,
        HolderChangeView::of);
  }

  private ExpandLicense command(String licenseNumber, Expansion body, CommandRequest request) {
    List<Grant> grants = body.grants().stream().map(GrantBody::grant).toList();
    return new ExpandLicense(
        licenseNumber,
        request.caller().filer(),
        body.grantedOn(),
        grants,
        againstExpansion(licenseNumber, grants, body.grantedOn()),
        today.date());
  }

  private List<RecordedFinding> againstExpansion(
      String licenseNumber, List<Grant> grants, LocalDate date) {
    return grants.stream()
        .map(
            it ->
                new Question.Expand(
                    licenseNumber,
                    Set.of(Service.valueOf(it.service())),
                    Set.copyOf(it.provinces())))
        .flatMap(it -> findings.against(licenseNumber, it, date).stream())
        .distinct()
        .toList();
  }

  private RenewLicense command(String licenseNumber, Renewal body, CommandRequest request) {
    return new RenewLicense(
        licenseNumber,
        request.caller().filer(),
        body.appliedOn(),
        body.decidedOn(),
        body.validUntil(),
        findings.against(
            licenseNumber, new Question.Renew(licenseNumber, body.appliedOn()), body.decidedOn()),
        today.date());
  }

  private RevokeLicense command(String licenseNumber, Revocation body, CommandRequest request) {
    return new RevokeLicense(
        licenseNumber,
        request.caller().filer(),
        body.decidedOn(),
        body.effectiveOn(),
        body.caseId(),
        body.basis(),
        today.date());
  }

  private AnnulLicense command(String licenseNumber, Annulment body, CommandRequest request) {
    return new AnnulLicense(
        licenseNumber,
        request.caller().filer(),
        body.decidedOn(),
        body.effectiveOn(),
        body.basis(),
        today.date());
  }

  private static SuspendLicense command(
      String licenseNumber, Suspension body, CommandRequest request) {
    return new SuspendLicense(
        licenseNumber, request.caller().filer(), body.from(), body.until(), body.basis());
  }

  private ChangeHolder command(String licenseNumber, HolderChange body, CommandRequest request) {
    return new ChangeHolder(
        licenseNumber,
        request.caller().filer(),
        body.successorId(),
        body.effectiveOn(),
        findings.againstPassing(licenseNumber, body.successorId(), body.effectiveOn()),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements
        .with(
            LicenseExpanded.class,
            Expansion.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            LicenseRenewed.class,
            Renewal.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            LicenseRevoked.class,
            Revocation.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            LicenseAnnulled.class,
            Annulment.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            LicenseSuspended.class,
            Suspension.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request))
        .with(
            LicenseHolderChanged.class,
            HolderChange.class,
            (body, wrong, request) -> command(wrong.licenseNumber(), body, request));
  }
}
