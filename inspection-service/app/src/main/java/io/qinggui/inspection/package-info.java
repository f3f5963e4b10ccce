/**
 * The inspection service: what was found, and how serious it is. Concludes annual checks, leads
 * cases from the finding to the close, and tells the other services. Here it is put together; each
 * feature has a package of its own.
 */
@NullMarked
package io.qinggui.inspection;

import org.jspecify.annotations.NullMarked;
