/** Finding violations: what facts, law and dates prove, as they come. */
@NullMarked
package io.qinggui.license.finding.runtime;

import org.jspecify.annotations.NullMarked;
