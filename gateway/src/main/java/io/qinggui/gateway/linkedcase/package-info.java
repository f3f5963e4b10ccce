/** Cases of one chain of leases, which no service knows alone. */
@NullMarked
package io.qinggui.gateway.linkedcase;

import org.jspecify.annotations.NullMarked;
