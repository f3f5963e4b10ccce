/** Looks up in the ledger what was noted of licenses. */
@NullMarked
package io.qinggui.operator.heldlicense.runtime;

import org.jspecify.annotations.NullMarked;
