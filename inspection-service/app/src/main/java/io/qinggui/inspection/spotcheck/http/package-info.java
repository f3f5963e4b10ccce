/** Spot checks over HTTP; the draw itself is for everybody. */
@NullMarked
package io.qinggui.inspection.spotcheck.http;

import org.jspecify.annotations.NullMarked;
