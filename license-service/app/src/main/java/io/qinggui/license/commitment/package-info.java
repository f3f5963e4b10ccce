/** Written commitments to the original issuer (二(一)2, 二(三)1). */
@NullMarked
package io.qinggui.license.commitment;

import org.jspecify.annotations.NullMarked;
