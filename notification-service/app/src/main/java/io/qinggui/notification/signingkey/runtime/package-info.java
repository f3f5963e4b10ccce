/** Finds the signing key in the ledger, and makes it when it is first needed. */
@NullMarked
package io.qinggui.notification.signingkey.runtime;

import org.jspecify.annotations.NullMarked;
