package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens on {@code dossier/disclosure/<disclosureId>}. */
public sealed interface DisclosureEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "disclosure";

  /** The disclosure. */
  String disclosureId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, disclosureId());
  }

  /**
   * Something was told to the public (四(三)).
   *
   * @param publisher {@code MIIT} or a province code
   */
  @EventType("io.qinggui.inspection.disclosure-published")
  record DisclosurePublished(
      String disclosureId, String publisher, String title, String body, LocalDate publishedOn)
      implements DisclosureEvent {

    @Override
    public LocalDate legalDate() {
      return publishedOn;
    }
  }
}
