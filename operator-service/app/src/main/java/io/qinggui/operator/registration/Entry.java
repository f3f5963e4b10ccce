package io.qinggui.operator.registration;

import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Entering an enterprise in the register: once. */
final class Entry {

  private Entry() {}

  static OperatorRegistered of(RegisterOperator command) {
    return new OperatorRegistered(
        command.operatorId(),
        command.uscc(),
        command.name(),
        command.kind().name(),
        command.province(),
        command.today());
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
    return fields;
  }
}
