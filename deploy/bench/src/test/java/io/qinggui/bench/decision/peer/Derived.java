package io.qinggui.bench.decision.peer;

import java.time.LocalDate;

/** What rules tell each other. */
public final class Derived {

  private Derived() {}

  /** An IDC license from before the catalogue, in force on the day, in the province. */
  public record OldLicense(String number, String grantor) {}

  /** Its operator promised to obtain the license for the service. */
  public record Promise(String license) {}

  /** A license of the compliance cohort that has to meet the requirements by a date. */
  public record Candidate(String license, String eventId, LocalDate deadline, String code) {}

  /** Whether the requirements were met on a date is to be found out. */
  public record Check(String license, LocalDate on) {}

  /** They were not. */
  public record Unmet(String license, LocalDate on) {}
}
