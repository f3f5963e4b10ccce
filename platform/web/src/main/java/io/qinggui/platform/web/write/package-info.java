/**
 * Writes: what surrounds a command ({@code Idempotency-Key}, {@code If-Match}, {@code dryRun}, the
 * note, the caller) and the answers that follow from its outcome.
 */
@NullMarked
package io.qinggui.platform.web.write;

import org.jspecify.annotations.NullMarked;
