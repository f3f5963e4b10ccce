package io.qinggui.license.decision.http;

import io.qinggui.license.language.GateAnswer;
import io.qinggui.license.language.Grant;
import io.qinggui.license.rules.question.Verdict;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.read.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * What the rules answer on the day of a decision: the same as whoever asks for a decision gets,
 * with the same id.
 */
public final class Gate {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private final Decisions decisions;

  Gate(Decisions decisions) {
    this.decisions = decisions;
  }

  /** May a license with these grants be given to an operator ({@code GRANT})? */
  public GateAnswer grant(String operatorId, List<Grant> grants, LocalDate on) {
    return scoped(QuestionBody.Kind.GRANT, operatorId, null, grants, on);
  }

  /** May a license be expanded by these grants ({@code EXPAND})? */
  public GateAnswer expand(
      String operatorId, String licenseNumber, List<Grant> grants, LocalDate on) {
    return scoped(QuestionBody.Kind.EXPAND, operatorId, licenseNumber, grants, on);
  }

  /** May a license be renewed ({@code RENEW})? */
  public GateAnswer renew(
      String operatorId, String licenseNumber, LocalDate appliedOn, LocalDate on) {
    return worst(
        List.of(
            answer(
                question(QuestionBody.Kind.RENEW, operatorId, licenseNumber, null, null, appliedOn),
                on)));
  }

  /** One question for each list of provinces: what is granted elsewhere is not asked for here. */
  private GateAnswer scoped(
      QuestionBody.Kind kind,
      String operatorId,
      @Nullable String licenseNumber,
      List<Grant> grants,
      LocalDate on) {
    Map<List<String>, List<Service>> byProvinces = new LinkedHashMap<>();
    for (Grant grant : grants) {
      byProvinces
          .computeIfAbsent(grant.provinces(), any -> new ArrayList<>())
          .add(Service.valueOf(grant.service()));
    }
    List<DecisionView> answers = new ArrayList<>();
    byProvinces.forEach(
        (provinces, services) ->
            answers.add(
                answer(
                    question(
                        kind,
                        operatorId,
                        licenseNumber,
                        services.stream().distinct().toList(),
                        provinces,
                        null),
                    on)));
    return worst(answers);
  }

  private static QuestionBody question(
      QuestionBody.Kind kind,
      String operatorId,
      @Nullable String licenseNumber,
      @Nullable List<Service> services,
      @Nullable List<String> provinces,
      @Nullable LocalDate appliedOn) {
    return new QuestionBody(
        kind,
        operatorId,
        licenseNumber,
        null,
        null,
        null,
        null,
        null,
        services,
        provinces,
        appliedOn,
        null,
        null,
        null);
  }

  private DecisionView answer(QuestionBody question, LocalDate on) {
    return decisions.answer(question, new AsOf(Beijing.startOf(on), decisions.now().knownAt()));
  }

  /** Its reasons are those of all answers of that verdict, its decision the first of them. */
  private static GateAnswer worst(List<DecisionView> answers) {
    Verdict verdict =
        answers.stream()
            .map(DecisionView::verdict)
            .max(Comparator.comparing(Gate::severity))
            .orElseThrow();
    List<DecisionView> telling = answers.stream().filter(it -> it.verdict() == verdict).toList();
    return new GateAnswer(
        verdict.name(),
        telling.stream()
            .flatMap(it -> it.reasons().stream())
            .distinct()
            .map(it -> EventJson.mapper().convertValue(it, FIELDS))
            .toList(),
        telling.getFirst().decisionId());
  }

  private static int severity(Verdict verdict) {
    return switch (verdict) {
      case ALLOW -> 0;
      case WEIGH -> 1;
      case DENY -> 2;
    };
  }
}
