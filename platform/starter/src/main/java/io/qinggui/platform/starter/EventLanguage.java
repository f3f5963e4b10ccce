package io.qinggui.platform.starter;

import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.Upcaster;
import io.qinggui.platform.decider.DomainEvent;
import java.util.List;

/**
 * The events that a service stores.
 *
 * @param events the sealed root of all of them
 * @param upcasters bring older stored forms to the present ones
 * @param <E> the root
 */
public record EventLanguage<E extends DomainEvent>(Class<E> events, List<Upcaster> upcasters) {

  /** Copies the list. */
  public EventLanguage {
    upcasters = List.copyOf(upcasters);
  }

  /** Events that have been stored in one form only. */
  public static <E extends DomainEvent> EventLanguage<E> of(
      Class<E> events, Upcaster... upcasters) {
    return new EventLanguage<>(events, List.of(upcasters));
  }

  EventCatalog<E> catalog() {
    return EventCatalog.of(events, upcasters);
  }
}
