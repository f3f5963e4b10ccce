package io.qinggui.standalone.token.identity;

import org.jspecify.annotations.Nullable;

/**
 * A user and what its tokens say.
 *
 * @param province of an administration
 * @param actsForOperator whether it names the operator that it acts for
 */
public record DemoUser(
    String id, String role, @Nullable String province, boolean actsForOperator) {}
