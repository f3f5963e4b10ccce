/** The keys of complainants, beside the ledger. */
@NullMarked
package io.qinggui.inspection.complaint.runtime;

import org.jspecify.annotations.NullMarked;
