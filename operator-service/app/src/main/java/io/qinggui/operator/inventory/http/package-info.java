/** Inventories over HTTP. */
@NullMarked
package io.qinggui.operator.inventory.http;

import org.jspecify.annotations.NullMarked;
