/**
 * Groups of enterprises to which operators belong. Own use within one group is no supply to others
 * (二(二)2).
 */
@NullMarked
package io.qinggui.operator.affiliation;

import org.jspecify.annotations.NullMarked;
