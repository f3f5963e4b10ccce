package io.qinggui.license.act.http;

import io.qinggui.license.language.RecordedFinding;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Assessment;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Verdict;
import io.qinggui.license.rules.standing.HolderChange;
import io.qinggui.license.standing.runtime.LicenseHolders;
import io.qinggui.license.standing.runtime.Standings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rules have against an act, from everything recorded now. */
@Component
final class Findings {

  private final Standings standings;
  private final LicenseHolders holders;

  Findings(Standings standings, LicenseHolders holders) {
    this.standings = standings;
    this.holders = holders;
  }

  /** The reasons of an answer that is not ALLOW; none for a license that nobody holds. */
  List<RecordedFinding> against(String licenseNumber, Question question, LocalDate date) {
    return holders
        .holder(licenseNumber, Instant.MAX)
        .map(holder -> standings.holderOn(date, licenseNumber, holder, Instant.MAX))
        .map(holder -> Assessment.answer(question, standings.now(holder).standing(), null, date))
        .filter(answer -> answer.verdict() != Verdict.ALLOW)
        .map(Findings::of)
        .orElse(List.of());
  }

  /** S4: whoever gets a license has taken the place of its holder. */
  List<RecordedFinding> againstPassing(String licenseNumber, String successorId, LocalDate date) {
    OperatorFacts successor = standings.now(successorId).facts();
    return holders
        .holder(licenseNumber, Instant.MAX)
        .map(holder -> standings.holderOn(date.minusDays(1), licenseNumber, holder, Instant.MAX))
        .flatMap(holder -> HolderChange.obstacle(successor, holder, date))
        .map(it -> new RecordedFinding(it.rule().id(), it.name(), it.rule().clause()))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<RecordedFinding> of(Answer answer) {
    return answer.reasons().stream()
        .map(it -> new RecordedFinding(it.rule().id(), it.code(), it.clause()))
        .distinct()
        .toList();
  }
}
