package io.qinggui.platform.web.sample;

import io.qinggui.platform.decider.Command;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

sealed interface DepotCommand extends Command {

  String operatorId();

  @Override
  default String stream() {
    return "depot/" + operatorId();
  }

  record Open(
      String operatorId, String name, String province, LocalDate since, @Nullable String memo)
      implements DepotCommand {}

  record Rename(String operatorId, String name, LocalDate on) implements DepotCommand {}
}
