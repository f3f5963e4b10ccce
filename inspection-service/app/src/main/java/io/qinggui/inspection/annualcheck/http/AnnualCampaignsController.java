package io.qinggui.inspection.annualcheck.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.annualreport.http.AnnualReports;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.dossier.SingleFactRules;
import io.qinggui.inspection.dossier.http.Dossiers;
import io.qinggui.inspection.dossier.http.Readers;
import io.qinggui.inspection.language.AnnualCampaignEvent;
import io.qinggui.inspection.language.AnnualCampaignEvent.AnnualCampaignOpened;
import io.qinggui.inspection.language.AnnualCheckConcluded;
import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LicenseNoted;
import io.qinggui.inspection.notedlicense.runtime.NotedLicenses;
import io.qinggui.inspection.register.runtime.Register;
import io.qinggui.inspection.register.runtime.Register.Held;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.FoldedStreams;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.starter.Projections;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.correction.CorrectionAnswer;
import io.qinggui.platform.web.correction.CorrectionBody;
import io.qinggui.platform.web.correction.Replacements;
import io.qinggui.platform.web.input.LicenseSpellings;
import io.qinggui.platform.web.input.ValidIssuer;
import io.qinggui.platform.web.input.ValidLicenseNumber;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Annual checks of all licenses of an issuer (二(三)1, 三(三)). */
@RestController
class AnnualCampaignsController {

  private static final String PATH = "/api/v1/annual-campaigns";
  private static final String ONE = PATH + "/{campaignId}";
  private static final String ISSUER = "issuer";
  private static final String YEAR = "year";

  private final Dossiers dossiers;
  private final ReadModel<Campaign> list;
  private final ReadModel<LicenseChecks> checks;
  private final AnnualReports reports;
  private final Register register;
  private final NotedLicenses licenses;
  private final LicenseSpellings spellings;
  private final InstantSource clock;
  private final FoldedStreams<AnnualCampaignEvent, Campaign> streams;
  private final Replacements<InspectionEvent, DossierCommand> replacements;

  /** Campaigns: rules, and the list of them. */
  @Configuration(proxyBeanMethods = false)
  static class AnnualCampaignConfiguration {

    @Bean
    DossierRules<?> annualCampaignRules() {
      return new SingleFactRules<>(
              AnnualCampaignEvent.class,
              "/startsOn",
              (it, filer) -> filer.actsFor(((AnnualCampaignOpened) it).issuer()))
          .announcedAhead()
          .unless(AnnualCampaignsController::refusal);
    }

    @Bean
    RecordProjection<DossierEvent, Campaign> annualCampaignsProjection(Dossiers dossiers) {
      return dossiers
          .projection(
              "annual-campaigns", AnnualCampaignEvent.class, Campaign.class, Campaign::after)
          .searchable(ISSUER, Campaign::issuer)
          .searchable(YEAR, it -> String.valueOf(it.year()));
    }

    @Bean
    ReadModel<Campaign> annualCampaigns(
        Projections projections, RecordProjection<DossierEvent, Campaign> projection) {
      return projections.readModel(projection);
    }
  }

  AnnualCampaignsController(
      Dossiers dossiers,
      ReadModel<Campaign> list,
      ReadModel<LicenseChecks> checks,
      AnnualReports reports,
      Register register,
      NotedLicenses licenses,
      LicenseSpellings spellings,
      InstantSource clock) {
    this.dossiers = dossiers;
    this.list = list;
    this.checks = checks;
    this.reports = reports;
    this.register = register;
    this.licenses = licenses;
    this.spellings = spellings;
    this.clock = clock;
    this.streams = dossiers.streams(AnnualCampaignEvent.class, Campaign::after);
    this.replacements =
        dossiers
            .replacements()
            .with(
                AnnualCampaignOpened.class,
                CampaignOpening.class,
                (body, wrong, request) ->
                    dossiers.command(body.opened(wrong.campaignId()), request));
  }

  private static Optional<Rejection> refusal(AnnualCampaignEvent fact) {
    AnnualCampaignOpened it = (AnnualCampaignOpened) fact;
    return Checks.notBefore(
        "campaign-ends-before-it-begins", "/endsOn", it.endsOn(), it.startsOn());
  }

  /** A campaign. */
  record Campaign(
      String campaignId, int year, String issuer, LocalDate startsOn, LocalDate endsOn) {

    static Campaign after(@Nullable Campaign before, AnnualCampaignEvent event) {
      return switch (event) {
        case AnnualCampaignOpened it ->
            new Campaign(it.campaignId(), it.year(), it.issuer(), it.startsOn(), it.endsOn());
      };
    }
  }

  record CampaignOpening(
      @Min(2000) @Max(2100) int year,
      @ValidIssuer String issuer,
      LocalDate startsOn,
      LocalDate endsOn)
      implements Noted {

    AnnualCampaignOpened opened(String campaignId) {
      return new AnnualCampaignOpened(campaignId, year, issuer, startsOn, endsOn);
    }
  }

  /** How far a license is. */
  enum LicenseProgress {
    /** Its holder has not reported on the year. */
    PENDING,
    /** Its holder has. */
    SUBMITTED,
    /** The check of the year is concluded. */
    CONCLUDED
  }

  /**
   * A license of the campaign.
   *
   * @param outcome of the last conclusion, absent when there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LicenseState(
      String licenseNumber,
      String operatorId,
      LicenseProgress state,
      @Nullable String outcome,
      @Nullable LocalDate concludedOn) {}

  /**
   * A campaign with its licenses.
   *
   * @param counts of licenses in each state
   * @param items some of them, in the order of their numbers
   */
  record CampaignView(
      String campaignId,
      int year,
      String issuer,
      LocalDate startsOn,
      LocalDate endsOn,
      Map<LicenseProgress, Long> counts,
      List<LicenseState> items,
      @Nullable String next) {}

  @Operation(summary = "Announce the annual check of all licenses of an issuer")
  @PostMapping(PATH)
  Created<Campaign> open(@RequestBody CampaignOpening body, CommandRequest request) {
    AnnualCampaignOpened fact =
        body.opened(
            ContentId.of(
                "AC-%s-%d".formatted(body.issuer(), body.year()), body.issuer(), body.year()));
    return dossiers.file(
        fact, request, WriteAnswers.path(ONE, fact.campaignId()), streams, it -> it);
  }

  @Operation(summary = "Correct a campaign")
  @PostMapping(ONE + "/corrections")
  Created<CorrectionAnswer> correct(
      @PathVariable @ValidText(max = 64) String campaignId,
      @RequestBody CorrectionBody body,
      CommandRequest request) {
    return dossiers.correct(
        DossierEvent.streamOf(AnnualCampaignEvent.KIND, campaignId),
        body,
        request,
        WriteAnswers.path(ONE, campaignId),
        replacements);
  }

  @Operation(
      summary =
          "A campaign with its licenses and how far each is; through the gateway with what the"
              + " rules suggest for each")
  @GetMapping(ONE)
  CampaignView one(
      @PathVariable @ValidText(max = 64) String campaignId, PageRequest page, Caller caller) {
    Readers.requireOfficer(caller);
    Campaign campaign =
        dossiers
            .get(streams, DossierEvent.streamOf(AnnualCampaignEvent.KIND, campaignId), null)
            .view();
    List<LicenseState> all = states(campaign);
    Map<LicenseProgress, Long> counts = new EnumMap<>(LicenseProgress.class);
    for (LicenseProgress state : LicenseProgress.values()) {
      counts.put(state, all.stream().filter(it -> it.state() == state).count());
    }
    Page<LicenseState> items = page.within(all, LicenseState::licenseNumber);
    return new CampaignView(
        campaign.campaignId(),
        campaign.year(),
        campaign.issuer(),
        campaign.startsOn(),
        campaign.endsOn(),
        counts,
        items.items(),
        items.next());
  }

  private List<LicenseState> states(Campaign campaign) {
    Map<String, AnnualCheckConcluded> concluded = new HashMap<>();
    checks
        .all(Filter.ALL)
        .flatMap(it -> it.view().conclusions().stream())
        .filter(it -> it.year() == campaign.year())
        .forEach(it -> concluded.put(it.licenseNumber(), it));
    Set<String> submitted = reports.submitted(campaign.year());
    return register.held(campaign.startsOn(), clock.instant()).stream()
        .filter(it -> it.license().issuer().equals(campaign.issuer()))
        .map(it -> state(it, concluded.get(it.license().number()), submitted))
        .toList();
  }

  private static LicenseState state(
      Held held, @Nullable AnnualCheckConcluded conclusion, Set<String> submitted) {
    String number = held.license().number();
    LicenseProgress state =
        conclusion != null
            ? LicenseProgress.CONCLUDED
            : submitted.contains(number) ? LicenseProgress.SUBMITTED : LicenseProgress.PENDING;
    return new LicenseState(
        number,
        held.operatorId(),
        state,
        conclusion == null ? null : conclusion.outcome(),
        conclusion == null ? null : conclusion.concludedOn());
  }

  @Operation(summary = "Find campaigns: of an issuer, of a year, or those that check a license")
  @GetMapping(PATH)
  Page<Campaign> find(
      @RequestParam(required = false) @Nullable @ValidIssuer String issuer,
      @RequestParam(required = false) @Nullable @Min(2000) @Max(2100) Integer year,
      @RequestParam(required = false)
          @Nullable
          @ValidText(max = ValidLicenseNumber.MAX)
          @ValidLicenseNumber
          String licenseNumber,
      PageRequest page,
      Caller caller) {
    Readers.requireOfficer(caller);
    Optional<String> licensed =
        licenseNumber == null
            ? Optional.empty()
            : licenses.find(spellings.onRecord(licenseNumber)).map(LicenseNoted::issuer);
    if (licenseNumber != null && licensed.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Filter filter =
        Filter.ALL
            .with(ISSUER, issuer)
            .with(ISSUER, licensed.orElse(null))
            .with(YEAR, year == null ? null : year.toString());
    return page.from((after, limit) -> list.find(filter, after, limit), Versioned::key)
        .map(Versioned::view);
  }
}
