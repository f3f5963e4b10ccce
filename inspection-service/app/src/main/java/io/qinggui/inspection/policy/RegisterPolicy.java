package io.qinggui.inspection.policy;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteLicenseFact;
import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.inspection.register.runtime.LicenseFacts;
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

/** When the license service told something of a license, then note it in the register. */
@Component
final class RegisterPolicy implements Policy {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  private final Commands<InspectionEvent> commands;

  RegisterPolicy(Commands<InspectionEvent> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "when-license-changed-then-note-it-in-the-register";
  }

  @Override
  public String topic() {
    return LicenseFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return LicenseFacts.TYPES;
  }

  /** What the rules could not make sense of is refused, so that it is parked. */
  @Override
  public void apply(ReceivedEvent event) {
    if (!event.data().path("operatorId").isString()) {
      return; // of the rulebook
    }
    LicenseFactNoted note =
        new LicenseFactNoted(
            event.subject(),
            event.id(),
            event.position(),
            event.type(),
            Objects.requireNonNullElseGet(
                event.legalDate(), () -> Beijing.dateOf(event.recordedAt())),
            JSON.convertValue(event.data(), MEMBERS));
    LicenseFacts.of(note, event.recordedAt());
    commands.send(new NoteLicenseFact(note), CommandContext.causedBy(name(), event.id()));
  }
}
