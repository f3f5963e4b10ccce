/** One number is one license, however it is spelled. */
@NullMarked
package io.qinggui.license.number;

import org.jspecify.annotations.NullMarked;
