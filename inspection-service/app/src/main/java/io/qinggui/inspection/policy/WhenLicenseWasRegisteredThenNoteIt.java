package io.qinggui.inspection.policy;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Inspection has to know who issued a license: only the issuer concludes its annual check, and the
 * operator named has to be its holder.
 */
public final class WhenLicenseWasRegisteredThenNoteIt implements Policy {

  private static final String NAME = "when-license-was-registered-then-note-it";

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Commands<InspectionEvent> commands;

  /**
   * @param commands where the note goes
   */
  public WhenLicenseWasRegisteredThenNoteIt(Commands<InspectionEvent> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return LicenseFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(LicenseRegistered.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    LicenseRegistered license = JSON.treeToValue(event.data(), LicenseRegistered.class);
    commands.send(
        new NoteLicense(
            license.licenseNumber(), license.operatorId(), license.issuer(), license.grantedOn()),
        CommandContext.causedBy(NAME, event.id()));
  }
}
