/** What is counted of the operator service's facts, for reports. */
@NullMarked
package io.qinggui.operator.figure.runtime;

import org.jspecify.annotations.NullMarked;
