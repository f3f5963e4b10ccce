/** Inventories as files: received whole, then worked through, whatever happens in between. */
@NullMarked
package io.qinggui.operator.inventory.runtime;

import org.jspecify.annotations.NullMarked;
