package io.qinggui.license.language;

import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;

/** Put the plan for the customers of an exit on file. */
public record FileAftercarePlan(
    String licenseNumber,
    Filer by,
    LocalDate filedOn,
    LocalDate customersNotifiedOn,
    LocalDate today)
    implements LicenseCommand {}
