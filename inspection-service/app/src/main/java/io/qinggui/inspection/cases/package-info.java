/**
 * Cases: a suspected violation from its finding to its close (三(三)). A violation is confirmed or
 * dismissed; who is found in violation is urged to put it right by a date; who refuses, or lets the
 * date pass, is penalised; and a separate, reasoned determination may call it serious, which alone
 * has consequences for license and credit. The last step, and what a case was opened with, can be
 * corrected.
 */
@NullMarked
package io.qinggui.inspection.cases;

import org.jspecify.annotations.NullMarked;
