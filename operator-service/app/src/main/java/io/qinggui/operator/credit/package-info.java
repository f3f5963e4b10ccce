/**
 * The list of bad credit (不良信用记录, 三(三) and 三(四)): who is on it from when, by whose decision, and
 * until when. Being listed has consequences for the operator's standing, which the license service
 * draws.
 */
@NullMarked
package io.qinggui.operator.credit;

import org.jspecify.annotations.NullMarked;
