/** Resumptions: customers may be taken again (rule X1). */
@NullMarked
package io.qinggui.license.resumption;

import org.jspecify.annotations.NullMarked;
