/** Leases over HTTP: recording, finding, chains and graphs. */
@NullMarked
package io.qinggui.operator.lease.http;

import org.jspecify.annotations.NullMarked;
