/**
 * Checks an auditor's kit without a network and without a service: every signature, hash and proof,
 * then every decision by executing it again. Trusts nobody but whoever the policy names.
 */
@NullMarked
package io.qinggui.verify;

import org.jspecify.annotations.NullMarked;
