/** Tests of what finds violations. */
@NullMarked
package io.qinggui.license.finding.runtime;

import org.jspecify.annotations.NullMarked;
