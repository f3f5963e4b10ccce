/** Calendars as the ledger has them. */
@NullMarked
package io.qinggui.license.calendar.runtime;

import org.jspecify.annotations.NullMarked;
