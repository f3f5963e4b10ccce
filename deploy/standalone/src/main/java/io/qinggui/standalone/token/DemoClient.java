package io.qinggui.standalone.token;

import org.jspecify.annotations.Nullable;

/**
 * A client and what its tokens say.
 *
 * @param province of an administration
 * @param actsForOperator whether a token request names the operator ({@code operator_id})
 */
record DemoClient(String id, String role, @Nullable String province, boolean actsForOperator) {}
