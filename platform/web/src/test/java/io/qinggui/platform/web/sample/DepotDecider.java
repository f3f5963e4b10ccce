package io.qinggui.platform.web.sample;

import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

final class DepotDecider implements Decider<DepotCommand, DepotEvent, DepotDecider.State> {

  sealed interface State {
    record None() implements State {}

    record Open(String name) implements State {}
  }

  @Override
  public State initial() {
    return new State.None();
  }

  @Override
  public Decision<DepotEvent> decide(DepotCommand command, State state) {
    return switch (command) {
      case DepotCommand.Open open when state instanceof State.Open known ->
          Decision.reject(Rejection.conflict("already-open", Map.of("name", known.name())));
      case DepotCommand.Open open ->
          Decision.accept(
              new DepotEvent.Opened(
                  open.operatorId(), open.name(), open.province(), open.since(), open.memo()));
      case DepotCommand.Rename rename when state instanceof State.None ->
          Decision.reject(
              Rejection.notFound("depot-unknown", Map.of("operatorId", rename.operatorId())));
      case DepotCommand.Rename rename ->
          Decision.accept(new DepotEvent.Renamed(rename.operatorId(), rename.name(), rename.on()));
    };
  }

  @Override
  public State evolve(State state, DepotEvent event) {
    return switch (event) {
      case DepotEvent.Opened opened -> new State.Open(opened.name());
      case DepotEvent.Renamed renamed -> new State.Open(renamed.name());
    };
  }
}
