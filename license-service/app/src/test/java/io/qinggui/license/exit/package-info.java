/** Tests of leaving the market. */
@NullMarked
package io.qinggui.license.exit;

import org.jspecify.annotations.NullMarked;
