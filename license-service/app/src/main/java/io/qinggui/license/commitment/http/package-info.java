/** Commitments over HTTP. */
@NullMarked
package io.qinggui.license.commitment.http;

import org.jspecify.annotations.NullMarked;
