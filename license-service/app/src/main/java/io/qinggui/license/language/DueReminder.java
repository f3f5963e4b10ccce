package io.qinggui.license.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that is so near that it is to be reminded of.
 *
 * @param what kind of the deadline
 * @param on its date
 * @param daysBefore how many days before it this reminder has become due
 * @param licenseNumber license whose renewal is due; absent for anything else
 * @param applicationId application that is to be accepted or decided; absent for anything else
 * @param issuer by whom; absent likewise
 */
public record DueReminder(
    String what,
    LocalDate on,
    int daysBefore,
    @Nullable String licenseNumber,
    @Nullable String applicationId,
    @Nullable String issuer) {}
