/** The read models of the inspection service: cases, and annual checks by license. */
@NullMarked
package io.qinggui.inspection.projection;

import org.jspecify.annotations.NullMarked;
