/** Tests of the verifier, and of kits as they are made. */
@NullMarked
package io.qinggui.verify;

import org.jspecify.annotations.NullMarked;
