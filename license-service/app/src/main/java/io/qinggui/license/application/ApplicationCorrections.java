package io.qinggui.license.application;

import io.qinggui.license.application.ApplicationState.None;
import io.qinggui.license.application.ApplicationState.OnFile;
import io.qinggui.license.language.ApplicationCommand;
import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.StepWithdrawn;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Putting right the steps of an application, by its issuer: the last one, and any evaluation. An
 * approval has taken effect on a license, where its effects are corrected.
 */
public final class ApplicationCorrections
    implements Corrections<ApplicationCommand, ApplicationEvent, ApplicationState> {

  @Override
  public Rejection unknown(Correction<ApplicationCommand> correction) {
    return Rejection.notFound(
        "application-unknown",
        Map.of("applicationId", ((ApplicationCommand) correction).applicationId()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<ApplicationCommand> correction,
      Fact<ApplicationEvent> fact,
      History<ApplicationEvent, ApplicationState> history) {
    boolean evaluator = fact.event() instanceof Evaluated && correction.by().evaluator();
    List<String> later = stepsAfter(fact, history);
    return Checks.all(
        Checks.entitled(evaluator || correction.by().actsFor(submitted(history).issuer())),
        Checks.that(
            !(fact.event() instanceof Approved)
                && !(fact.event() instanceof Submitted && correction.replacement() != null),
            () ->
                new Rejection(
                    Rejection.Kind.INVALID,
                    "not-correctable",
                    "/eventId",
                    Map.of("type", DomainEvent.typeOf(fact.event())))),
        Checks.that(
            later.isEmpty() || fact.event() instanceof Evaluated,
            () ->
                Rejection.conflict(
                    "has-dependents", Map.of("eventId", fact.id(), "dependents", later))));
  }

  private static Submitted submitted(History<ApplicationEvent, ApplicationState> history) {
    return switch (history.state()) {
      case OnFile file -> file.submitted();
      case None none ->
          throw new IllegalStateException("facts that count, and no application: " + history);
    };
  }

  private static List<String> stepsAfter(
      Fact<ApplicationEvent> fact, History<ApplicationEvent, ApplicationState> history) {
    List<Fact<ApplicationEvent>> facts = history.facts();
    return facts.stream().skip(facts.indexOf(fact) + 1L).map(Fact::id).toList();
  }

  @Override
  public ApplicationEvent withdrawn(
      Correction<ApplicationCommand> correction,
      Fact<ApplicationEvent> fact,
      @Nullable String replacedBy) {
    ApplicationEvent event = fact.event();
    return new StepWithdrawn(
        event.operatorId(),
        event.applicationId(),
        event.kind(),
        event.issuer(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
