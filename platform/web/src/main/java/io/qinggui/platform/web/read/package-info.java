/**
 * Reads: pages by cursor, the two clocks, and answers that include what the client has written
 * ({@code Min-Ledger-Position}).
 */
@NullMarked
package io.qinggui.platform.web.read;

import org.jspecify.annotations.NullMarked;
