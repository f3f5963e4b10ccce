package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens on {@code dossier/annual-campaign/<campaignId>}. */
public sealed interface AnnualCampaignEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "annual-campaign";

  /** The campaign. */
  String campaignId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, campaignId());
  }

  /**
   * An issuer checks all its licenses for a year (二(三)1, 三(三)).
   *
   * @param issuer {@code MIIT} or a province code
   * @param endsOn last day
   */
  @EventType("io.qinggui.inspection.annual-campaign-opened")
  record AnnualCampaignOpened(
      String campaignId, int year, String issuer, LocalDate startsOn, LocalDate endsOn)
      implements AnnualCampaignEvent {

    @Override
    public LocalDate legalDate() {
      return startsOn;
    }
  }
}
