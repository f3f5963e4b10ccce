/**
 * A witness of transparency logs (C2SP tlog-witness) as a program: it vouches that a log only
 * grows, for whoever does not want to believe the log alone. It needs nothing of Qinggui but the
 * formats, so that a carrier or a court can run it.
 */
@NullMarked
package io.qinggui.witness;

import org.jspecify.annotations.NullMarked;
