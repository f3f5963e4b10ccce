/** What is counted of the license service's facts, for reports. */
@NullMarked
package io.qinggui.license.figure.runtime;

import org.jspecify.annotations.NullMarked;
