/** What leaves the inspection service: stored events become facts of its contract. */
@NullMarked
package io.qinggui.inspection.publication;

import org.jspecify.annotations.NullMarked;
