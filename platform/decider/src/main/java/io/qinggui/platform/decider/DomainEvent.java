package io.qinggui.platform.decider;

import java.time.LocalDate;

/** A fact. Implemented by a service's sealed event type, whose records hold raw values only. */
public interface DomainEvent {

  /**
   * Whom the fact is about: an operator id; or the name of its stream when no operator is
   * concerned.
   */
  String subject();

  /** The Beijing date from which the fact counts in law. */
  LocalDate legalDate();
}
