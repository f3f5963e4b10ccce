/** A tiny service on which the conventions are tried: depots of operators. */
@NullMarked
package io.qinggui.platform.web.sample;

import org.jspecify.annotations.NullMarked;
