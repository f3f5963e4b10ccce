/** Looks up in the ledger what was noted of operators. */
@NullMarked
package io.qinggui.notification.notedoperator.runtime;

import org.jspecify.annotations.NullMarked;
