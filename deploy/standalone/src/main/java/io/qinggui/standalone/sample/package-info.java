/**
 * The sample campaign: fictional operators in all 31 provinces whose scenarios together need every
 * rule of the notice, and others in whose later life everything occurs that an import can take.
 * They are written as the CSV files that an import reads. The same seed gives the same files. The
 * organization codes begin with {@code YL} (样例), which no registrar issues.
 */
@NullMarked
package io.qinggui.standalone.sample;

import org.jspecify.annotations.NullMarked;
