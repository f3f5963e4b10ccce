package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens on {@code dossier/hotline/<hotlineId>}. */
public sealed interface HotlineEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "hotline";

  /** The hotline. */
  String hotlineId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, hotlineId());
  }

  /**
   * A hotline was published (三(一)).
   *
   * @param number as it is dialled
   * @param hours when somebody answers
   */
  @EventType("io.qinggui.inspection.hotline-published")
  record HotlinePublished(
      String hotlineId, String province, String number, String hours, LocalDate publishedOn)
      implements HotlineEvent {

    @Override
    public LocalDate legalDate() {
      return publishedOn;
    }
  }
}
