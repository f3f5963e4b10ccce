/**
 * What the inspection service publishes on {@code qinggui.inspection}: the language that other
 * services may rely on. Evidence, penalties' texts, reasoning, notes and personal data are not in
 * it.
 */
@NullMarked
package io.qinggui.inspection.contract;

import org.jspecify.annotations.NullMarked;
