/**
 * What {@code ./run status} finds out about a system that runs, from what each of its processes
 * tells whoever asks on the same machine. No token is needed, so that it also works when nobody
 * issues any.
 */
@NullMarked
package io.qinggui.standalone.status;

import org.jspecify.annotations.NullMarked;
