/**
 * Dossiers: what supervision records that is a first fact and a few that follow upon it. They are
 * decided, corrected and read in one way; what makes sense of each kind, and who may record it, its
 * own feature says by its {@link io.qinggui.inspection.dossier.DossierRules}.
 */
@NullMarked
package io.qinggui.inspection.dossier;

import org.jspecify.annotations.NullMarked;
