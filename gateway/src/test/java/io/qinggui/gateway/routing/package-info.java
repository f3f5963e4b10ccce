/** Which path goes to which service. */
@NullMarked
package io.qinggui.gateway.routing;

import org.jspecify.annotations.NullMarked;
