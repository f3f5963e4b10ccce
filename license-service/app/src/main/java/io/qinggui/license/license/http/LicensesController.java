package io.qinggui.license.license.http;

import io.qinggui.license.http.GrantBody;
import io.qinggui.license.http.LicensePaths;
import io.qinggui.license.http.Replaceable;
import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseCommand.RegisterLicense;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.rules.fact.LicenseStatus;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.LicenseSpellings;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.AsOf;
import io.qinggui.platform.web.read.Clocks;
import io.qinggui.platform.web.read.Dated;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.read.ReadAnswers;
import io.qinggui.platform.web.read.SortRequest;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of licenses. */
@RestController
class LicensesController implements Replaceable {

  private static final List<String> SORTED_BY = List.of(Licenses.VALID_UNTIL, Licenses.GRANTED_ON);

  private final Commands<LicenseServiceEvent> commands;
  private final WriteAnswers answers;
  private final Licenses licenses;
  private final LicenseSpellings spellings;
  private final Clocks clocks;
  private final Today today;

  LicensesController(
      Commands<LicenseServiceEvent> commands,
      WriteAnswers answers,
      Licenses licenses,
      LicenseSpellings spellings,
      Clocks clocks,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.licenses = licenses;
    this.spellings = spellings;
    this.clocks = clocks;
    this.today = today;
  }

  record Issued(
      @ValidLicenseNumber String licenseNumber,
      @ValidOperatorId String operatorId,
      @ValidIssuer String issuer,
      LocalDate grantedOn,
      LocalDate validUntil,
      @Size(max = 4) List<GrantBody> grants)
      implements Noted {}

  @Operation(summary = "Register a license already issued")
  @PostMapping("/api/v1/licenses")
  Created<LicenseView> register(@RequestBody Issued body, CommandRequest request) {
    RegisterLicense command = command(body, request);
    return answers.created(
        commands.send(command, request.context()),
        applied -> LicensePaths.location(command.licenseNumber()),
        applied -> LicenseView.of(applied.first(LicenseRegistered.class)));
  }

  private RegisterLicense command(Issued body, CommandRequest request) {
    return new RegisterLicense(
        spellings.onRecord(body.licenseNumber()),
        request.caller().filer(),
        body.operatorId(),
        body.issuer(),
        body.grantedOn(),
        body.validUntil(),
        body.grants().stream().map(GrantBody::grant).toList(),
        today.date());
  }

  @Override
  public void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements) {
    replacements.with(
        LicenseRegistered.class, Issued.class, (body, wrong, request) -> command(body, request));
  }

  @Operation(summary = "A license with all that was filed under it")
  @GetMapping(LicensePaths.LICENSE)
  ResponseEntity<Dated<LicenseView>> license(
      @PathVariable String licenseNumber,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable Instant knownAt,
      Caller caller) {
    Versioned<LicenseView> found = licenses.get(licenseNumber);
    caller.requireReadOperator(found.view().operatorId());
    Optional<AsOf> asOf = clocks.asked(validAt, knownAt);
    return ReadAnswers.versioned(
        found.version(),
        Dated.asOf(asOf, asOf.map(it -> licenses.asOf(it, licenseNumber)).orElseGet(found::view)));
  }

  /**
   * An operator looks for its own only, and has to say so.
   *
   * @param licenseNumber in any spelling
   * @param expiresFrom first day on which the last term may end; {@code expiresTo} the last
   * @param sort {@code validUntil} or {@code grantedOn}, with {@code -} for the last first; by
   *     number else
   * @param status what the license comes to on the day of {@code validAt}, today unless asked
   * @param total whether to count the whole list; not together with {@code status}
   */
  @Operation(summary = "Find licenses")
  @GetMapping("/api/v1/licenses")
  Page<LicenseView> licenses(
      @RequestParam(required = false) @Nullable @ValidOperatorId String operatorId,
      @RequestParam(required = false) @Nullable Service service,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable @ValidIssuer String issuer,
      @RequestParam(required = false) @Nullable @ValidText(max = ValidLicenseNumber.MAX)
          String licenseNumber,
      @RequestParam(required = false) @Nullable Boolean numberIrregular,
      @RequestParam(required = false) @Nullable LocalDate expiresFrom,
      @RequestParam(required = false) @Nullable LocalDate expiresTo,
      @RequestParam(required = false) @Nullable LicenseStatus status,
      @RequestParam(required = false) @Nullable Instant validAt,
      @RequestParam(required = false) @Nullable @ValidText(max = 50) String sort,
      @RequestParam(required = false) boolean total,
      PageRequest page,
      Caller caller) {
    caller.require(caller.mayReadAll() || (operatorId != null && caller.isOperator(operatorId)));
    return licenses.find(
        new LicenseQuery(
            operatorId,
            service,
            province,
            issuer,
            licenseNumber,
            numberIrregular,
            expiresFrom,
            expiresTo,
            status,
            validAt == null ? today.date() : Beijing.dateOf(validAt)),
        SortRequest.parse(sort, SORTED_BY),
        total,
        page);
  }
}
