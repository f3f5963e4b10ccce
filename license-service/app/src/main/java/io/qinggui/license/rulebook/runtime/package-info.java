/** The rulebook as it is read from the ledger, at any date and as known at any time. */
@NullMarked
package io.qinggui.license.rulebook.runtime;

import org.jspecify.annotations.NullMarked;
