/** Looks up in the ledger what was noted of licenses. */
@NullMarked
package io.qinggui.inspection.notedlicense.runtime;

import org.jspecify.annotations.NullMarked;
