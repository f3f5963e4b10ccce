package io.qinggui.operator.language;

import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.OperatorId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Enter an enterprise in the register. */
public record RegisterOperator(
    Filer filer, @Nullable String uscc, String name, Kind kind, String province, LocalDate today)
    implements RegisterCommand {

  @Override
  public String operatorId() {
    return uscc != null ? uscc : OperatorId.assigned(name, province).value();
  }
}
