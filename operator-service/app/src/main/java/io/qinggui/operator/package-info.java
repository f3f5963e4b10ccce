/**
 * The operator service: what an operator is and has done. Registers operators, takes service
 * reports, keeps the list of bad credit and the files of cross-border operation, and tells the
 * other services. Here it is put together; each feature has a package of its own.
 */
@NullMarked
package io.qinggui.operator;

import org.jspecify.annotations.NullMarked;
