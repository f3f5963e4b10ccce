/**
 * The rulebook as inspection knows it: how long what may take. Noted from what the license service
 * publishes.
 */
@NullMarked
package io.qinggui.inspection.law;

import org.jspecify.annotations.NullMarked;
