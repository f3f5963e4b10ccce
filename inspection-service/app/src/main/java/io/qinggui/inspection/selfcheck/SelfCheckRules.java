package io.qinggui.inspection.selfcheck;

import io.qinggui.inspection.dossier.Dossier;
import io.qinggui.inspection.dossier.DossierRules;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.SelfCheckEvent;
import io.qinggui.inspection.language.SelfCheckEvent.Item;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckRectified;
import io.qinggui.inspection.language.SelfCheckEvent.SelfCheckSubmitted;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whoever checks itself submits it; officers enter what came on paper. */
public final class SelfCheckRules implements DossierRules<SelfCheckEvent> {

  /** Something is to be put right. */
  public static final String PROBLEM = "PROBLEM";

  @Override
  public Class<SelfCheckEvent> facts() {
    return SelfCheckEvent.class;
  }

  @Override
  public boolean mayFile(SelfCheckEvent fact, Filer filer, Dossier dossier) {
    String who = Objects.requireNonNull(fact.operatorId());
    return filer.isOperator(who) || filer.isCarrier(who) || filer.isOfficer();
  }

  @Override
  public boolean mayCorrect(Filer by, Dossier dossier) {
    return by.isOfficer()
        || dossier
            .last(SelfCheckSubmitted.class)
            .filter(it -> by.isCarrier(it.operatorId()))
            .isPresent();
  }

  @Override
  public boolean follows(SelfCheckEvent fact, Dossier dossier) {
    return switch (fact) {
      case SelfCheckSubmitted it -> dossier.isEmpty();
      case SelfCheckRectified it ->
          !dossier.isEmpty()
              && dossier.all(SelfCheckRectified.class).noneMatch(each -> each.item() == it.item());
    };
  }

  @Override
  public Optional<Rejection> refusal(SelfCheckEvent fact, FileFact asked, Dossier dossier) {
    return switch (fact) {
      case SelfCheckSubmitted it -> submission(it, asked);
      case SelfCheckRectified it -> rectification(it, asked, dossier);
    };
  }

  private static Optional<Rejection> submission(SelfCheckSubmitted it, FileFact asked) {
    return Checks.all(
            Checks.notBefore("period-ends-before-it-begins", "/period/to", it.to(), it.from()),
            Checks.notInFuture("/submittedOn", it.submittedOn(), asked.today()))
        .or(() -> items(it));
  }

  private static Optional<Rejection> items(SelfCheckSubmitted it) {
    List<Item> items = it.items();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.outcome().equals(PROBLEM)) {
        String at = "/items/" + i;
        Optional<Rejection> wrong =
            Checks.all(
                Checks.that(
                    item.description() != null,
                    () -> Rejection.invalid("required", at + "/description")),
                Checks.that(
                    item.dueOn() != null, () -> Rejection.invalid("required", at + "/dueOn")),
                Checks.notBefore(
                    "due-before-submitted", at + "/dueOn", item.dueOn(), it.submittedOn()));
        if (wrong.isPresent()) {
          return wrong;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> rectification(
      SelfCheckRectified it, FileFact asked, Dossier dossier) {
    SelfCheckSubmitted submitted = dossier.last(SelfCheckSubmitted.class).orElseThrow();
    boolean isProblem =
        it.item() <= submitted.items().size()
            && submitted.items().get(it.item() - 1).outcome().equals(PROBLEM);
    return Checks.all(
        Checks.that(isProblem, () -> Rejection.invalid("no-problem-to-rectify", "/path/item")),
        Checks.notInFuture("/completedOn", it.completedOn(), asked.today()),
        Checks.notBefore(
            "before-the-previous-step", "/completedOn", it.completedOn(), submitted.submittedOn()));
  }
}
