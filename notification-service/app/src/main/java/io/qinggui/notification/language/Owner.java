package io.qinggui.notification.language;

import org.jspecify.annotations.Nullable;

/**
 * Whose a subscription is: the client under all that its token says of it. A token of the same
 * subject for another operator or province is another owner.
 *
 * @param subject the token's subject
 * @param operatorId the operator that it acts for, when it acts for one
 * @param province two-digit code, when it acts for an administration
 */
public record Owner(String subject, @Nullable String operatorId, @Nullable String province) {}
