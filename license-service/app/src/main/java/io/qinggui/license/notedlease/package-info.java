/**
 * Leases as the operator service published them: what counts of each, with the events behind it.
 */
@NullMarked
package io.qinggui.license.notedlease;

import org.jspecify.annotations.NullMarked;
