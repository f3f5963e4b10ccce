package io.qinggui.platform.command;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.ledger.axon.EventMetadata;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;

/**
 * The one event-sourced root: Axon loads, caches and locks it; what it knows and decides is the
 * decider's. Its identifier is the name of the stream.
 */
final class DeciderRoot {

  @AggregateIdentifier private final String stream;
  private final Decider<Command, DomainEvent, Object> decider;
  private Object state;

  DeciderRoot(String stream, Decider<Command, DomainEvent, Object> decider) {
    this.stream = stream;
    this.decider = decider;
    this.state = decider.initial();
  }

  /** What is being decided from here on, apart from the root itself. */
  Draft draft() {
    return new Draft(decider, state);
  }

  /**
   * Decides on the events of the stream and on those that were decided before in the same append.
   */
  static final class Draft {

    private final Decider<Command, DomainEvent, Object> decider;
    private Object state;

    private Draft(Decider<Command, DomainEvent, Object> decider, Object state) {
      this.decider = decider;
      this.state = state;
    }

    Decision<DomainEvent> decide(Command command) {
      return decider.decide(command, state);
    }

    void add(DomainEvent event, String eventId) {
      state = decider.evolve(state, event, eventId);
    }
  }

  /** Found by Axon for every event type, so that evolving stays one switch. */
  @EventSourcingHandler
  void on(DomainEvent event, @MessageIdentifier String id, MetaData metadata) {
    // an event on its way into the ledger has its future id in its metadata
    Object future = metadata.get(EventMetadata.EVENT_ID);
    state = decider.evolve(state, event, future == null ? id : future.toString());
  }

  @Override
  public String toString() {
    return stream;
  }
}
