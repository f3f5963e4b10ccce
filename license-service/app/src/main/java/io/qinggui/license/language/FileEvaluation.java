package io.qinggui.license.language;

import io.qinggui.license.rules.fact.RequiredSystem;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import java.util.List;

/** File the conclusion of an evaluation. */
public record FileEvaluation(
    String licenseNumber,
    Filer by,
    RequiredSystem system,
    List<String> provinces,
    boolean passed,
    String standard,
    LocalDate concludedOn,
    String evaluator,
    LocalDate today)
    implements LicenseCommand {

  /** Copies the collections. */
  public FileEvaluation {
    provinces = provinces.stream().sorted().toList();
  }
}
