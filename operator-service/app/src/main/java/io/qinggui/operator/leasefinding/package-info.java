/** What the license service found of leases, noted so that a chain shows it. */
@NullMarked
package io.qinggui.operator.leasefinding;

import org.jspecify.annotations.NullMarked;
