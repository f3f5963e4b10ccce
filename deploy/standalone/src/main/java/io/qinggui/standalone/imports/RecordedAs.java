package io.qinggui.standalone.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As what the facts of a file are recorded, so that the one of a line can be found again.
 *
 * @param resource whose corrections it has
 * @param types of its event, short, as {@code license-renewed}
 * @param same fields of the request that are the same in it
 * @param answered fields of the problem that are the same in it
 */
record RecordedAs(
    CorrectedResource resource, Set<String> types, List<String> same, List<String> answered) {

  /**
   * @param step that led to the fact; {@code null} for the first request
   */
  static Optional<RecordedAs> of(FileKind kind, @Nullable Step step) {
    return Optional.ofNullable(step == null ? first(kind) : later(kind, step.path()));
  }

  private static @Nullable RecordedAs first(FileKind kind) {
    return switch (kind) {
      case OPERATORS -> operator("operator-registered", List.of(), List.of("operatorId"));
      case NAME_CHANGES -> operator("operator-renamed", List.of("changedOn"), List.of());
      case AFFILIATIONS -> operator("operator-affiliated", List.of("groupId", "from"), List.of());
      case SERVICE_REPORTS ->
          operator("service-reported", List.of("service", "province"), List.of());
      case SUCCESSIONS ->
          operator("operator-succeeded", List.of(), List.of("successorId", "kind", "effectiveOn"));
      case CREDIT_RECORDS -> operator("credit-record-added", List.of(), List.of("creditRecordId"));
      case LICENSES -> license("license-registered");
      case EVALUATIONS ->
          new RecordedAs(
              CorrectedResource.LICENSES,
              Set.of("evaluation-passed", "evaluation-failed"),
              List.of("provinces"),
              List.of("evaluationId"));
      case DOCKINGS -> license("docking-completed", "provinces");
      case RENEWALS -> license("license-renewed", "decidedOn");
      case HOLDER_CHANGES -> license("license-holder-changed", "effectiveOn");
      case REVOCATIONS -> license("license-revoked");
      case ANNULMENTS -> license("license-annulled");
      case CANCELLATIONS -> license("license-cancelled");
      case AFTERCARE_COMPLETIONS -> license("aftercare-completed");
      case CALENDARS ->
          new RecordedAs(
              CorrectedResource.CALENDARS, Set.of("calendar-recorded"), List.of(), List.of());
      case ANNUAL_CHECKS ->
          new RecordedAs(
              CorrectedResource.ANNUAL_CHECKS,
              Set.of("annual-check-concluded"),
              List.of("year", "concludedOn"),
              List.of());
      case LEASES -> lease("lease-recorded", List.of("leaseId"));
      case SURVEY_ENTRIES ->
          new RecordedAs(
              CorrectedResource.SURVEYS,
              Set.of("survey-entry-recorded"),
              List.of(),
              List.of("entry"));
      default -> null;
    };
  }

  private static @Nullable RecordedAs later(FileKind kind, String step) {
    return switch (kind.name() + " " + step) {
      case "CREDIT_RECORDS removal" -> operator("credit-record-removed", List.of(), List.of());
      case "LEASES end" -> lease("lease-ended", List.of());
      default -> null;
    };
  }

  private static RecordedAs operator(String type, List<String> same, List<String> answered) {
    return new RecordedAs(CorrectedResource.OPERATORS, Set.of(type), same, answered);
  }

  private static RecordedAs license(String type, String... same) {
    return new RecordedAs(CorrectedResource.LICENSES, Set.of(type), List.of(same), List.of());
  }

  private static RecordedAs lease(String type, List<String> answered) {
    return new RecordedAs(CorrectedResource.LEASES, Set.of(type), List.of(), answered);
  }

  /** What the step created has this id in its event. */
  String idField(FileKind kind) {
    return kind == FileKind.LEASES ? "leaseId" : "creditRecordId";
  }

  boolean isOfType(RecordedFact fact) {
    return types.stream().anyMatch(it -> fact.type().endsWith("." + it));
  }
}
