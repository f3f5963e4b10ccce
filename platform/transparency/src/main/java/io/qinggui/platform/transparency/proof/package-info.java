/** Proofs that stand alone, in files of C2SP tlog-proof ({@code .tlog-proof}). */
@NullMarked
package io.qinggui.platform.transparency.proof;

import org.jspecify.annotations.NullMarked;
