/** The protocol of C2SP tlog-witness, without HTTP: what is sent, and what a witness decides. */
@NullMarked
package io.qinggui.platform.transparency.witness;

import org.jspecify.annotations.NullMarked;
