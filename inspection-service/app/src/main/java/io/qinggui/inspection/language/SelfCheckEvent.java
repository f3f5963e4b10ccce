package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens on {@code dossier/self-check/<selfCheckId>}. */
public sealed interface SelfCheckEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "self-check";

  /** The self-check. */
  String selfCheckId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, selfCheckId());
  }

  /**
   * What was looked at.
   *
   * @param item what the notice asks to look at
   * @param scope where, or of what
   * @param outcome {@code CLEAN} or {@code PROBLEM}
   * @param description of a problem
   * @param dueOn last day to put a problem right
   */
  record Item(
      String item,
      String scope,
      String outcome,
      @Nullable String description,
      @Nullable LocalDate dueOn) {}

  /**
   * Somebody has checked itself (三(二)).
   *
   * @param operatorId an operator or a carrier
   * @param onBehalfOf others for whom it checked as well
   * @param to last day of the period
   */
  @EventType("io.qinggui.inspection.self-check-submitted")
  record SelfCheckSubmitted(
      String selfCheckId,
      String operatorId,
      List<String> onBehalfOf,
      LocalDate from,
      LocalDate to,
      LocalDate submittedOn,
      String responsibleName,
      String responsibleTitle,
      List<Item> items)
      implements SelfCheckEvent {

    /** Copies the lists. */
    public SelfCheckSubmitted {
      onBehalfOf = List.copyOf(onBehalfOf);
      items = List.copyOf(items);
    }

    @Override
    public LocalDate legalDate() {
      return submittedOn;
    }
  }

  /**
   * A problem was put right.
   *
   * @param item number of the item within the self-check, from 1
   */
  @EventType("io.qinggui.inspection.self-check-rectified")
  record SelfCheckRectified(
      String selfCheckId, String operatorId, int item, LocalDate completedOn, String how)
      implements SelfCheckEvent {

    @Override
    public LocalDate legalDate() {
      return completedOn;
    }
  }
}
