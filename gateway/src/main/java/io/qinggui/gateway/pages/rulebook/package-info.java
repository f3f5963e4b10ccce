/**
 * 法规: the values of the rulebook with their clauses, past and to come, the text of the notice, the
 * calendars of working days, and what an amendment did or would do. Basis of every other page.
 */
@NullMarked
package io.qinggui.gateway.pages.rulebook;

import org.jspecify.annotations.NullMarked;
