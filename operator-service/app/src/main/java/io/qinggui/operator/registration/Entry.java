package io.qinggui.operator.registration;

import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Uscc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entering an enterprise in the register: once. */
final class Entry {

  private Entry() {}

  static Decision<RegisterEvent> decide(RegisterOperator command) {
    return Decision.unless(refusal(command), () -> of(command));
  }

  /** The few codes that were issued with a wrong check digit are the ministry's to take. */
  private static Optional<Rejection> refusal(RegisterOperator command) {
    String code = command.uscc();
    boolean right = code == null || Uscc.isValid(code);
    boolean excepted = command.checkDigitException() != null;
    return Checks.all(
        Checks.that(right || excepted, () -> Rejection.invalid("wrong-check-digit", "/uscc")),
        Checks.that(
            !right || !excepted,
            () -> Rejection.invalid("check-digit-is-right", "/checkDigitException")),
        Checks.that(
            !excepted || command.filer().ministry(),
            () -> Rejection.forbidden("exception-by-the-ministry")));
  }

  private static OperatorRegistered of(RegisterOperator command) {
    return new OperatorRegistered(
        command.operatorId(),
        command.uscc(),
        command.name(),
        command.kind().name(),
        command.province(),
        command.today(),
        command.checkDigitException(),
        command.formerIds());
  }

  static Decision<RegisterEvent> again(RegisterOperator command, OperatorRegistered entry) {
    List<String> differences = differences(command, entry);
    String code = differences.isEmpty() ? "already-registered" : "registered-differently";
    return Decision.reject(
        Rejection.conflict(
            code, Map.of("operatorId", entry.operatorId(), "differences", differences)));
  }

  private static List<String> differences(RegisterOperator command, OperatorRegistered entry) {
    List<String> fields = new ArrayList<>();
    if (!command.name().equals(entry.name())) {
      fields.add("name");
    }
    if (!command.kind().name().equals(entry.kind())) {
      fields.add("kind");
    }
    if (!command.province().equals(entry.province())) {
      fields.add("province");
    }
    if (!command.formerIds().equals(entry.formerIds() == null ? List.of() : entry.formerIds())) {
      fields.add("formerIds");
    }
    return fields;
  }
}
