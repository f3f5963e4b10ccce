/**
 * A carrier's central file of the users of its international circuits, with the purpose that each
 * acknowledged (二(二)4). Rule L4 asks for it.
 *
 * <p>Each file is a stream of its own, because one carrier keeps many thousands of them.
 */
@NullMarked
package io.qinggui.operator.circuitfile;

import org.jspecify.annotations.NullMarked;
