package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code noted-license/<licenseNumber>}. */
public sealed interface NotedLicenseCommand extends Command
    permits NoteLicense, NoteLicenseWithdrawal {}
