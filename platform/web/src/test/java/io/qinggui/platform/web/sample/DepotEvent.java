package io.qinggui.platform.web.sample;

import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

sealed interface DepotEvent extends DomainEvent {

  @EventType("io.qinggui.sample.depot-opened")
  record Opened(
      String operatorId, String name, String province, LocalDate since, @Nullable String memo)
      implements DepotEvent {
    @Override
    public String subject() {
      return operatorId;
    }

    @Override
    public LocalDate legalDate() {
      return since;
    }
  }

  @EventType("io.qinggui.sample.depot-renamed")
  record Renamed(String operatorId, String name, LocalDate on) implements DepotEvent {
    @Override
    public String subject() {
      return operatorId;
    }

    @Override
    public LocalDate legalDate() {
      return on;
    }
  }
}
