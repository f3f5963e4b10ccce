package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.List;

/** What happens on {@code dossier/major-problem/<problemId>}. */
public sealed interface MajorProblemEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "major-problem";

  /** The problem. */
  String problemId();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, problemId());
  }

  /** A major problem was reported (四(三)). */
  @EventType("io.qinggui.inspection.major-problem-reported")
  record MajorProblemReported(
      String problemId,
      String province,
      LocalDate occurredOn,
      LocalDate reportedOn,
      String title,
      String text,
      List<String> operatorIds,
      List<String> caseIds)
      implements MajorProblemEvent {

    /** Copies the lists. */
    public MajorProblemReported {
      operatorIds = List.copyOf(operatorIds);
      caseIds = List.copyOf(caseIds);
    }

    @Override
    public LocalDate legalDate() {
      return reportedOn;
    }
  }
}
