/**
 * The inspection service: what was found, and how serious it is. Concludes annual checks, leads
 * cases from the finding to the close, and tells the other services. A feature is a package, and is
 * pure; what is not has a package of its own below it.
 */
@NullMarked
package io.qinggui.inspection;

import org.jspecify.annotations.NullMarked;
