package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Makes empty roots for the streams of one decider. */
record DeciderRoots(Decider<Command, DomainEvent, Object> decider)
    implements AggregateFactory<DeciderRoot> {

  @SuppressWarnings("unchecked") // the bus brings it the binding's commands only
  static DeciderRoots of(DeciderBinding<?, ?, ?> binding) {
    return new DeciderRoots(
        (Decider<Command, DomainEvent, Object>) (Decider<?, ?, ?>) binding.decider());
  }

  DeciderRoot createAggregateRoot(String stream) {
    return new DeciderRoot(stream, decider);
  }

  @Override
  public DeciderRoot createAggregateRoot(String stream, DomainEventMessage<?> firstEvent) {
    return createAggregateRoot(stream);
  }

  @Override
  public Class<DeciderRoot> getAggregateType() {
    return DeciderRoot.class;
  }
}
