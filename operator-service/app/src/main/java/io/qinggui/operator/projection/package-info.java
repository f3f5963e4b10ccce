/** The read models of the operator service: operators, and carriers' files on circuit users. */
@NullMarked
package io.qinggui.operator.projection;

import org.jspecify.annotations.NullMarked;
