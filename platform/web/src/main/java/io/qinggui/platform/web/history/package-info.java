/**
 * What a service's ledger holds about one operator, in order, as it was known at a moment. The path
 * is the same on every service; the gateway answers it with all services' histories merged.
 */
@NullMarked
package io.qinggui.platform.web.history;

import org.jspecify.annotations.NullMarked;
