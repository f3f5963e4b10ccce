/** The gateway over real HTTP, in front of stub services. */
@NullMarked
package io.qinggui.gateway;

import org.jspecify.annotations.NullMarked;
