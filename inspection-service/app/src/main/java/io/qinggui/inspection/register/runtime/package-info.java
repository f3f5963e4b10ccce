/** The register in memory, made of what was noted. */
@NullMarked
package io.qinggui.inspection.register.runtime;

import org.jspecify.annotations.NullMarked;
