package io.qinggui.license.finding.runtime;

import io.qinggui.license.language.NotedFact.ObservationNoted;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.LedgerFollower;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The operators of whom anything was ever observed: of many there are, few. */
public final class ObservedOperators {

  private static final String TYPE =
      Objects.requireNonNull(ObservationNoted.class.getAnnotation(EventType.class)).value();

  private final Set<String> operators = new ConcurrentSkipListSet<>();
  private final LedgerFollower follower;

  /**
   * @param follower tells the ledger's events
   */
  ObservedOperators(LedgerFollower follower) {
    this.follower = follower;
    follower.tell(it -> it.startsWith(StandingCommand.STREAMS + "/"), this::add);
  }

  /** Their ids, in order, with everything that can be read now. */
  public Set<String> all() {
    follower.awaitAll();
    return operators;
  }

  private void add(LedgerEvent event) {
    if (event.type().equals(TYPE)) {
      operators.add(event.subject());
    }
  }
}
