/**
 * The register of licenses, as inspection knows it: who may be looked at where. Noted in
 * inspection's own ledger from what the license service publishes, so that whom a survey did not
 * visit, or who could be drawn, can be told as of any day and as it was known at any moment.
 */
@NullMarked
package io.qinggui.inspection.register;

import org.jspecify.annotations.NullMarked;
