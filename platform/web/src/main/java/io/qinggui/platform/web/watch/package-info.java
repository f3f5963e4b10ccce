/**
 * What whoever runs the system sees of each request: how long it took and how it ended, as numbers,
 * the trace id in every line that is logged meanwhile, and spans where a collector takes them. The
 * numbers themselves are for those who are let in.
 */
@NullMarked
package io.qinggui.platform.web.watch;

import org.jspecify.annotations.NullMarked;
