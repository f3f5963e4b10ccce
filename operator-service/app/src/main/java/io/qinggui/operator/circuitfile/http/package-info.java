/** Carriers' files on the users of international circuits over HTTP. */
@NullMarked
package io.qinggui.operator.circuitfile.http;

import org.jspecify.annotations.NullMarked;
