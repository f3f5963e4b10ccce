/** Files of evidence: found by what they contain, kept beside the ledger, named by facts. */
@NullMarked
package io.qinggui.inspection.attachment;

import org.jspecify.annotations.NullMarked;
