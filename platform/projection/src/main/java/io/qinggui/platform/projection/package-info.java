/**
 * Read models in MongoDB, folded from events in order. Disposable: an empty store is rebuilt from
 * the first position.
 */
@NullMarked
package io.qinggui.platform.projection;

import org.jspecify.annotations.NullMarked;
