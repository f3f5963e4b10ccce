package io.qinggui.inspection.policy;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.LawEvent.LawFactNoted;
import io.qinggui.inspection.language.NoteLawFact;
import io.qinggui.inspection.law.runtime.NotedLaw;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.reference.Beijing;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** When the rulebook was amended, then note it. */
@Component
final class LawPolicy implements Policy {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  private final Commands<InspectionEvent> commands;

  LawPolicy(Commands<InspectionEvent> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "when-rulebook-was-amended-then-note-it";
  }

  @Override
  public String topic() {
    return LicenseFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return NotedLaw.TYPES;
  }

  @Override
  public void apply(ReceivedEvent event) {
    if (event.data().path("operatorId").isString()) {
      return; // of an operator
    }
    LawFactNoted note =
        new LawFactNoted(
            event.id(),
            event.type(),
            Objects.requireNonNullElseGet(
                event.legalDate(), () -> Beijing.dateOf(event.recordedAt())),
            JSON.convertValue(event.data(), MEMBERS));
    commands.send(new NoteLawFact(note), CommandContext.causedBy(name(), event.id()));
  }
}
