/**
 * Facts of the operator and the inspection service that count for standing: noted in this service's
 * ledger as they arrive, with the id of the original event. What was known here at any moment can
 * so be told from this ledger alone, and reasons name what auditors find in the composed history.
 */
@NullMarked
package io.qinggui.license.noting;

import org.jspecify.annotations.NullMarked;
