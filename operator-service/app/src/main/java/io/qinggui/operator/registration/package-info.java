/**
 * The register of operators, and with it everything that one operator's stream holds: its entry,
 * its names and successors, its service reports, its credit records and its cross-border approvals.
 * The notice is addressed to these operators; an entry says who they are, not what they may do.
 */
@NullMarked
package io.qinggui.operator.registration;

import org.jspecify.annotations.NullMarked;
