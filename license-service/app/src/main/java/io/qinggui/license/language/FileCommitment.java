package io.qinggui.license.language;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.fact.Track;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * File a written commitment.
 *
 * @param rulebook what the rulebook says now about the date of receipt
 */
public record FileCommitment(
    String licenseNumber,
    Filer by,
    Track track,
    @Nullable Service service,
    LocalDate signedOn,
    LocalDate receivedOn,
    String addressee,
    RuleValues rulebook,
    LocalDate today)
    implements LicenseCommand {}
