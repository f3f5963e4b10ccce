package io.qinggui.platform.decider;

import java.time.LocalDate;
import java.util.Optional;

/** A fact. Implemented by a service's sealed event type, whose records hold raw values only. */
public interface DomainEvent {

  /**
   * Whom the fact is about: an operator id; or the name of its stream when no operator is
   * concerned.
   */
  String subject();

  /** The other party, when the fact is about two: its history has the fact, too. */
  default Optional<String> alsoAbout() {
    return Optional.empty();
  }

  /** The Beijing date from which the fact counts in law. */
  LocalDate legalDate();

  /**
   * The stable name of an event's type, without version.
   *
   * @throws IllegalArgumentException when its class has no {@link EventType}
   */
  static String typeOf(DomainEvent event) {
    EventType type = event.getClass().getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(event.getClass().getName() + " has no @EventType");
    }
    return type.value();
  }
}
