/**
 * The licenses that operators hold, noted from what the license service publishes. An entry of the
 * register is not withdrawn while one rests on it.
 */
@NullMarked
package io.qinggui.operator.heldlicense;

import org.jspecify.annotations.NullMarked;
