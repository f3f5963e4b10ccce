/** What is printed: PDF with its font within it. */
@NullMarked
package io.qinggui.gateway.print;

import org.jspecify.annotations.NullMarked;
