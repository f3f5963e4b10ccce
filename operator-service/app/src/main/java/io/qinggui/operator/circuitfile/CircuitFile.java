package io.qinggui.operator.circuitfile;

import java.time.LocalDate;

/** A carrier's file on one user of its international circuits. */
public sealed interface CircuitFile {

  /** Not opened. */
  record None() implements CircuitFile {}

  /** Opened; the user has not acknowledged the purpose. */
  record Filed(String purpose, LocalDate filedOn) implements CircuitFile {}

  /** Opened, and the user acknowledged that the circuit is for its internal office only. */
  record Acknowledged(String purpose, LocalDate filedOn, LocalDate acknowledgedOn)
      implements CircuitFile {}
}
