package io.qinggui.operator.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An enterprise was entered in the register. */
@EventType("io.qinggui.operator.operator-registered")
public record OperatorRegistered(
    String operatorId,
    @Nullable String uscc,
    String name,
    String kind,
    String province,
    LocalDate registeredOn)
    implements RegisterEvent {

  @Override
  public LocalDate legalDate() {
    return registeredOn;
  }
}
