/** Tests of one number being one license. */
@NullMarked
package io.qinggui.license.number;

import org.jspecify.annotations.NullMarked;
