package io.qinggui.license.language;

/** Note a fact of another service. */
public record NoteFact(NotedFact fact) implements StandingCommand {

  @Override
  public String stream() {
    return StandingCommand.streamOf(fact.operatorId());
  }
}
