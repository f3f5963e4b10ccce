/**
 * Finding out which network addresses are behind an endpoint, and handing on only those that may be
 * connected to. What was checked is what is connected to: nobody resolves a name a second time.
 */
@NullMarked
package io.qinggui.notification.endpoint.runtime;

import org.jspecify.annotations.NullMarked;
