package io.qinggui.inspection.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A major problem was reported (四(三)). About no operator in particular: record key and CloudEvents
 * subject are {@code dossier/major-problem/<problemId>}.
 *
 * @param problemId the problem
 * @param province two-digit code
 * @param occurredOn the day in Beijing on which it occurred
 * @param reportedOn the day in Beijing on which it was reported
 * @param title in a few words
 * @param operatorIds who is concerned
 * @param caseIds cases about it
 */
public record MajorProblemReported(
    String problemId,
    String province,
    LocalDate occurredOn,
    LocalDate reportedOn,
    String title,
    List<String> operatorIds,
    List<String> caseIds)
    implements InspectionFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.inspection.major-problem-reported.v1";

  /** Copies the lists. */
  public MajorProblemReported {
    operatorIds = List.copyOf(operatorIds);
    caseIds = List.copyOf(caseIds);
  }

  @Override
  public @Nullable String operatorId() {
    return null;
  }

  @Override
  public String subject() {
    return "dossier/major-problem/" + problemId;
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
