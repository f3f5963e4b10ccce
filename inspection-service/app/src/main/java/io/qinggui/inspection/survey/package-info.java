/**
 * Surveys (摸底调查, 二(一)1): an administration looks who runs which service in its province, and
 * records it entry by entry. Who was seen running what it may not is found by the rules.
 */
@NullMarked
package io.qinggui.inspection.survey;

import org.jspecify.annotations.NullMarked;
