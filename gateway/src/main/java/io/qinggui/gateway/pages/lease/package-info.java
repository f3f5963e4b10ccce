/**
 * 租赁: who leases what to whom, from the carrier to the user, by clause 二(二) of the notice: as a
 * drawing and as a table, on any day.
 */
@NullMarked
package io.qinggui.gateway.pages.lease;

import org.jspecify.annotations.NullMarked;
