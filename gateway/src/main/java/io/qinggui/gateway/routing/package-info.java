/** Which path goes to which service, how long it may take, and when a service counts as down. */
@NullMarked
package io.qinggui.gateway.routing;

import org.jspecify.annotations.NullMarked;
